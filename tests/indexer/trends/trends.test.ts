import { expect, test } from 'vitest'
import { chooseTopics } from '../../../src/indexer/trends/choose-topics.ts'
import { stretchesOf } from '../../../src/model/time/timeline.ts'
import { type Trends, TrendsSchema, VolumesSchema } from '../../../src/model/trends.ts'
import { countedArray } from '../../support/counted-array.ts'
import { type Indexed, indexFiles, makeFile } from '../../support/make-data-folder.ts'

const trendsOf = ({ index }: Indexed): Promise<Trends> => index.load(index.manifest.trends, TrendsSchema)
const by = (name: string) => `provider:\n  name: ${name}\n  domain: ${name}.example\n`

/** Articles about nothing in common, each of a day of its own. */
function oneADay(days: number, more = ''): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: days }, (_, at) => {
      const date = new Date(Date.UTC(2026, 10, 23) - at * 86_400_000).toISOString()
      const fields = {
        title: `W${at}a w${at}b w${at}c`,
        publishedDateTime: date,
        webUrl: `https://a.example/${at}`,
        quality: String(at % 40),
      }
      return [`articles/day-${at}.md`, makeFile(fields, more)]
    }),
  )
}

test('of a handful of articles nothing is plotted', async () => {
  const indexed = await indexFiles(oneADay(3))
  expect(await trendsOf(indexed)).toMatchObject({ coverage: null, days: null, scores: null, voices: null })
})

test('of articles without dates there is no timeline, and the page is told so', async () => {
  const indexed = await indexFiles({ 'articles/a.md': makeFile({ publishedDateTime: null }) })
  expect(await trendsOf(indexed)).toMatchObject({ timeline: null, window: null })
  expect(await indexed.index.load(indexed.index.manifest.volumes.sources, VolumesSchema)).toMatchObject({
    timeline: null,
  })
})

test('a stray article of long ago does not squeeze all others, and is counted', async () => {
  const stray = makeFile({ publishedDateTime: '2009-01-01T00:00:00Z', webUrl: 'https://a.example/old' })
  const { timeline, earlier } = await trendsOf(await indexFiles({ ...oneADay(70), 'articles/old.md': stray }))
  expect(timeline).toEqual({ step: 'day', from: '2026-09-15', to: '2026-11-23' })
  expect(earlier).toBe(1)
})

test('where no plot looks further back than a year, what is older is counted', async () => {
  const trends = await trendsOf(await indexFiles(oneADay(400)))
  expect(trends).toMatchObject({
    coverage: null,
    window: { from: '2025-11-23', to: '2026-11-23' },
    earlier: 34,
  })
})

test('weeks end with the edition, so that none is cut short; months are the calendar’s', async () => {
  const { timeline } = await trendsOf(await indexFiles(oneADay(100)))
  if (!timeline) throw new Error('There is no timeline.')
  const weeks = stretchesOf(timeline)
  expect(timeline.step).toBe('week')
  expect(weeks.at(-1)).toMatchObject({ from: '2026-11-17', to: '2026-11-23', whole: true })
  const months = stretchesOf({ step: 'month', from: '2026-09-01', to: '2026-11-23' })
  expect(months.map(({ from, to, whole }) => [from, to, whole])).toEqual([
    ['2026-09-01', '2026-09-30', true],
    ['2026-10-01', '2026-10-31', true],
    ['2026-11-01', '2026-11-23', false],
  ])
})

test('topics are in the order of what is plotted of them, where most of the largest has no date', async () => {
  const files = oneADay(8, 'topics: [Weather]\n')
  for (let at = 0; at < 12; at++) {
    const date = at === 0 ? '2026-11-20T00:00:00Z' : null
    const fields = { title: `N${at}a n${at}b`, publishedDateTime: date, webUrl: `https://b.example/${at}` }
    files[`articles/note-${at}.md`] = makeFile(fields, 'topics: [Notes]\n')
  }
  const { coverage } = await trendsOf(await indexFiles(files))
  expect(coverage?.topics.map(({ id, articles }) => [id, articles])).toEqual([
    ['weather', 8],
    ['notes', 1],
  ])
})

test('a busy day names its story and the topic that had more than its share', async () => {
  const files = oneADay(30, 'topics: [Weather]\n')
  for (let at = 0; at < 4; at++) {
    const related = at === 0 ? '' : 'related:\n  - title: x\n    webUrl: https://b.example/0\n'
    files[`articles/flood-${at}.md`] = makeFile(
      {
        title: `Flood ${at}`,
        publishedDateTime: `2026-11-20T0${at}:00:00Z`,
        webUrl: `https://b.example/${at}`,
        quality: String(60 + at),
      },
      `${by(`paper${at}`)}topics: [Floods]\n${related}`,
    )
  }
  const { days } = await trendsOf(await indexFiles(files))
  expect(days?.busiest).toEqual([
    {
      day: '2026-11-20',
      articles: 5,
      stories: [{ id: 'flood-0', title: 'Flood 3', articles: 4 }, expect.objectContaining({ articles: 1 })],
      topic: { id: 'floods', articles: 4 },
    },
  ])
  expect(days?.usual).toBe(1)
})

test('the good that nobody else covers and the weak that everybody does are named', async () => {
  const files = oneADay(30)
  files['articles/gem.md'] = makeFile({ title: 'Quiet gem', webUrl: 'https://g.example/', quality: '99' })
  for (let at = 0; at < 8; at++) {
    files[`articles/yacht-${at}.md`] = makeFile(
      { title: `Yacht ${at}`, webUrl: `https://y.example/${at}`, quality: '1' },
      `${by(`paper${at}`)}related:\n  - title: x\n    webUrl: https://y.example/0\n`,
    )
  }
  const { scores } = await trendsOf(await indexFiles(files))
  expect(scores?.quiet[0]).toEqual({ id: 'gem', title: 'Quiet gem', coverage: 1, quality: 99 })
  expect(scores?.loud).toEqual([{ id: 'yacht-0', title: expect.any(String), coverage: 8, quality: 1 }])
})

test('where most stories have the most articles, little is parted from much below them', async () => {
  const files: Record<string, string> = {}
  for (let at = 0; at < 12; at++) {
    for (const one of at === 0 ? ['a'] : ['a', 'b']) {
      files[`articles/pair-${at}${one}.md`] = makeFile(
        {
          title: `W${at}${one} x${at}${one}`,
          publishedDateTime: new Date(Date.UTC(2026, 10, 23) - at * 86_400_000).toISOString(),
          webUrl: `https://${one}.example/${at}`,
          quality: String(10 + at),
        },
        `${by(one)}related:\n  - title: x\n    webUrl: https://a.example/${at}\n`,
      )
    }
  }
  const { scores } = await trendsOf(await indexFiles(files))
  expect(scores).toMatchObject({ stories: 12, coverage: 1, little: 10, much: 16 })
})

test('where near stories share a point, the numbers behind it are those of the stories', async () => {
  const files: Record<string, string> = {}
  for (let at = 0; at < 420; at++) {
    const fields = {
      title: `W${at}a w${at}b w${at}c`,
      publishedDateTime: new Date(Date.UTC(2026, 10, 23) - (at % 100) * 86_400_000).toISOString(),
      webUrl: `https://a.example/${at}`,
      quality: String(at),
    }
    const related = at < 9 ? 'related:\n  - title: x\n    webUrl: https://a.example/0\n' : ''
    files[`articles/a${at}.md`] = makeFile(fields, `${by(`s${at}`)}${related}`)
  }
  const { scores } = await trendsOf(await indexFiles(files))
  expect(scores?.near).toBe(true)
  expect(scores?.columns).toEqual([
    { from: 1, to: 1, stories: 411, low: 9, high: 419 },
    { from: 9, to: 9, stories: 1, low: 8, high: 8 },
  ])
})

test('what is plotted has a bound, however many topics, sources and years there are', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 900 }, (_, at) => {
      const time = new Date(Date.UTC(2026, 10, 23) - at * 40 * 86_400_000).toISOString()
      const fields = {
        title: `W${at}a w${at}b`,
        publishedDateTime: time,
        webUrl: `https://s${at}.example/`,
        quality: String(at),
      }
      return [`articles/a${at}.md`, makeFile(fields, `${by(`s${at}`)}topics: [T${at}, U${at % 20}]\n`)]
    }),
  )
  const indexed = await indexFiles(files)
  const { index } = indexed
  const { timeline, coverage, window } = await trendsOf(indexed)
  if (!timeline || !window) throw new Error('There is no timeline.')
  expect(stretchesOf(timeline).length).toBeLessThanOrEqual(80)
  expect(stretchesOf({ step: 'day', ...window }).length).toBeLessThanOrEqual(366)
  expect(coverage?.topics.length).toBe(8)
  for (const hash of [index.manifest.volumes.topics, index.manifest.volumes.sources])
    expect((await index.load(hash, VolumesSchema)).volumes.length).toBe(500)
})

test('thousands of topics, as feeds bring them, are looked at once each', () => {
  const { array: topics, looks } = countedArray(
    Array.from({ length: 4000 }, (_, at) => ({
      id: `t${at}`,
      name: `T${at}`,
      keywords: [],
      hashtags: [],
      articles: at === 0 ? 100 : 1 + (at % 80),
      stories: 1,
      newest: null,
      ...(at > 0 && at < 10 && { parent: 't0' }),
    })),
  )
  expect(chooseTopics(topics, 100).map(({ articles }) => articles)).toEqual(Array(8).fill(80))
  // Once for their ids, once for their places in the tree.
  expect(looks()).toBe(8000)
})
