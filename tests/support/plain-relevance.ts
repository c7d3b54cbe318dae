import { compoundsOf, searchWords } from '../../src/model/search/search-words.ts'

/** What a plain computation knows of an article. */
export interface PlainText {
  readonly title: string
  readonly excerpt: string
  readonly source: string
  readonly topics: readonly string[]
  readonly isReference: boolean
}

export interface PlainScore {
  readonly words: readonly number[]
  readonly near: number
  readonly allInTitle: number
  readonly filed: number
}

interface PlainHit {
  readonly worth: number
  readonly fit: number
  readonly at: number
}

/** A word as it is, or as its plural or singular. */
function formsOf(word: string): [string, number][] {
  const forms: [string, number][] = [[word, 1]]
  if (word.length >= 4) forms.push([`${word}s`, 0.9])
  if (word.length >= 4 && word.endsWith('s')) forms.push([word.slice(0, -1), 0.9])
  return forms
}

/** How well each text that has all of some whole words answers them, worked out from the texts alone, in points. */
export function plainRelevance<T extends PlainText>(texts: readonly T[], words: readonly string[]) {
  const read = texts.map((text) => ({
    text,
    title: searchWords(text.title),
    compounds: new Map(compoundsOf(text.title).map(({ word, at }) => [word, at])),
    excerpt: new Set([...searchWords(text.excerpt), ...compoundsOf(text.excerpt).map(({ word }) => word)]),
    source: new Set(searchWords(text.source)),
    topics: new Set(text.topics.flatMap(searchWords)),
  }))
  type Read = (typeof read)[number]
  const placeIn = ({ title, compounds }: Read, form: string) => {
    const own = title.indexOf(form)
    return (own < 0 ? (compounds.get(form) ?? -1) : own) + 1
  }
  const has = (one: Read, form: string) =>
    placeIn(one, form) > 0 || one.excerpt.has(form) || one.source.has(form) || one.topics.has(form)
  const rarities = words.map((word) => {
    const count = formsOf(word).reduce((sum, [form]) => sum + read.filter((one) => has(one, form)).length, 0)
    return Math.log(1 + texts.length / Math.max(1, count))
  })
  const hitOf = (one: Read, word: string): PlainHit | null =>
    formsOf(word)
      .filter(([form]) => has(one, form))
      .map(([form, fit]) => {
        const at = placeIn(one, form)
        const worth =
          (at > 0 ? 3 : 0) +
          (one.excerpt.has(form) ? 0.15 : 0) +
          (one.source.has(form) ? 1 : 0) +
          (one.topics.has(form) ? 0.3 : 0)
        return { worth: fit * worth, fit, at }
      })
      .reduce<PlainHit | null>((best, hit) => (best && best.worth >= hit.worth ? best : hit), null)
  return read.flatMap((one) => {
    const hits = words.flatMap((word) => hitOf(one, word) ?? [])
    if (hits.length < words.length) return []
    const length = 1 + (0.3 * (Math.min(31, Math.max(4, one.title.length)) - 10)) / 10
    const points = (value: number) => Math.round((value / length) * 100)
    let near = 0
    for (const [at, hit] of hits.entries()) {
      const before = hits[at - 1]
      if (!before || before.at === 0 || hit.at === 0 || before.at === hit.at) continue
      const steps = hit.at - before.at
      const worth = steps === 1 ? 1.5 : (steps > 0 ? 0.7 : 0.3) / Math.sqrt(Math.abs(steps))
      near += (Math.min(hit.fit, before.fit) * worth * ((rarities[at] ?? 0) + (rarities[at - 1] ?? 0))) / 2
    }
    const all = hits.every(({ at }) => at > 0)
    const score: PlainScore = {
      words: hits.map((hit, at) => points((rarities[at] ?? 0) * hit.worth)),
      near: points(near),
      allInTitle: all ? points((10 * hits.reduce((sum, { fit }) => sum + fit, 0)) / hits.length) : 0,
      filed: one.text.isReference ? 0 : 1000,
    }
    return [{ text: one.text, score }]
  })
}
