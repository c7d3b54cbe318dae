/** Where browsers say what could not be fetched. */
const PART = /\S+\.(?:js|css)\b/
/** A network that is back may still take a while until it leads anywhere, in milliseconds. */
const PAUSE = 2000

/**
 * Loads the page once more after a part of the code did not come. Browsers remember for as long as a page is open that
 * a module could not be fetched; and what came in its place may be kept at its address for a year, so that is asked for
 * past every cache. Where the site does not answer, the page stays, which says so in better words than the browser.
 */
export async function loadAgain(error: Error): Promise<void> {
  if (await ask(error)) globalThis.location.reload()
}

/** The same as soon as the site answers. */
export async function loadOnceReached(error: Error, signal: AbortSignal): Promise<void> {
  while (!(await ask(error))) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    if (signal.aborted) return
  }
  if (!signal.aborted) globalThis.location.reload()
}

/** Asks for the part, or for the page where it is not said which that is. @returns whether there was an answer. */
function ask({ message }: Error): Promise<boolean> {
  const address = PART.exec(message)?.[0] ?? globalThis.location.href
  return fetch(address, { cache: 'reload' }).then(
    () => true,
    () => false,
  )
}
