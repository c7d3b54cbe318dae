import { ownVersion } from '../app/own-version.ts'
import { readTab, writeTab } from '../app/tab-storage.ts'

const KEY = 'throughline:reloaded'
/** How many parts are on their way that nobody waits for. */
let ahead = 0

/** Fetches a part before anybody asks for it: where it does not come, nothing is to happen yet. @returns null then. */
export async function loadAhead<Part>(load: () => Promise<Part>): Promise<Part | null> {
  ahead++
  const part = await load().catch(() => null)
  ahead--
  return part
}

/**
 * After a deploy, a part of the reader that an old tab asks for may be gone: the page that wants it is loaded anew,
 * which brings the new version. Once for each page of a version, for what is missing then stays so, its code or its
 * sheet, and the page says that in words.
 * @param target address of the page that is on its way; null where none is.
 */
export function reloadForMissingParts(target: () => string | null): void {
  globalThis.addEventListener('vite:preloadError', () => {
    const address = target()
    const isAwaited = ahead === 0 || address !== null
    // Without a network a reload would not bring it either.
    if (isAwaited && navigator.onLine) void loadAnew(address ?? addressAtHand(), target)
  })
}

async function loadAnew(address: string, target: () => string | null): Promise<void> {
  // Where nobody answers, the page that is there has words for that, and a reload only those of the browser.
  const isAnswered = await fetch(address, { method: 'HEAD', cache: 'reload' }).then(
    () => true,
    () => false,
  )
  // Its reader may have gone elsewhere meanwhile.
  const isWanted = address === (target() ?? addressAtHand())
  if (!isAnswered || !isWanted || !remember(`${ownVersion()} ${address}`)) return
  // To assign the address at hand loads nothing where it names a place within the page.
  if (address === addressAtHand()) location.reload()
  else location.assign(address)
}

function addressAtHand(): string {
  return location.pathname + location.search + location.hash
}

/** @returns false where it was remembered before, or cannot be. */
function remember(page: string): boolean {
  // Where storage is barred nobody could tell a second reload from the first.
  return readTab(KEY) !== page && writeTab(KEY, page)
}
