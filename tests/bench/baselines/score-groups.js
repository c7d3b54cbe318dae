/**
 * B-cubed precision, recall and F1 (Bagga and Baldwin 1998): of each headline, how much of its group is of its story,
 * and how much of its story is in its group; the mean over those counted.
 * @template {{ story: string }} T
 * @param {readonly T[]} headlines
 * @param {ArrayLike<number>} groups
 * @param {(headline: T) => boolean} counts
 */
export function scoreGroups(headlines, groups, counts) {
  const tally = (/** @type {(headline: T, index: number) => string} */ keyOf) => {
    /** @type {Map<string, number>} */
    const sizes = new Map()
    for (const [index, headline] of headlines.entries()) {
      const key = keyOf(headline, index)
      sizes.set(key, (sizes.get(key) ?? 0) + 1)
    }
    return (/** @type {T} */ headline, /** @type {number} */ index) => sizes.get(keyOf(headline, index)) ?? 1
  }
  const inStory = tally(({ story }) => story)
  const inGroup = tally((_, index) => String(groups[index]))
  const inBoth = tally(({ story }, index) => `${groups[index]} ${story}`)
  let precision = 0
  let recall = 0
  let counted = 0
  for (const [index, headline] of headlines.entries()) {
    if (!counts(headline)) continue
    counted++
    precision += inBoth(headline, index) / inGroup(headline, index)
    recall += inBoth(headline, index) / inStory(headline, index)
  }
  precision /= counted
  recall /= counted
  const f1 = (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, count: new Set(Array.from(groups)).size }
}
