import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addTo } from '../../../src/indexer/add-to.ts'
import { groupArticles } from '../../../src/indexer/group/group-articles.ts'
import { compareOldest, groupHeadlines } from '../../../src/indexer/stories/group-headlines.ts'
import type { Article } from '../../../src/model/article.ts'
import { makeArticle } from '../../support/make-article.ts'

const HOUR = 3_600_000
const START = Date.UTC(2026, 9, 12)

interface Told extends Article {
  readonly time: number
  readonly story: string
}

/** Headlines made up for this test, by their class; what is of no story with others has `-` for it. */
function readClasses(): Map<string, Told[]> {
  const path = join(import.meta.dirname, '../../fixtures/headlines.tsv')
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const classes = new Map<string, Told[]>()
  for (const [at, line] of lines.entries()) {
    const [kind = '', story = '', hours = '', provider = '', title = '', excerpt = ''] = line.split('\t')
    const id = `h${String(at).padStart(3, '0')}`
    const time = START + Number(hours) * HOUR
    const article = makeArticle({ id, title, excerpt, provider })
    addTo(classes, kind, { ...article, time, story: story === '-' ? id : story })
  }
  for (const told of classes.values()) told.sort(compareOldest)
  return classes
}

/** B-cubed precision and recall (Bagga and Baldwin 1998): the means of how much of a group, and of a story, is right. */
function score(told: readonly Told[], groups: ArrayLike<number>) {
  const mean = (shareOf: (at: number) => readonly boolean[]) =>
    told.reduce((sum, _, at) => {
      const share = shareOf(at)
      return sum + share.filter(Boolean).length / share.length
    }, 0) / told.length
  const inStory = (at: number, other: number) => told[at]?.story === told[other]?.story
  const inGroup = (at: number, other: number) => groups[at] === groups[other]
  const places = [...told.keys()]
  return {
    precision: mean((at) => places.filter((other) => inGroup(at, other)).map((other) => inStory(at, other))),
    recall: mean((at) => places.filter((other) => inStory(at, other)).map((other) => inGroup(at, other))),
  }
}

describe('made-up headlines', () => {
  const classes = readClasses()

  test.each([
    { kind: 'world', precision: 1, recall: 0.7 },
    { kind: 'series', precision: 0.85, recall: 0.93 },
    { kind: 'names', precision: 1, recall: 0.77 },
    { kind: 'styles', precision: 1, recall: 0.8 },
    { kind: 'Russian', precision: 1, recall: 0.79 },
    { kind: 'Arabic', precision: 1, recall: 0.76 },
    { kind: 'Korean', precision: 1, recall: 0.79 },
    { kind: 'Chinese', precision: 1, recall: 0.66 },
  ])('of the class “$kind” become stories in a folder', async ({ kind, precision, recall }) => {
    const told = classes.get(kind) ?? []
    const { stories } = await groupArticles(told, { pairs: [], chosen: [] })
    const groups: number[] = []
    for (const [story, places] of stories.entries()) for (const at of places) groups[at] = story
    const found = score(told, groups)
    expect(found.precision).toBeGreaterThanOrEqual(precision)
    expect(found.recall).toBeGreaterThanOrEqual(recall)
  })

  test.each([
    { kind: 'world', precision: 1, recall: 0.9 },
    { kind: 'series', precision: 0.58, recall: 1 },
    { kind: 'names', precision: 0.69, recall: 1 },
    { kind: 'styles', precision: 0.94, recall: 1 },
    { kind: 'Russian', precision: 1, recall: 1 },
    { kind: 'Arabic', precision: 1, recall: 1 },
    { kind: 'Korean', precision: 1, recall: 1 },
    { kind: 'Chinese', precision: 1, recall: 1 },
  ])('of the class “$kind” are grouped by their titles alone', ({ kind, precision, recall }) => {
    const told = classes.get(kind) ?? []
    const found = score(told, groupHeadlines(told).groups)
    expect(found.precision).toBeGreaterThanOrEqual(precision)
    expect(found.recall).toBeGreaterThanOrEqual(recall)
  })
})
