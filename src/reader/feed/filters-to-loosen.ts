import { type Filters, NO_FILTERS } from '../../model/filters/filters.ts'
import { nothingWords } from '../language/words/nothing.ts'

/** Whether the first day asked for comes after the last one. */
export function hasDaysExchanged({ from, to }: Filters): boolean {
  return from !== null && to !== null && from > to
}

/** The filters of a list in which there is nothing with one of them less, as they are offered. */
export function filtersToLoosen(filters: Filters): { label: string; filters: Filters }[] {
  const words = nothingWords()
  const ways: { label: string; filters: Filters }[] = []
  if (hasDaysExchanged(filters))
    ways.push({ label: words.daysExchanged, filters: { ...filters, from: filters.to, to: filters.from } })
  if (filters.words)
    ways.push({ label: words.withoutWords(filters.words), filters: { ...filters, words: '' } })
  if (filters.unread) ways.push({ label: words.readToo, filters: { ...filters, unread: false } })
  if (filters.minQuality > 0) ways.push({ label: words.anyQuality, filters: { ...filters, minQuality: 0 } })
  if (filters.from || filters.to)
    ways.push({ label: words.anyDate, filters: { ...filters, from: null, to: null } })
  if (filters.type) ways.push({ label: words.anyType, filters: { ...filters, type: null } })
  if (filters.topics.length > 0) ways.push({ label: words.anyTopic, filters: { ...filters, topics: [] } })
  if (filters.sources.length > 0) ways.push({ label: words.anySource, filters: { ...filters, sources: [] } })
  if (ways.length > 1) ways.push({ label: words.anyFilter, filters: NO_FILTERS })
  return ways
}
