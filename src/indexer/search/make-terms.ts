import { compareIds } from '../../model/ranking/order.ts'
import type { SearchHead, TermsShard } from '../../model/search/search-shards.ts'
import type { ShardSet } from '../shards/shard-set.ts'
import type { TermPostings } from './posting-table.ts'

/** Characters of a shard of terms, of which a word needs one: 6 KB after compression. */
const SHARD_SIZE = 12_000
/** Postings above which a term has shards of its own, and postings in each of those: 10 KB compressed. */
const COMMON = 4096
/** Terms of a shard of endings: 13 KB compressed. */
const ENDINGS = 4096

/** Cuts terms and their postings into shards. */
export function makeTerms(terms: readonly TermPostings[], shards: ShardSet): SearchHead['terms'] {
  const directory: SearchHead['terms'] = []
  let open: { terms: TermsShard['terms']; common: TermsShard['common'] } = { terms: [], common: [] }
  let first = ''
  let size = 0
  const close = () => {
    if (open.terms.length + open.common.length === 0) return
    directory.push([first, shards.add(open)])
    open = { terms: [], common: [] }
    size = 0
  }
  for (const { term, numbers, places } of terms) {
    if (size === 0) first = term
    const count = numbers.length
    if (count > COMMON) {
      const parts = partsOf(numbers, places, shards)
      open.common.push({ term, count, parts })
      size += term.length + parts.length * 32
    } else {
      open.terms.push([term, stepsOf(numbers), [...places]])
      size += term.length + count * 6
    }
    if (size >= SHARD_SIZE) close()
  }
  close()
  return directory
}

function partsOf(numbers: Int32Array, places: Int32Array, shards: ShardSet): [number, string][] {
  const parts: [number, string][] = []
  for (let at = 0; at < numbers.length; at += COMMON) {
    const part = numbers.subarray(at, at + COMMON)
    const steps = stepsOf(part)
    parts.push([part[0] ?? 0, shards.add({ steps, places: [...places.subarray(at, at + COMMON)] })])
  }
  return parts
}

function stepsOf(numbers: Int32Array): number[] {
  const steps: number[] = []
  let last = 0
  for (const number of numbers) {
    steps.push(number - last)
    last = number
  }
  return steps
}

/** The words among the terms by their endings, for what was mistyped at its beginning. */
export function makeEndings(terms: readonly TermPostings[], shards: ShardSet): SearchHead['endings'] {
  const words = terms.filter(({ term }) => !term.includes(':'))
  const backwards = words.map(({ term }) => ({ term, key: reversed(term) }))
  backwards.sort((a, b) => compareIds(a.key, b.key))
  const directory: SearchHead['endings'] = []
  for (let at = 0; at < backwards.length; at += ENDINGS) {
    const part = backwards.slice(at, at + ENDINGS)
    directory.push([part[0]?.key ?? '', shards.add({ terms: part.map(({ term }) => term).join(' ') })])
  }
  return directory
}

function reversed(term: string): string {
  let backwards = ''
  for (const character of term) backwards = character + backwards
  return backwards
}
