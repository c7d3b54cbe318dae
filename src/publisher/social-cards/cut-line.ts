/**
 * A line that is no longer than it may be; a single word may be longer than that. What is left out is an ellipsis.
 * @param measure the width of a text, in parts of the size of its letters, as `limit` is.
 * @param goesOn true where the text does not end with this line.
 */
export function cutLine(
  line: string,
  measure: (text: string) => number,
  limit: number,
  goesOn = false,
): string {
  if (!goesOn && measure(line) <= limit) return line
  const letters = [...line]
  while (letters.length > 0 && measure(`${letters.join('')} …`) > limit) letters.pop()
  return `${letters.join('').trimEnd()} …`
}
