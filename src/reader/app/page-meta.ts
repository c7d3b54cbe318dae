/** What the publisher wrote into the head of the page for the reader; undefined where pages are printed. */
export function pageMeta(name: 'base' | 'live' | 'version'): string | undefined {
  const { document } = globalThis
  return document?.querySelector<HTMLMetaElement>(`meta[name="throughline-${name}"]`)?.content
}
