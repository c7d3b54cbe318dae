import { makeNumbers } from './make-numbers.ts'
import { makeTermReader } from './term-reader.ts'

/** Gives the function that reads texts as the numbers of their terms, each once. */
export function makeTermNumbers(): (text: string) => Set<number> {
  const read = makeTermReader()
  const numberOf = makeNumbers<string>()
  return (text) => new Set(read(text).flatMap((word) => word.terms.map(numberOf)))
}
