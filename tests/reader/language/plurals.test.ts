import { afterEach, describe, expect, test } from 'vitest'
import { chooseLanguage, type Language } from '../../../src/reader/language/language.ts'
import { loadLanguage } from '../../../src/reader/language/load-language.ts'
import { catchUpWords } from '../../../src/reader/language/words/catch-up.ts'
import { frameWords } from '../../../src/reader/language/words/frame.ts'
import { storyWords } from '../../../src/reader/language/words/story.ts'
import {
  formatExact,
  formatRange,
  formatSpan,
  formatTimeOfDay,
  formatWhen,
} from '../../../src/reader/time/format-time.ts'

afterEach(() => loadLanguage('en'))

const HOUR = 3_600_000
const DAY = 24 * HOUR
const now = Date.UTC(2026, 10, 23, 14, 30)
const live = { now, archive: false }

describe('articles are counted', () => {
  test.each<[Language, number, string]>([
    ['ar', 0, 'لا مقالات'],
    ['ar', 1, 'مقال واحد'],
    ['ar', 2, 'مقالان'],
    ['ar', 3, '3 مقالات'],
    ['ar', 11, '11 مقالًا'],
    ['ar', 100, '100 مقال'],
    ['ar', 103, '103 مقالات'],
    ['de', 1, '1 Artikel'],
    ['de', 1284, '1.284 Artikel'],
    ['ja', 1284, '記事1,284件'],
  ])('in %s, %d: %s', async (language, count, words) => {
    await loadLanguage(language)
    expect(frameWords().articles(count)).toBe(words)
  })

  test.each([
    [1, '1 Geschichte'],
    [2, '2 Geschichten'],
  ])('stories in German, %d', async (count, words) => {
    await loadLanguage('de')
    expect(frameWords().stories(count)).toBe(words)
  })

  test('two records in Arabic have the ending of what is read', async () => {
    await loadLanguage('ar')
    expect(frameWords().keptDamaged(2)).toContain('تعذرت قراءة سجلين')
  })
})

test('one story is left out where others are, in English too', () => {
  expect([0, 1, 2].map((n) => catchUpWords().leftOut(n))).toEqual([
    '0 are left out.',
    '1 is left out.',
    '2 are left out.',
  ])
})

test('how many stories catch up is counted in Japanese as it counts them', async () => {
  await loadLanguage('ja')
  expect(catchUpWords().heading(5, '今日の09:00以降')).toBe('今日の09:00以降のストーリー5件')
})

describe('times are told', () => {
  test('in German with their points and commas', async () => {
    await loadLanguage('de')
    expect(formatExact(Date.UTC(2026, 10, 23, 8, 4))).toBe('Montag, 23. November 2026, 08:04 UTC')
    expect(formatWhen(now - 2 * HOUR, live)).toBe('vor 2 Stunden')
  })

  test('in German from month to month with plain spaces, which a printer and browsers do not agree on', async () => {
    await loadLanguage('de')
    expect(formatRange(now - 30 * 24 * HOUR, now, live)).toBe('24. Oktober – 23. November')
  })

  test('in Japanese in figures', async () => {
    await loadLanguage('ja')
    expect(formatRange(now - 72 * HOUR, now, live)).toBe('11/20～11/23')
  })

  test('in Arabic with its dual', async () => {
    await loadLanguage('ar')
    expect(formatSpan(2 * HOUR)).toBe('ساعتان')
  })

  test('in Arabic where the dual keeps the ending that it has', async () => {
    await loadLanguage('ar')
    expect(storyWords().earlier(formatSpan(2 * HOUR))).toBe('قبله، والفارق ساعتان')
    expect(storyWords().inSpan(14, formatSpan(2 * DAY))).toBe('14 مقالًا، المدة يومان')
  })
  test.each<Language>(['en', 'de', 'ja', 'ar'])(
    'in %s with midnight as the first minute of a day',
    async (language) => {
      await loadLanguage(language)
      expect(formatTimeOfDay(Date.UTC(2026, 10, 23))).toBe('00:00')
    },
  )
})

describe('the language', () => {
  test.each([
    ['ja', ['de'], 'ar', 'ja'],
    ['browser', ['fr-FR', 'de-AT', 'en'], 'ar', 'de'],
    ['browser', ['fr'], 'ar-EG', 'ar'],
    ['browser', ['fr'], 'fr', 'en'],
    ['browser', ['en-US', 'de'], 'de', 'en'],
  ])('set as %s, with a browser for %j, on a site in %s, is %s', (setting, browser, site, language) => {
    expect(chooseLanguage(setting, browser, site)).toBe(language)
  })
})
