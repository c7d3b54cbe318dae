// Groups the headlines of THROUGHLINE_HEADLINES (tab-separated: id, title, timestamp_ms, story) with our engine and
// with three plain ones, and prints B-cubed precision, recall and F1 of each. Then holds half of the stories out, five
// times: the engine's constants are chosen on one half, and the other half says what they are worth.
import { readFileSync } from 'node:fs'
import { groupByLouvain } from './baselines/group-by-louvain.js'
import { groupOnline } from './baselines/group-online.js'
import { scoreGroups } from './baselines/score-groups.js'
import { keepFigures } from './keep-figures.js'
import { loadEngine } from './load-engine.js'

/** @typedef {{ id: string, title: string, time: number, story: string }} Labelled */

const file = process.env.THROUGHLINE_HEADLINES
if (file) await bench(readLabelled(file))
else
  console.log(
    'THROUGHLINE_HEADLINES names no file, so nothing was measured: it takes a tab-separated file of headlines.',
  )

/** @param {readonly Labelled[]} headlines */
async function bench(headlines) {
  const { groupHeadlines, GROUPING } = await loadEngine()
  const everything = () => true
  /** @type {Record<string, Record<string, number>>} */
  const figures = {}
  const row = (/** @type {string} */ name, /** @type {() => ArrayLike<number>} */ group) => {
    const start = performance.now()
    const groups = group()
    const seconds = (performance.now() - start) / 1000
    const { precision, recall, f1, count } = scoreGroups(headlines, groups, everything)
    console.log(
      `${name.padEnd(38)} ${precision.toFixed(3)}  ${recall.toFixed(3)}  ${f1.toFixed(3)}  ${String(count).padStart(5)}  ${seconds.toFixed(2)} s`,
    )
    figures[name] = { precision, recall, f1, groups: count, seconds }
  }
  console.log(`${headlines.length} headlines of ${new Set(headlines.map((one) => one.story)).size} stories`)
  console.log(`${''.padEnd(38)} prec.  recall F1     groups`)
  row('each headline alone', () => headlines.map((_, index) => index))
  row('online TF-IDF with a threshold', () => groupOnline(headlines))
  row('TF-IDF neighbours, Louvain modularity', () => groupByLouvain(headlines))
  row('throughline', () => groupHeadlines(headlines).groups)
  row(
    'throughline, all at one time',
    () => groupHeadlines(headlines.map((one) => ({ ...one, time: 0 }))).groups,
  )

  await keepFigures('stories of the headlines', figures)

  const tried = variants(GROUPING).map((options) => ({
    options,
    groups: groupHeadlines(headlines, options).groups,
  }))
  console.log(
    `\nHalf of the stories held out: the best of ${tried.length} settings on one half, and its F1 on the other`,
  )
  for (let split = 1; split <= 5; split++) {
    const isChosenOn = halfOf(headlines, split)
    const score = (/** @type {ArrayLike<number>} */ groups, /** @type {boolean} */ chosen) =>
      scoreGroups(headlines, groups, (one) => isChosenOn(one) === chosen).f1
    const [best] = [...tried].sort((a, b) => score(b.groups, true) - score(a.groups, true))
    const [ours] = tried
    if (!best || !ours) continue
    console.log(
      `split ${split}: ${score(best.groups, true).toFixed(3)} there, ${score(best.groups, false).toFixed(3)} here ` +
        `(ours ${score(ours.groups, true).toFixed(3)}, ${score(ours.groups, false).toFixed(3)}); ${difference(best.options, GROUPING)}`,
    )
  }
}

/** @typedef {import('../../src/indexer/stories/compare-headlines.ts').GroupingOptions} GroupingOptions */

/**
 * Ours first, then with one constant changed at a time.
 * @param {GroupingOptions} ours
 */
function variants(ours) {
  const others = {
    neighbours: [30, 40, 70],
    leastCosine: [0.03, 0.08, 0.12],
    leastWeight: [0.02, 0.08],
    steepness: [0.4, 0.55, 0.85, 1],
    lenders: [5, 10, 40],
  }
  return [
    ours,
    ...Object.entries(others).flatMap(([key, values]) => values.map((value) => ({ ...ours, [key]: value }))),
  ]
}

/**
 * @param {GroupingOptions} options
 * @param {GroupingOptions} ours
 */
function difference(options, ours) {
  const before = new Map(Object.entries(ours))
  const changed = Object.entries(options).filter(([key, value]) => value !== before.get(key))
  return changed.map(([key, value]) => `${key} ${value}`).join(', ') || 'ours is the best'
}

/**
 * Half of the stories, by a shuffle that a seed fixes.
 * @param {readonly Labelled[]} headlines
 * @param {number} seed
 * @returns {(headline: Labelled) => boolean}
 */
function halfOf(headlines, seed) {
  const stories = [...new Set(headlines.map((one) => one.story))].sort()
  let state = seed
  for (let at = stories.length - 1; at > 0; at--) {
    state = (state * 16807) % 2147483647
    const other = state % (at + 1)
    const [a, b] = [stories[at], stories[other]]
    if (a !== undefined && b !== undefined) [stories[at], stories[other]] = [b, a]
  }
  const half = new Set(stories.slice(0, Math.floor(stories.length / 2)))
  return (headline) => half.has(headline.story)
}

/**
 * @param {string} path
 * @returns {Labelled[]}
 */
function readLabelled(path) {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const columns = header.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    const cell = (/** @type {string} */ name) => cells[columns.indexOf(name)] ?? ''
    return { id: cell('id'), title: cell('title'), time: Number(cell('timestamp_ms')), story: cell('story') }
  })
}
