const EMPTY_WORDS = new Set(
  'a an the and or but of in on at to for from by with as is are was be has have it its this that s t us u new say says said will after over up more than how why what'.split(
    ' ',
  ),
)

/**
 * Sublinear TF-IDF of title words, each of length 1. It shares nothing with the engine.
 * @param {readonly { title: string }[]} headlines
 * @returns {Map<string, number>[]}
 */
export function titleVectors(headlines) {
  const texts = headlines.map(({ title }) =>
    (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY_WORDS.has(word)).map(stem),
  )
  /** @type {Map<string, number>} */
  const frequencies = new Map()
  for (const words of texts) for (const word of new Set(words)) add(frequencies, word, 1)
  return texts.map((words) => {
    /** @type {Map<string, number>} */
    const counts = new Map()
    for (const word of words) add(counts, word, 1)
    const vector = new Map(
      [...counts].map(([word, count]) => [
        word,
        (1 + Math.log(count)) * Math.log(1 + texts.length / (frequencies.get(word) ?? 1)),
      ]),
    )
    const length = Math.hypot(...vector.values()) || 1
    for (const [word, weight] of vector) vector.set(word, weight / length)
    return vector
  })
}

/**
 * @param {Map<string, number>} a
 * @param {Map<string, number>} b
 */
export function cosine(a, b) {
  let sum = 0
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0)
  return sum
}

/** @param {string} word */
function stem(word) {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word
}

/**
 * @template K
 * @param {Map<K, number>} sums
 * @param {K} key
 * @param {number} value
 */
export function add(sums, key, value) {
  sums.set(key, (sums.get(key) ?? 0) + value)
}
