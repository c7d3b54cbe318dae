/** Gives the function that numbers terms, each by its first mention. Numbers are compared and counted faster than texts. */
export function makeTermNumbers(): (term: string) => number {
  const numbers = new Map<string, number>()
  return (term) => {
    let number = numbers.get(term)
    if (number === undefined) {
      number = numbers.size
      numbers.set(term, number)
    }
    return number
  }
}
