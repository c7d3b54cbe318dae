// Prints a sample of an index for reading: the ten largest stories, some at random of all and of those with several articles, and joins
// among articles that nobody linked. The same seed draws the same sample. Usage:
//   node tests/bench/sample-stories.js INDEX_FOLDER [SEED] [COUNT]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {import('../../src/model/story.ts').Story} Story */

const LARGEST = 10
const [folder, seedText = '1', countText = '50'] = process.argv.slice(2)
if (folder) print(readStories(folder), Number(seedText), Number(countText))
else
  console.log('Name the folder of an index: node tests/bench/sample-stories.js INDEX_FOLDER [SEED] [COUNT]')

/**
 * @param {readonly Story[]} stories
 * @param {number} seed
 * @param {number} count
 */
function print(stories, seed, count) {
  const several = stories.filter((story) => story.coverage.length > 1)
  console.log(`${stories.length} stories, ${several.length} of several articles`)
  const bySize = [...several].sort((a, b) => b.coverage.length - a.coverage.length)
  for (const story of bySize.slice(0, LARGEST)) tell('largest', story)
  for (const story of draw(stories, seed, count)) tell('random', story)
  for (const story of draw(several, seed, count)) tell('several', story)
  const joins = stories.flatMap((story) => (story.joins ?? []).map((one) => ({ story, one })))
  console.log(`\n${joins.length} joins`)
  for (const { story, one } of draw(joins, seed, count)) {
    const titleOf = (/** @type {string} */ id) => story.coverage.find((article) => article.id === id)?.title
    console.log(`join ${one.from}\n  to ${one.to}\n     ${titleOf(one.from)}\n     ${titleOf(one.to)}`)
    console.log(`     ${one.hours} h; ${one.words?.join(', ')}`)
  }
}

/**
 * @param {string} why
 * @param {Story} story
 */
function tell(why, story) {
  console.log(`\n${why} ${story.id}: ${story.coverage.length} articles`)
  for (const { kind, time, provider, title } of story.coverage) {
    const day = time === null ? 'undated' : new Date(time).toISOString().slice(0, 10)
    console.log(`  ${kind === 'article' ? ' ' : 'r'} ${day} ${provider.slice(0, 24).padEnd(24)} ${title}`)
  }
}

/**
 * @template T
 * @param {readonly T[]} all
 * @param {number} seed
 * @param {number} count
 * @returns {T[]}
 */
function draw(all, seed, count) {
  const shuffled = [...all]
  let state = seed
  for (let at = shuffled.length - 1; at > 0; at--) {
    state = (state * 16807) % 2147483647
    const other = state % (at + 1)
    const [a, b] = [shuffled[at], shuffled[other]]
    if (a !== undefined && b !== undefined) [shuffled[at], shuffled[other]] = [b, a]
  }
  return shuffled.slice(0, count)
}

/**
 * @param {string} index
 * @returns {Story[]}
 */
function readStories(index) {
  const shards = join(index, 'shards')
  return readdirSync(shards)
    .flatMap((name) => {
      const { entries } = JSON.parse(readFileSync(join(shards, name), 'utf8'))
      return Array.isArray(entries) ? entries.flatMap(([, entry]) => entry?.story ?? []) : []
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
