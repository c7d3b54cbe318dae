import { beforeAll, describe, expect, test } from 'vitest'
import { findStory } from '../../../src/model/find-story.ts'
import { lookUp } from '../../../src/model/look-up.ts'
import { SourcesShardSchema } from '../../../src/model/shards.ts'
import type { Story } from '../../../src/model/story.ts'
import { stretchesOf } from '../../../src/model/time/timeline.ts'
import { dayOf, startOfDay } from '../../../src/model/time/zone.ts'
import {
  type SourceProfile,
  SourceProfileBucketSchema,
  type Trends,
  TrendsSchema,
  VolumesSchema,
} from '../../../src/model/trends.ts'
import { corpora } from '../../support/corpora.ts'
import { indexAndOpen } from '../../support/index-and-open.ts'
import type { WrittenIndex } from '../../support/open-written-index.ts'
import { type PlainArticle, type PlainNewspaper, readPlainNewspaper } from '../../support/plain-newspaper.ts'

const DAY = 86_400_000

describe.each(corpora())('$name: what is plotted', ({ folder }) => {
  let paper: PlainNewspaper
  let index: WrittenIndex
  let trends: Trends
  const stories = new Map<string, Story>()
  const storyOf = new Map<string, string>()
  const below = new Map<string, ReadonlySet<string>>()

  const isAbout = (article: PlainArticle, topic: string) =>
    article.topics.some((one) => below.get(topic)?.has(one) ?? one === topic)
  const between = (from: string, to: string) => {
    const start = startOfDay(from) ?? 0
    const end = (startOfDay(to) ?? 0) + DAY
    return paper.articles.filter(({ time }) => time !== null && time >= start && time < end)
  }
  const inWindow = () => between(trends.window?.from ?? '', trends.window?.to ?? '')

  beforeAll(async () => {
    index = await indexAndOpen(folder)
    trends = await index.load(index.manifest.trends, TrendsSchema)
    paper = readPlainNewspaper(folder)
    for (const id of paper.topicIds) below.set(id, paper.topicsBelow(id))
    for (const { id } of paper.articles) {
      const entry = await findStory(index.load, index.manifest.stores, id)
      if (!entry) throw new Error(`${id} is in no story.`)
      stories.set(entry.story.id, entry.story)
      storyOf.set(id, entry.story.id)
    }
  })

  test('the lines of topics and sources are the articles of each stretch', async () => {
    for (const of of ['topics', 'sources'] as const) {
      const { timeline, volumes } = await index.load(index.manifest.volumes[of], VolumesSchema)
      expect(volumes.length).toBeGreaterThan(10)
      if (!timeline) throw new Error('A newspaper has dates.')
      for (const [key, counts] of volumes) {
        const plain = stretchesOf(timeline).map(
          ({ from, to }) =>
            between(from, to).filter((one) => (of === 'topics' ? isAbout(one, key) : one.provider === key))
              .length,
        )
        expect(counts, key).toEqual(plain)
      }
    }
  })

  test('what was covered when is the largest topics, and the rise is the farthest from a usual stretch', () => {
    const { coverage, timeline } = trends
    if (!coverage || !timeline) throw new Error('There is nothing to plot.')
    const stretches = stretchesOf(timeline)
    const all = paper.topicIds.map((id) => ({
      id,
      articles: paper.articles.filter((one) => isAbout(one, id)).length,
    }))
    const few = Math.min(...coverage.topics.map(({ id }) => all.find((one) => one.id === id)?.articles ?? 0))
    const parts = new Set(coverage.topics.flatMap(({ id }) => [...(below.get(id) ?? [])]))
    for (const { id, articles } of all) {
      const isAll = articles >= 0.9 * paper.articles.length
      if (articles > few && !isAll) expect(parts.has(id), `${id} is shown, or what is above it`).toBe(true)
    }
    const far = coverage.topics.flatMap(({ id }) => {
      const counts = stretches.map(
        ({ from, to }) => between(from, to).filter((one) => isAbout(one, id)).length,
      )
      const usual = counts.toSorted((a, b) => a - b)[Math.ceil(counts.length / 2) - 1] ?? 0
      return counts.map((articles, at) => ({ topic: id, at, articles, usual }))
    })
    const distance = ({ articles, usual }: { articles: number; usual: number }) =>
      (articles - usual) / Math.sqrt(usual + 1)
    const farthest = Math.max(...far.map(distance))
    if (!coverage.rise) throw new Error('Both newspapers have a week that stands out.')
    expect(far).toContainEqual(coverage.rise)
    expect(distance(coverage.rise)).toBe(farthest)
  })

  test('the busiest days are those with most articles, and name the stories with most of them', () => {
    const days = new Map<string, PlainArticle[]>()
    for (const article of inWindow()) {
      const day = dayOf(article.time ?? 0)
      days.set(day, [...(days.get(day) ?? []), article])
    }
    const counts = [...days.values()].map((held) => held.length).sort((a, b) => b - a)
    const { busiest } = trends.days ?? { busiest: [] }
    expect(busiest.map(({ articles }) => articles)).toEqual(counts.slice(0, busiest.length))
    for (const { day, articles, stories: named, topic } of busiest) {
      const held = days.get(day) ?? []
      expect(held).toHaveLength(articles)
      const perStory = new Map<string, number>()
      for (const { id } of held)
        perStory.set(storyOf.get(id) ?? '', (perStory.get(storyOf.get(id) ?? '') ?? 0) + 1)
      const most = [...perStory.values()].sort((a, b) => b - a)
      expect(named.map((one) => one.articles)).toEqual(most.slice(0, named.length))
      for (const { id, articles: count } of named) expect(perStory.get(id)).toBe(count)
      if (topic) expect(held.filter((one) => isAbout(one, topic.id))).toHaveLength(topic.articles)
    }
  })

  test('voices are the different sources of a topic, and the fewest that write half of it', () => {
    expect(trends.voices?.topics.length).toBeGreaterThan(1)
    for (const { id, articles, sources, half } of trends.voices?.topics ?? []) {
      const own = inWindow().filter((one) => isAbout(one, id))
      const counts = new Map<string, number>()
      for (const { provider } of own) counts.set(provider, (counts.get(provider) ?? 0) + 1)
      const sorted = [...counts.values()].sort((a, b) => b - a)
      const sumOf = (some: number[]) => some.reduce((sum, count) => sum + count, 0)
      expect({ articles, sources }, id).toEqual({ articles: own.length, sources: counts.size })
      expect(sumOf(sorted.slice(0, half))).toBeGreaterThanOrEqual(own.length / 2)
      expect(sumOf(sorted.slice(0, half - 1))).toBeLessThan(own.length / 2)
    }
  })

  test('every story of the window is in one cell, and those named are out of line', () => {
    const live = new Set(inWindow().map(({ id }) => storyOf.get(id)))
    const { scores } = trends
    if (!scores) throw new Error('There is nothing to plot.')
    expect(scores.stories).toBe(live.size)
    expect(scores.cells.length).toBeLessThanOrEqual(800)
    expect(scores.cells.reduce((sum, [, , count]) => sum + count, 0)).toBe(live.size)
    const scored = [...stories.values()]
      .filter(({ id }) => live.has(id))
      .map((story) => ({
        coverage:
          story.coverage.length - (story.copies ?? []).reduce((sum, { length }) => sum + length - 1, 0),
        quality: story.coverage.find(({ id }) => id === story.lead)?.quality ?? 0,
      }))
    for (const one of [...scores.quiet, ...scores.loud])
      expect(scored).toContainEqual({ coverage: one.coverage, quality: one.quality })
    let counted = 0
    for (const { from, to, ...column } of scores.columns) {
      const own = scored.filter(({ coverage }) => coverage >= from && coverage <= to)
      const qualities = own.map(({ quality }) => quality)
      expect(column).toEqual({
        stories: own.length,
        low: Math.min(...qualities),
        high: Math.max(...qualities),
      })
      counted += own.length
    }
    expect(counted).toBe(live.size)
    const better = (quality: number) => scored.filter((one) => one.quality > quality).length / scored.length
    expect(scores.quiet.length).toBeGreaterThan(0)
    for (const { quality, coverage } of scores.quiet) {
      expect(better(quality)).toBeLessThan(0.25)
      expect(coverage).toBeLessThanOrEqual(scores.coverage)
    }
    for (const { quality, coverage } of scores.loud) {
      expect(quality).toBeLessThanOrEqual(scores.quality)
      expect(coverage).toBeGreaterThan(scores.coverage)
    }
  })

  test('a source is described by its own articles, and by who was first in stories with others', async () => {
    const { sources } = await index.load(index.manifest.sources, SourcesShardSchema)
    for (const { domain } of sources) {
      const profile = await lookUp<SourceProfile>(
        index.load,
        index.manifest.stores.profiles,
        SourceProfileBucketSchema,
        domain,
      )
      if (!profile) throw new Error(`${domain} has no profile.`)
      const own = paper.articles.filter((one) => one.provider === domain)
      const { timeline, volume } = profile
      if (!timeline) throw new Error('A newspaper has dates.')
      // Its own span, whatever came elsewhere since.
      const times = own.flatMap(({ time }) => time ?? [])
      expect(timeline.to, domain).toBe(new Date(Math.max(...times)).toISOString().slice(0, 10))
      expect(volume, domain).toEqual(
        stretchesOf(timeline).map(({ start, end }) => times.filter((t) => t >= start && t < end).length),
      )
      const sorted = own.map(({ quality }) => quality).sort((a, b) => a - b)
      expect(profile.quality.median, domain).toBe(sorted[Math.ceil(sorted.length / 2) - 1])
      expect(profile.quality.counts.reduce((sum, count) => sum + count, 0)).toBe(own.length)
      expect(profile.quality.counts[0]).toBe(
        sorted.filter((quality) => quality < profile.quality.width).length,
      )
      const { width, site } = profile.quality
      const shares = site.map((_, bar) => {
        const scores = paper.articles.map(({ quality }) =>
          Math.min(site.length - 1, Math.floor(quality / width)),
        )
        return Math.round((100 * scores.filter((score) => score === bar).length) / scores.length)
      })
      expect(site, domain).toEqual(shares)
      for (const { id, articles } of profile.topics)
        expect(own.filter((one) => isAbout(one, id))).toHaveLength(articles)
      const shared = [...stories.values()].filter(
        ({ coverage }) =>
          coverage.some(({ provider }) => provider === domain) &&
          new Set(coverage.map(({ provider }) => provider)).size > 1 &&
          coverage.some(({ time }) => time !== null),
      )
      const oldest = shared.map(({ coverage }) => {
        const times = coverage.flatMap(({ time }) => time ?? [])
        const first = coverage
          .filter(({ time }) => time === Math.min(...times))
          .map(({ provider }) => provider)
        return new Set(first).size === 1 ? first[0] : null
      })
      expect({ several: profile.several, first: profile.first }, domain).toEqual({
        several: shared.length,
        first: oldest.filter((provider) => provider === domain).length,
      })
    }
  })
})
