import type { WindowText } from './window.ts'

/** Which excerpts an outlet has under several titles: they say something of the outlet. */
export function findSlogans(texts: readonly WindowText[]): (text: WindowText) => boolean {
  const titles = new Map<string, string>()
  const slogans = new Set<string>()
  const keyOf = ({ provider, excerpt }: WindowText) => `${provider} ${excerpt}`
  for (const text of texts) {
    const key = keyOf(text)
    const title = titles.get(key)
    if (title === undefined) titles.set(key, text.title)
    else if (title !== text.title) slogans.add(key)
  }
  return (text) => slogans.has(keyOf(text))
}
