import { list } from './words.ts'

const STARTS = list('al br co da el fe ga ha it jo ke lo ma no or pe')
const MIDDLES = list('a be do e ga i la mi no o ra se ti u va ze')
const ENDS = list('da fix gat ium kin len mo nex por qui ric son tec vi wic zo')

/** A made-up name for a number: no two numbers below 4,096 give the same, and larger ones grow by a syllable. */
export function makeName(index: number): string {
  // Neighbours should not sound alike: an odd factor walks through all of them in a scattered order.
  const scattered = (index * 2_654_435_761) % 4096
  const middle = MIDDLES[(scattered >> 4) % 16] ?? ''
  const more =
    index >= 4096
      ? (MIDDLES[Math.floor(index / 4096) % 16] ?? '') + (ENDS[Math.floor(index / 65_536) % 16] ?? '')
      : ''
  const name = `${STARTS[scattered % 16]}${middle}${more}${ENDS[scattered >> 8]}`
  return name.charAt(0).toUpperCase() + name.slice(1)
}
