/** What the first view still fetches on its own is done by then, in milliseconds after the page has loaded. */
const SETTLED = 5000

/** Runs something once the first view has all to itself that it needs, or when its reader looks away before that. */
export function afterFirstView(run: () => void): void {
  const whenIdle = globalThis.requestIdleCallback ?? ((idle: () => void) => setTimeout(idle))
  let started = false
  const start = () => {
    if (started) return
    started = true
    document.removeEventListener('visibilitychange', startHidden)
    run()
  }
  const startHidden = () => {
    if (document.visibilityState === 'hidden') start()
  }
  const wait = () => {
    setTimeout(() => whenIdle(start), SETTLED)
    document.addEventListener('visibilitychange', startHidden)
  }
  if (document.readyState === 'complete') wait()
  else globalThis.addEventListener('load', wait, { once: true })
}
