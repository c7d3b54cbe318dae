import { expect, test } from 'vitest'
import { chooseRun } from '../../../src/model/filters/choose-run.ts'
import { NO_FILTERS } from '../../../src/model/filters/filters.ts'
import type { PageSummary } from '../../../src/model/shards.ts'
import { DAY } from '../../../src/model/time/day.ts'

const DATE = '2026-11-14'
const START = Date.parse(DATE)
const WANTED = 80

function page(hash: string, cards: number, quality: number, days: number): PageSummary {
  const newest = START + (days - 1) * DAY
  return { hash, cards, quality, low: quality - 4, heat: -1, breadth: 1, oldest: START, newest }
}

/** By quality, of which a tenth of the cards is of the day, if days lie evenly: seven pages have all that are wanted. */
const quality = Array.from({ length: 20 }, (_, at) => page(`quality ${at}`, 120, 100 - 5 * at, 10))
const newestOf = (pages: number) => Array.from({ length: pages }, (_, at) => page(`newest ${at}`, 50, 100, 1))
const chosen = (pages: number) => {
  const filters = { ...NO_FILTERS, from: DATE, to: DATE }
  return chooseRun({ newest: newestOf(pages), quality }, filters, 'quality', WANTED).pages[0]?.hash
}

test('all pages of a day are preferred to others of which one fewer is expected to be enough', () => {
  expect(chosen(8)).toBe('newest 0')
})

test('where many fewer are expected to be enough these are read', () => {
  expect(chosen(12)).toBe('quality 0')
})

test('where only the best are let through, the pages of these alone are read by heat', () => {
  const byHeat = (name: string) => Array.from({ length: 4 }, (_, at) => page(`${name} ${at}`, 120, 100, 10))
  const directory = {
    newest: newestOf(20),
    quality,
    heat: byHeat('heat'),
    best: { quality: 80, pages: byHeat('best') },
  }
  const readFor = (minQuality: number) =>
    chooseRun(directory, { ...NO_FILTERS, minQuality }, 'heat', WANTED).pages[0]?.hash
  expect(readFor(80)).toBe('best 0')
  expect(readFor(70)).toBe('heat 0')
})
