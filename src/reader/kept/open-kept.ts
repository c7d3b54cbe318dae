import { openDatabase } from './database.ts'
import { KeptStore } from './kept-store.ts'

/** Opens what is kept on this device, and keeps it in step with the other tabs; gives it once it was read. */
export async function openKept(): Promise<KeptStore> {
  const store = new KeptStore(openChannel())
  await store.open(openDatabase)
  // A page that comes back from the browser's own memory has heard nothing in the meantime.
  globalThis.addEventListener('pageshow', (event) => {
    if (event.persisted) void store.refresh()
  })
  askToPersist(store)
  return store
}

/** Null where the browser has none, or bars it together with storage, as Firefox does. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel('throughline')
  } catch {
    return null
  }
}

/** Once there is something to lose, the browser is asked not to clear it away when room gets scarce. */
function askToPersist(store: KeptStore): void {
  const stop = store.subscribe(() => {
    const { saved, follows, mutes } = store.state().kept
    if (saved.size + follows.size + mutes.size === 0) return
    stop()
    void navigator.storage?.persist?.().catch(() => false)
  })
}
