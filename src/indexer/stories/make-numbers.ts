/** Gives the function that numbers values, each by its first mention: numbers are compared faster than texts. */
export function makeNumbers<Value>(): (value: Value) => number {
  const numbers = new Map<Value, number>()
  return (value) => {
    let number = numbers.get(value)
    if (number === undefined) {
      number = numbers.size
      numbers.set(value, number)
    }
    return number
  }
}
