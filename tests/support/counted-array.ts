/** The same array, which counts how often one of its members is looked at. */
export function countedArray<T>(members: readonly T[]): { array: readonly T[]; looks: () => number } {
  let looks = 0
  const array = new Proxy(members, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks++
      return Reflect.get(target, key, receiver)
    },
  })
  return { array, looks: () => looks }
}
