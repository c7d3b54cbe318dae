import { describe, expect, test } from 'vitest'
import { makeStoryCard } from '../../../src/indexer/cards/make-story-card.ts'
import type { Article } from '../../../src/model/article.ts'
import { findStory } from '../../../src/model/find-story.ts'
import type { Story } from '../../../src/model/story.ts'
import { makeArticle } from '../../support/make-article.ts'
import { type Indexed, indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'

const HOUR = 3_600_000

interface Told {
  readonly title: string
  readonly outlet: string
  readonly hours?: number
  readonly excerpt?: string
  /** Names of the articles that it is related to. */
  readonly related?: readonly string[]
  readonly more?: Readonly<Record<string, string>>
}

const addressOf = (name: string) => `https://news.example/${name}`

/** Article files by name, each told in a few words. */
function filesOf(told: Readonly<Record<string, Told>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(told).map(([name, { title, outlet, hours = 0, excerpt = '', related = [], more }]) => [
      `articles/${name}.md`,
      makeFile(
        {
          title: JSON.stringify(title),
          excerpt: JSON.stringify(excerpt),
          webUrl: addressOf(name),
          publishedDateTime: new Date(Date.UTC(2026, 9, 1) + hours * 3_600_000).toISOString(),
          ...more,
        },
        `provider: { name: ${outlet}, domain: ${outlet}.example }\n${
          related.length > 0
            ? `related:\n${related.map((one) => `  - { title: x, webUrl: "${addressOf(one)}" }\n`).join('')}`
            : ''
        }`,
      ),
    ]),
  )
}

async function storyOf({ index }: Indexed, id: string): Promise<Story | undefined> {
  return (await findStory(index.load, index.manifest.stores, id))?.story
}

const FLOOD = { title: 'Corran tunnel floods after night of storms', outlet: 'ledger' }
const PUMPS = { title: 'Storms flood Corran tunnel, pumps fail', outlet: 'courier', hours: 3 }

describe('references that a long list names', () => {
  test('are a story with what is near them, or one of their own that no feed shows', async () => {
    const names = ['near', ...Array.from({ length: 14 }, (_, at) => `far-${at}`)]
    const listed = names
      .map(
        (name, at) =>
          `  - { title: ${at === 0 ? 'Corran tunnel flooded by storms' : `Orchard number ${at} wins a medal`}, webUrl: "${addressOf(name)}", publishedDateTime: 2026-${at === 0 ? '10' : '11'}-01T0${at % 10}:00:00Z, provider: { name: post, domain: post.example } }\n`,
      )
      .join('')
    const [path = '', file = ''] = Object.entries(filesOf({ flood: FLOOD }))[0] ?? []
    const indexed = await indexFiles({
      [path]: file.replace(/\n---\n$/, `\nrelated:\n${listed}---\n`),
    })
    const flood = await storyOf(indexed, 'flood')
    expect(flood?.coverage.map((one) => one.title)).toEqual([
      'Corran tunnel flooded by storms',
      'Corran tunnel floods after night of storms',
    ])
    expect(flood?.siblings.length).toBeGreaterThan(0)
    expect(indexed.report).toMatchObject({ articles: 1, references: 15, stories: 1 })
    const apart = await storyOf(indexed, flood?.siblings[0]?.id ?? '')
    expect(apart?.coverage.every((one) => one.kind === 'reference')).toBe(true)
    expect(apart?.thread).toBe(flood?.thread)
    expect((await indexed.cards()).map((card) => card.story)).toEqual([flood?.id])
  })
})

describe('articles that nobody linked', () => {
  test('are joined by words and time, and the story says by which', async () => {
    const indexed = await indexFiles(
      filesOf({ flood: FLOOD, pumps: PUMPS, bread: { title: 'Bread is dear', outlet: 'post' } }),
    )
    const story = await storyOf(indexed, 'pumps')
    expect(story?.coverage.map((one) => one.id)).toEqual(['pumps', 'flood'])
    const [join, ...others] = story?.joins ?? []
    expect(others).toEqual([])
    expect([join?.from, join?.to].sort()).toEqual(['flood', 'pumps'])
    expect(join).toMatchObject({ by: 'throughline', hours: 3 })
    expect(join?.words?.map((word) => word.toLowerCase()).sort()).toEqual(
      expect.arrayContaining(['corran', 'storms', 'tunnel']),
    )
  })

  test('are joined by as few as hold them together, though all of them are alike', async () => {
    const indexed = await indexFiles(
      filesOf({
        flood: FLOOD,
        pumps: PUMPS,
        night: { title: 'Corran tunnel floods as storms hit', outlet: 'post', hours: 5 },
        storm: { title: 'Storms: Corran tunnel floods at night', outlet: 'times', hours: 6 },
      }),
    )
    const story = await storyOf(indexed, 'flood')
    expect(story?.coverage).toHaveLength(4)
    expect(story?.joins).toHaveLength(3)
  })

  test.each([
    { why: 'by one outlet', pumps: { ...PUMPS, outlet: FLOOD.outlet } },
    { why: 'four days apart', pumps: { ...PUMPS, hours: 96 } },
    { why: 'with one word in common', pumps: { ...PUMPS, title: 'Tunnel' } },
  ])('stay apart when they are $why', async ({ pumps }) => {
    const indexed = await indexFiles(filesOf({ flood: FLOOD, pumps }))
    expect((await storyOf(indexed, 'flood'))?.coverage).toHaveLength(1)
  })

  const CLOSED =
    'Engineers of the Lanark water board said the Corran pumps had no power from midnight on Sunday.'
  const CAUSE = {
    title: 'Why the Corran pumps stood still',
    outlet: 'courier',
    hours: 50,
    excerpt: 'No power reached the tunnel from midnight on, engineers of the water board in Lanark found.',
  }

  test('are joined two days apart where their excerpts say the same, though their titles say little', async () => {
    const linked = { title: 'Detours for a week', outlet: 'post', hours: 1, related: ['pumps'] }
    const pumps = { title: 'Corran drivers ask about pumps', outlet: 'ledger', excerpt: CLOSED }
    const indexed = await indexFiles(filesOf({ pumps, linked, cause: CAUSE }))
    expect((await storyOf(indexed, 'cause'))?.coverage.map(({ id }) => id)).toContain('pumps')
    const without = await indexFiles(filesOf({ pumps, linked, cause: { ...CAUSE, excerpt: '' } }))
    expect((await storyOf(without, 'cause'))?.coverage).toHaveLength(1)
  })

  test('are not joined by what an outlet says of itself under each title', async () => {
    const slogan = { outlet: 'ledger', excerpt: CLOSED }
    const indexed = await indexFiles(
      filesOf({
        pumps: { title: 'Corran drivers ask about pumps', ...slogan },
        bread: { title: 'Bread is dear', ...slogan },
        linked: { title: 'Detours for a week', outlet: 'post', hours: 1, related: ['pumps'] },
        cause: CAUSE,
      }),
    )
    expect((await storyOf(indexed, 'cause'))?.coverage).toHaveLength(1)
  })

  test('join one story of the publisher, and never two of them', async () => {
    const indexed = await indexFiles(
      filesOf({
        one: { ...FLOOD, hours: 0 },
        two: { title: 'Detours for a week', outlet: 'post', hours: 1, related: ['one'] },
        other: { title: 'Corran tunnel floods again: storms to last', outlet: 'record', hours: 2 },
        last: { title: 'Bus firms ask for help', outlet: 'bench', hours: 3, related: ['other'] },
        pumps: PUMPS,
      }),
    )
    const [first, second] = [await storyOf(indexed, 'one'), await storyOf(indexed, 'other')]
    expect(first?.id).not.toBe(second?.id)
    const ids = [first, second].map((story) => story?.coverage.map((one) => one.id))
    expect(ids.filter((some) => some?.includes('pumps'))).toHaveLength(1)
    expect(first?.joins ?? second?.joins).toHaveLength(1)
  })
})

describe('a thread that is cut', () => {
  /** What a machine lists: every article names all others, so that no link was chosen. */
  function listed(told: Readonly<Record<string, Told>>): Record<string, Told> {
    const names = Object.keys(told)
    return Object.fromEntries(
      Object.entries(told).map(([name, one]) => [
        name,
        { ...one, related: names.filter((other) => other !== name) },
      ]),
    )
  }
  const parcels = (word: string, at: number): Told => ({
    title: `Parcel strike spreads to ${word} depot`,
    outlet: `outlet${at}`,
    hours: at,
  })
  const browsers = (word: string, at: number): Told => ({
    title: `Browser Varga patches ${word} security flaw`,
    outlet: `other${at}`,
    hours: at,
  })
  const words = ['north', 'south', 'eastern', 'western', 'central', 'upper', 'lower']
  const mixed = {
    ...Object.fromEntries(words.map((word, at) => [`p${at}`, parcels(word, at)])),
    ...Object.fromEntries(
      ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((word, at) => [
        `b${at}`,
        browsers(word, at),
      ]),
    ),
  }

  test('gives a story for each thing that it is about, which know each other', async () => {
    const indexed = await indexFiles(filesOf(listed(mixed)))
    const [parcel, browser] = [await storyOf(indexed, 'p3'), await storyOf(indexed, 'b3')]
    expect(parcel?.coverage.every(({ id }) => id.startsWith('p'))).toBe(true)
    expect(browser?.coverage.every(({ id }) => id.startsWith('b'))).toBe(true)
    expect(parcel?.coverage.length).toBeGreaterThan(4)
    expect(parcel?.siblings.map(({ id }) => id)).toContain(browser?.id)
    expect(parcel?.thread).toBe(browser?.thread)
    expect(parcel?.joins).toBeUndefined()
  })

  test('names the stories of its thread that are near in time, and how many others there are', async () => {
    const distinct = Object.fromEntries(
      Array.from({ length: 20 }, (_, at): [string, Told] => [
        `a${at}`,
        { title: `Aa${at} bb${at} cc${at}`, outlet: `outlet${at}`, hours: at * 24 },
      ]),
    )
    const indexed = await indexFiles(filesOf(listed(distinct)))
    const story = await storyOf(indexed, 'a9')
    expect(story?.siblings).toHaveLength(12)
    expect(story?.others).toBe(19)
  })
})

describe('copies', () => {
  const text =
    'The operator said on Monday that the tunnel would stay shut until the pumps were mended and tested.'

  test('are told by their text, and counted once as points', async () => {
    const indexed = await indexFiles(
      filesOf({
        wire: { ...FLOOD, excerpt: text, hours: 1 },
        copy: { ...FLOOD, outlet: 'courier', excerpt: text, hours: 2, related: ['wire'] },
        own: { title: 'Why the Corran tunnel is shut', outlet: 'post', hours: 3, related: ['wire'] },
      }),
    )
    expect((await storyOf(indexed, 'wire'))?.copies).toEqual([['wire', 'copy']])
    const [card] = await indexed.cards()
    expect(card).toMatchObject({ coverage: 3, distinct: 2, providers: 3 })
    expect(card?.points).toHaveLength(2)
  })

  test('are led by the published one', async () => {
    const indexed = await indexFiles(
      filesOf({
        wire: { ...FLOOD, excerpt: text, hours: 1 },
        copy: {
          ...FLOOD,
          outlet: 'courier',
          excerpt: text,
          hours: 2,
          related: ['wire'],
          more: { published: 'true' },
        },
      }),
    )
    expect((await storyOf(indexed, 'wire'))?.copies).toEqual([['copy', 'wire']])
  })

  test('an outlet that repeats itself gives an update, which is none', async () => {
    const indexed = await indexFiles(
      filesOf({
        wire: { ...FLOOD, excerpt: text },
        again: { ...FLOOD, excerpt: text, hours: 1, related: ['wire'] },
      }),
    )
    expect((await storyOf(indexed, 'wire'))?.copies).toBeUndefined()
  })
})

describe('the card of a story', () => {
  const tell = (id: string, title: string, hours: number, fields: Partial<Article> = {}) =>
    makeArticle({
      id,
      title,
      provider: `${id}.example`,
      time: NOW + hours * HOUR,
      published: false,
      ...fields,
    })
  const storyOfAll = (coverage: readonly Article[]) => ({
    id: coverage.at(-1)?.id ?? '',
    thread: coverage.at(-1)?.id ?? '',
    coverage: [...coverage],
    lead: 'lead',
    siblings: [],
  })
  const lead = tell('lead', FLOOD.title, 0, { published: true })
  const same = Array.from({ length: 21 }, (_, at) => tell(`same-${at}`, FLOOD.title, at / 10))

  test('has a point for each dated article, and none where there is but one', () => {
    const [first, second] = [1, 2].map((hour) => makeArticle({ id: `a${hour}`, time: hour * HOUR }))
    if (!first || !second) throw new Error('There are two.')
    const undated = makeArticle({ id: 'undated', time: null })
    expect(makeStoryCard(storyOfAll([second, first, undated])).points).toEqual([HOUR, 2 * HOUR])
    expect(makeStoryCard(storyOfAll([first]))).not.toHaveProperty('points')
  })

  test('spells out all of up to 24 articles, that a filter leaves none without its words', () => {
    const card = makeStoryCard(storyOfAll([...same, lead]))
    expect([card.articles.length, card.more]).toEqual([22, undefined])
  })

  test('spells out of more its lead, its newest, and what differs most from the lead by other outlets', () => {
    const others = [
      tell('newest', FLOOD.title, 9),
      tell('ships', 'Ferries sail all night', 6),
      tell('bus', 'Bus firms ask for help', 5),
      tell('own', 'Detours after the tunnel floods', 4, { provider: lead.provider }),
      tell('close', 'Corran tunnel floods, storms go on', 3),
    ]
    const card = makeStoryCard(storyOfAll([...others, ...same, lead]))
    const spelledOut = card.articles.map(({ id }) => id)
    expect(spelledOut).toHaveLength(24)
    for (const id of ['newest', 'ships', 'bus', 'close', 'lead']) expect(spelledOut).toContain(id)
    expect(card.more?.map(({ id }) => id)).toContain('own')
  })
})

describe('nearby stories', () => {
  test('share words but no thread, and are told with the words', async () => {
    const indexed = await indexFiles(
      filesOf({
        flood: FLOOD,
        older: { title: 'Corran tunnel repairs late', outlet: 'ledger', hours: 1 },
        bread: { title: 'Bread is dear', outlet: 'post', hours: 5 },
      }),
    )
    const story = await storyOf(indexed, 'flood')
    expect(story?.nearby).toEqual([
      { id: 'older', title: 'Corran tunnel repairs late', words: ['Corran', 'tunnel'] },
    ])
  })

  test('share them in the headlines that are shown, and not in those of other articles alone', async () => {
    const indexed = await indexFiles(
      filesOf({
        flood: { ...FLOOD, more: { quality: '90' } },
        bus: {
          title: 'Harbour buses drive on through the night',
          outlet: 'post',
          hours: 2,
          related: ['flood'],
        },
        fares: { title: 'Harbour buses late', outlet: 'bench', hours: 3 },
      }),
    )
    expect((await storyOf(indexed, 'bus'))?.lead).toBe('flood')
    expect((await storyOf(indexed, 'fares'))?.coverage).toHaveLength(1)
    for (const id of ['flood', 'fares']) expect((await storyOf(indexed, id))?.nearby).toBeUndefined()
  })
})

describe('a story that changes', () => {
  test('keeps the ids of all its articles leading to it when it gains two', async () => {
    const before = { one: FLOOD, two: { ...PUMPS, related: ['one'] } }
    const after = {
      ...before,
      three: { title: 'Corran tunnel open again', outlet: 'post', hours: 9, related: ['one'] },
      zero: { title: 'Storm warning for Corran', outlet: 'record', hours: -2, related: ['one'] },
    }
    const first = await storyOf(await indexFiles(filesOf(before)), 'one')
    const indexed = await indexFiles(filesOf(after))
    for (const id of [first?.id ?? '', 'two', 'three', 'zero'])
      expect((await storyOf(indexed, id))?.id).toBe('zero')
  })

  test('keeps them leading to it when it merges with another', async () => {
    const before = { one: FLOOD, two: { title: 'Bread is dear', outlet: 'post', hours: 1 } }
    const first = await indexFiles(filesOf(before))
    expect((await storyOf(first, 'one'))?.id).not.toBe((await storyOf(first, 'two'))?.id)
    const merged = await indexFiles(filesOf({ ...before, three: { ...PUMPS, related: ['one', 'two'] } }))
    for (const id of ['one', 'two']) expect((await storyOf(merged, id))?.coverage).toHaveLength(3)
  })
})
