/** A bit for each letter that a word has; letters may share one. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/**
 * How many letters to change, add, drop or swap with their neighbour to make one word of the other (optimal string
 * alignment), or `most + 1` where it is more than `most`.
 * @param asStart true where the second word may go on after what is compared.
 */
export function editDistance(typed: string, word: string, most: number, asStart = false): number {
  const over = most + 1
  const rows = typed.length
  const columns = asStart ? Math.min(word.length, rows + most) : word.length
  if (columns < rows - most || columns > rows + most) return over
  // A change adds one letter and takes one away at most. That alone rules out most words of a corpus, in a tenth of the
  // time.
  const [before, after] = [lettersOf(typed), lettersOf(word)]
  if (countBits(before & ~after) > most || (!asStart && countBits(after & ~before) > most)) return over
  let beforeLast: number[] = []
  let last = Array.from({ length: columns + 1 }, (_, at) => at)
  for (let i = 1; i <= rows; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= columns; j++) {
      const same = typed[i - 1] === word[j - 1] ? 0 : 1
      let cost = Math.min((last[j] ?? over) + 1, (row[j - 1] ?? over) + 1, (last[j - 1] ?? over) + same)
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? over) + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return over
    beforeLast = last
    last = row
  }
  const distance = asStart ? Math.min(...last.slice(Math.max(0, rows - most))) : (last[columns] ?? over)
  return Math.min(distance, over)
}
