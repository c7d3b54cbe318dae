import { describe, expect, test } from 'vitest'
import { groupHeadlines } from '../../../src/indexer/stories/group-headlines.ts'
import type { Headline } from '../../../src/indexer/stories/headline.ts'

const HOUR = 3_600_000

/** Six stories of one day, two of them about ports; hours after midnight, and the headline. */
const STORIES: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  tunnel: [
    [1, 'Corran tunnel floods after night of storms'],
    [2, 'Flooded Corran tunnel to stay shut for a week'],
    [3, 'Commuters face long detours as Corran tunnel floods'],
    [5, 'Why did the Corran tunnel pumps fail?'],
    [9, 'Minister promises inquiry into tunnel pumps'],
  ],
  strike: [
    [2, 'Dock workers at Port Ellery walk out over pay'],
    [3, 'Port Ellery strike: dockers reject pay offer'],
    [6, 'Ships queue outside Port Ellery as dockers strike'],
    [8, 'Port Ellery dockers and owners resume pay talks'],
  ],
  dredging: [
    [4, 'Havnes harbour dredging approved despite seal colony'],
    [5, 'Conservationists vow to fight Havnes dredging'],
    [7, 'Seal colony at risk from Havnes harbour dredging, study says'],
  ],
  bank: [
    [1, 'Lanark Bank posts record loss of 2.1bn on bad loans'],
    [2, 'Lanark Bank shares plunge after record loss'],
    [3, 'Record loss at Lanark Bank: chief executive resigns'],
    [10, "Lanark Bank's chief executive quits over bad loans"],
  ],
  comet: [
    [6, 'Comet Varga visible to the naked eye tonight'],
    [7, 'How to see comet Varga this week'],
    [8, 'Skywatchers gather for comet Varga'],
  ],
  apples: [
    [3, 'Frost ruins half of the apple harvest'],
    [4, 'Apple growers count losses after late frost'],
    [9, 'Frost sends apple prices up'],
  ],
}

interface Labelled extends Headline {
  readonly story: string
}

function ownHeadlines(): Labelled[] {
  return Object.entries(STORIES).flatMap(([story, headlines]) =>
    headlines.map(([hours, title], index) => ({ id: `${story}-${index}`, title, time: hours * HOUR, story })),
  )
}

/** Groups as sorted sets of ids, whatever their numbers. */
function setsOf(headlines: readonly Headline[]): string[] {
  const { groups } = groupHeadlines(headlines)
  const sets = new Map<number, string[]>()
  for (const [at, { id }] of headlines.entries()) {
    const group = groups[at] ?? -1
    sets.set(group, [...(sets.get(group) ?? []), id])
  }
  return [...sets.values()].map((ids) => ids.sort().join(' ')).sort()
}

/** Headlines of five words each out of some hundred, four an hour. */
function madeUp(count: number): Headline[] {
  let state = 7
  const next = (below: number) => {
    state = (state * 16807) % 2147483647
    return state % below
  }
  return Array.from({ length: count }, (_, index) => ({
    id: `h${index}`,
    title: Array.from({ length: 5 }, () => `word${next(200)}`).join(' '),
    time: Math.floor((index * HOUR) / 4),
  }))
}

describe('grouping headlines', () => {
  test('finds the stories of a day', () => {
    const headlines = ownHeadlines()
    const { groups } = groupHeadlines(headlines)
    const pairs = headlines.flatMap((one, a) =>
      headlines
        .slice(0, a)
        .map((other, b) => ({ same: one.story === other.story, ours: groups[a] === groups[b] })),
    )
    const both = pairs.filter(({ same, ours }) => same && ours).length
    expect(both / pairs.filter(({ ours }) => ours).length).toBeGreaterThan(0.9)
    expect(both / pairs.filter(({ same }) => same).length).toBeGreaterThan(0.9)
  })

  test('gives the same groups whatever the order of the input', () => {
    const headlines = ownHeadlines()
    const sets = setsOf(headlines)
    expect(setsOf(headlines.toReversed())).toEqual(sets)
    expect(setsOf(headlines.toSorted((a, b) => (a.title < b.title ? -1 : 1)))).toEqual(sets)
  })

  test('keeps what is said again weeks later apart', () => {
    const title = 'Comet Varga visible to the naked eye tonight'
    expect(
      setsOf([
        { id: 'a', title, time: 0 },
        { id: 'b', title, time: 15 * 24 * HOUR },
      ]),
    ).toEqual(['a', 'b'])
  })

  describe('of a headline with one word in common', () => {
    const told = (...titles: string[]) =>
      titles.map((title, at) => ({ id: `h${at}`, title, time: at * HOUR }))
    const comet = STORIES.comet?.map(([, title]) => title) ?? []

    test('leaves it alone where one other has the word', () => {
      const [knee, ferry] = [
        'Hamilton out for the season with knee injury',
        'Ferry resumes after cyclone season',
      ]
      expect(setsOf(told(knee, ferry))).toEqual(['h0', 'h1'])
      expect(setsOf(told(...comet, 'A cloudy night for Lanark bakers'))).toEqual(['h0 h1 h2', 'h3'])
    })

    test('keeps it where all others have the word', () => {
      expect(setsOf(told(...comet, 'From balconies, thousands wave at Varga'))).toEqual(['h0 h1 h2 h3'])
    })

    test('keeps it where the word is all that is said', () => {
      expect(setsOf(told('Tsunami!', 'Tsunami'))).toEqual(['h0 h1'])
    })
  })

  test.each([
    { script: 'Japanese', one: '東京の地下鉄で火災、けが人なし', two: '地下鉄火災、東京で運転再開' },
    { script: 'Thai', one: 'น้ำท่วมกรุงเทพหนักสุดในรอบปี', two: 'กรุงเทพน้ำท่วมหนัก' },
    { script: 'Greek', one: 'Πυρκαγιά στην Πάρνηθα', two: 'Νέα πυρκαγιά στην Πάρνηθα' },
    { script: 'Russian, by case and stress mark', one: 'ПОЖАР в порту Архангельска', two: 'пожа́р в порту' },
  ])('reads $script', ({ one, two }) => {
    const other = { id: 'c', title: 'Bakers vote on shorter nights', time: 0 }
    const sets = setsOf([{ id: 'a', title: one, time: 0 }, { id: 'b', title: two, time: HOUR }, other])
    expect(sets).toEqual(['a b', 'c'])
  })

  test.each([
    {
      language: 'Russian',
      one: 'В Сочи задержали рейсы из-за грозы',
      two: 'Жителей эвакуируют из-за оползня в горах',
    },
    {
      language: 'German',
      one: 'Nebel im Süden und Sonne auf Bergen',
      two: 'Bauern im Streik und Stau auf Straßen',
    },
    {
      language: 'French',
      one: 'Un loup dans les rues de Lyon',
      two: 'Les boulangers dans la nuit de Noël',
    },
  ])('passes over what $language says in every sentence', ({ one, two }) => {
    expect(
      setsOf([
        { id: 'a', title: one, time: 0 },
        { id: 'b', title: two, time: HOUR },
      ]),
    ).toEqual(['a', 'b'])
  })

  test('groups nothing without anything to go by', () => {
    expect(groupHeadlines([]).groups).toHaveLength(0)
    expect(
      setsOf([
        { id: 'a', title: '!!!', time: null },
        { id: 'b', title: '!!!', time: null },
      ]),
    ).toEqual(['a', 'b'])
  })

  test('compares no more pairs a headline when there are four times as many', () => {
    const few = groupHeadlines(madeUp(3_000)).compared / 3_000
    const many = groupHeadlines(madeUp(12_000)).compared / 12_000
    expect(many / few).toBeLessThan(1.25)
    expect(many / few).toBeGreaterThan(0.5)
  })
})
