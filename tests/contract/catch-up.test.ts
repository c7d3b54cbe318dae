import { beforeAll, describe, expect, test } from 'vitest'
import { takeCards } from '../../src/model/filters/take-cards.ts'
import { NO_TASTE } from '../../src/model/filters/taste.ts'
import { findStory } from '../../src/model/find-story.ts'
import { CATCH_UP_SIZES, pickCatchUp } from '../../src/model/ranking/catch-up.ts'
import { TopicsShardSchema } from '../../src/model/shards.ts'
import { DAY } from '../../src/model/time/day.ts'
import { findCandidates } from '../../src/reader/catch-up/find-candidates.ts'
import { corpora } from '../support/corpora.ts'
import { indexAndOpen } from '../support/index-and-open.ts'
import type { WrittenIndex } from '../support/open-written-index.ts'
import { type PlainDatedStory, plainCatchUp } from '../support/plain-catch-up.ts'
import { type PlainArticle, type PlainNewspaper, readPlainNewspaper } from '../support/plain-newspaper.ts'

describe.each(corpora())('$name, to catch up on', ({ folder }) => {
  let paper: PlainNewspaper
  let index: WrittenIndex
  let stories: PlainDatedStory[]

  beforeAll(async () => {
    index = await indexAndOpen(folder)
    paper = readPlainNewspaper(folder)
    const byStory = new Map<string, { files: PlainArticle[]; times: number[] }>()
    for (const one of paper.articles) {
      const story = (await findStory(index.load, index.manifest.stores, one.id))?.story
      if (!story) throw new Error(`${one.id} is in no story.`)
      const repeats = new Set((story.copies ?? []).flatMap((group) => group.slice(1)))
      const times = story.coverage.flatMap(({ id, time }) => (time === null || repeats.has(id) ? [] : time))
      const held = byStory.get(story.id)
      if (held) held.files.push(one)
      else byStory.set(story.id, { files: [one], times })
    }
    stories = [...byStory].map(([id, story]) => ({ id, ...story }))
  })

  test('is picked by the rule that the page has in words', async () => {
    const { topics } = await index.load(index.manifest.topics, TopicsShardSchema)
    const request = { view: 'stories', sort: 'newest', filters: null, taste: NO_TASTE } as const
    const { cards } = await takeCards(index, index.manifest.all, request, stories.length)
    const edition = index.manifest.edition ?? 0
    for (const days of [1, 7, 30, 200]) {
      const since = edition - days * DAY
      const recent = cards.filter((card) => card.articles.some(({ time }) => time !== null && time > since))
      const candidates = findCandidates(recent, since, index.manifest, topics, new Set())
      for (const size of CATCH_UP_SIZES) {
        const picked = pickCatchUp(candidates, size).map(({ candidate }) => candidate.card.story)
        expect(picked, `${size} of ${days} days`).toEqual(plainCatchUp(paper, stories, since, size))
        expect(picked.length).toBeGreaterThan(0)
      }
    }
  })
})
