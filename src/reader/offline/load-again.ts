/** Where browsers say what could not be fetched. */
const PART = /\S+\.(?:js|css)\b/

/**
 * Loads the page once more after a part of the code did not come. Browsers remember for as long as a page is open that
 * a module could not be fetched; and what came in its place may be kept at its address for a year, so that is asked for
 * past every cache.
 */
export async function loadAgain({ message }: Error): Promise<void> {
  const part = PART.exec(message)?.[0]
  if (part !== undefined) await fetch(part, { cache: 'reload' }).catch(() => {})
  globalThis.location.reload()
}
