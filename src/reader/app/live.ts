/** Where this page hears of changes in the data folder, as `throughline dev` says; null on any published site. */
export const live = readLive()

function readLive(): string | null {
  if (typeof document === 'undefined') return null
  return document.querySelector<HTMLMetaElement>('meta[name="throughline-live"]')?.content ?? null
}
