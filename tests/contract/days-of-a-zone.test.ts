import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CatalogueChunkSchema, CatalogueSchema } from '../../src/model/filters/catalogue.ts'
import { countChoices } from '../../src/model/filters/count-choices.ts'
import { NO_FILTERS } from '../../src/model/filters/filters.ts'
import { takeCards } from '../../src/model/filters/take-cards.ts'
import { NO_TASTE } from '../../src/model/filters/taste.ts'
import { compareIds, SORTS } from '../../src/model/ranking/order.ts'
import { parseSearch } from '../../src/model/search/parse-search.ts'
import { DAY } from '../../src/model/time/day.ts'
import { stretchesOf } from '../../src/model/time/timeline.ts'
import { setZone } from '../../src/model/time/zone.ts'
import { TrendsSchema, VolumesSchema } from '../../src/model/trends.ts'
import { type Indexed, indexFiles, makeFile } from '../support/make-data-folder.ts'
import { seededRandom } from '../support/seeded-random.ts'

const ARTICLES = 360
const HOUR = 3_600_000
/** Around both changes of the clocks of a year, by the quarter of an hour. */
const SPRING = Date.UTC(2026, 2, 27)
const AUTUMN = Date.UTC(2026, 9, 23)

interface Plain {
  readonly id: string
  readonly time: number
  readonly quality: number
}

function madeUp(): { articles: Plain[]; files: Record<string, string> } {
  const random = seededRandom(11)
  const articles = Array.from({ length: ARTICLES }, (_, at) => ({
    id: `n-${at}`,
    time: (at % 2 === 0 ? SPRING : AUTUMN) + Math.floor(random() * 4 * 96) * (HOUR / 4),
    quality: Math.floor(random() * 100),
  }))
  const files = articles.map(({ id, time, quality }, at): [string, string] => [
    `articles/${id}.md`,
    makeFile({
      title: `w${at}a w${at}b w${at}c`,
      publishedDateTime: new Date(time).toISOString(),
      webUrl: `https://a.example/${at}`,
      quality: String(quality),
    }),
  ])
  return { articles, files: Object.fromEntries(files) }
}

describe.each(['Europe/Berlin', 'Asia/Kolkata', 'America/Los_Angeles'])('in %s', (timeZone) => {
  const { articles, files } = madeUp()
  let made: Indexed
  /** As clocks show it, which is all that the plain computation knows of zones. */
  const clock = new Intl.DateTimeFormat('sv', { timeZone })
  const dayOf = ({ time }: Plain) => clock.format(time)
  const days = [...new Set(articles.map(dayOf))].sort()

  beforeAll(async () => {
    made = await indexFiles(files, { timeZone })
  })
  afterAll(() => {
    setZone(undefined)
    for (const folder of [made.dataDir, made.outDir]) rmSync(folder, { recursive: true, force: true })
  })

  test('a feed of any days has what clocks show to be of them', async () => {
    const { index } = made
    const day = fc.option(fc.constantFrom(...days), { freq: 4 })
    let shown = 0
    await fc.assert(
      fc.asyncProperty(
        day,
        day,
        fc.nat(80),
        fc.constantFrom(...SORTS),
        async (from, to, minQuality, sort) => {
          const request = {
            view: 'articles' as const,
            sort,
            filters: { ...NO_FILTERS, from, to, minQuality },
          }
          const taken = await takeCards(index, index.manifest.all, { ...request, taste: NO_TASTE }, ARTICLES)
          const plain = articles.filter(
            (one) =>
              one.quality >= minQuality &&
              (from === null || dayOf(one) >= from) &&
              (to === null || dayOf(one) <= to),
          )
          const ids = taken.cards.map((card) => card.articles[0]?.id ?? '')
          expect(ids.sort(compareIds)).toEqual(plain.map(({ id }) => id).sort(compareIds))
          shown += plain.length
        },
      ),
      { numRuns: 150, seed: 4 },
    )
    expect(shown).toBeGreaterThan(ARTICLES)
  })

  test('the choices of days, weeks and months are counted by its days', async () => {
    const { load, manifest } = made.index
    const { chunks } = await load(manifest.catalogue, CatalogueSchema)
    const read = await Promise.all(chunks.map(({ hash }) => load(hash, CatalogueChunkSchema)))
    const asked = { view: 'articles' as const, filters: NO_FILTERS, scope: {}, topics: [] }
    const nameOf = (bin: number) => new Date(bin * DAY).toISOString().slice(0, 10)
    const mondayOf = (day: string) => {
      const date = new Date(`${day}T00:00:00Z`)
      return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10)
    }
    const binOf = {
      day: dayOf,
      week: (one: Plain) => mondayOf(dayOf(one)),
      month: (one: Plain) => `${dayOf(one).slice(0, 7)}-01`,
    }
    for (const unit of ['day', 'week', 'month'] as const) {
      const { bins } = countChoices(read, { ...asked, unit })
      const counted = Object.fromEntries([...bins].map(([bin, count]) => [nameOf(bin), count]))
      expect(counted, unit).toEqual(tally(articles.map(binOf[unit])))
    }
    const [first = ''] = days
    const filters = { ...NO_FILTERS, from: first, to: first }
    const { total } = countChoices(read, { ...asked, filters, unit: 'day' })
    expect(total).toBe(articles.filter((one) => dayOf(one) === first).length)
  })

  test('the plots count by its days', async () => {
    const { load, manifest } = made.index
    const { window, days: plotted } = await load(manifest.trends, TrendsSchema)
    if (!window || !plotted) throw new Error('Nothing is plotted.')
    const byDay = tally(articles.map(dayOf))
    const stretches = stretchesOf({ step: 'day', ...window })
    expect(stretches.map(({ from }, at) => [from, plotted.counts[at]])).toEqual(
      stretches.map(({ from }) => [from, byDay[from] ?? 0]),
    )
    const { timeline, volumes } = await load(manifest.volumes.sources, VolumesSchema)
    if (!timeline) throw new Error('There is no timeline.')
    expect(timeline.to).toBe(days.at(-1))
    expect(volumes[0]?.[1]).toEqual(
      stretchesOf(timeline).map(
        ({ from, to }) => articles.filter((one) => dayOf(one) >= from && dayOf(one) <= to).length,
      ),
    )
  })

  test('a search before and after a day is cut at its midnights', () => {
    const { oldest, newest } = parseSearch('after:2026-03-29 before:2026-10-26')
    const found = articles.filter(({ time }) => time >= (oldest ?? 0) && time <= (newest ?? 0))
    const plain = articles.filter((one) => dayOf(one) >= '2026-03-29' && dayOf(one) < '2026-10-26')
    expect(found).toEqual(plain)
    expect(plain.length).toBeGreaterThan(ARTICLES / 4)
  })
})

test('an article of half past eleven at night in UTC is of the next day and month in Berlin', async () => {
  const file = makeFile({ publishedDateTime: '2020-03-31T23:30:00Z' })
  const inBerlin = await indexFiles({ 'articles/a.md': file }, { timeZone: 'Europe/Berlin' })
  const { timeline } = await inBerlin.index.load(inBerlin.index.manifest.trends, TrendsSchema)
  expect(timeline).toEqual({ step: 'day', from: '2020-04-01', to: '2020-04-01' })
  const inUtc = await indexFiles({}, { dataDir: inBerlin.dataDir })
  const { timeline: plain } = await inUtc.index.load(inUtc.index.manifest.trends, TrendsSchema)
  expect(plain).toEqual({ step: 'day', from: '2020-03-31', to: '2020-03-31' })
  expect((await inBerlin.article('a'))?.time).toBe(Date.parse('2020-03-31T23:30:00Z'))
  for (const folder of [inBerlin.dataDir, inBerlin.outDir, inUtc.outDir]) rmSync(folder, { recursive: true })
})

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
