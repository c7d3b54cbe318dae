import { afterAll, expect, test } from 'vitest'
import { loadLanguage } from '../../../src/reader/language/load-language.ts'
import { aboutWords } from '../../../src/reader/language/words/about.ts'
import { filterWords } from '../../../src/reader/language/words/filters.ts'
import { frameWords } from '../../../src/reader/language/words/frame.ts'

afterAll(() => loadLanguage('en'))

test.each([
  [
    'en',
    'Days in Europe/Berlin time.',
    'Days in Europe/Berlin time, both included.',
    'Days begin and end in Europe/Berlin time.',
  ],
  [
    'de',
    'Tage nach Ortszeit Europe/Berlin.',
    'Tage nach Ortszeit Europe/Berlin, beide eingeschlossen.',
    'Tage beginnen und enden nach Ortszeit Europe/Berlin.',
  ],
  [
    'ja',
    '日付はEurope/Berlinの時間です。',
    '日付はEurope/Berlinの時間で、両日を含みます。',
    '日付の区切りはEurope/Berlinの時間です。',
  ],
  [
    'ar',
    'الأيام بتوقيت Europe/Berlin.',
    'الأيام بتوقيت Europe/Berlin، وكلاهما مشمول.',
    'تبدأ الأيام وتنتهي بتوقيت Europe/Berlin.',
  ],
] as const)(
  'footer, filters and the page about the site name a time zone in %s',
  async (language, ...said) => {
    await loadLanguage(language)
    const zone = frameWords().zoneTime('Europe/Berlin')
    expect([frameWords().daysAre(zone), filterWords().daysHint(zone), aboutWords().days(zone)]).toEqual(said)
  },
)
