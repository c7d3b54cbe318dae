import { describe, expect, test } from 'vitest'
import { drawSocialCard } from '../../../src/publisher/social-cards/draw-social-card.ts'
import { isCovered } from '../../../src/publisher/social-cards/is-covered.ts'
import { wrapHeadline } from '../../../src/publisher/social-cards/wrap-headline.ts'

/** Each letter is half as wide as it is high. */
const measure = (text: string) => [...text].length / 2
const facts = {
  site: 'The Daily Test',
  headline: 'First light',
  note: '2 articles',
  points: [Date.UTC(2026, 10, 20), Date.UTC(2026, 10, 23)],
  lead: Date.UTC(2026, 10, 23),
  accent: '#a4243b',
}

describe('a headline on a picture', () => {
  test('is as large as it fits, and smaller the longer it is', () => {
    const short = wrapHeadline('First light', measure, 1000)
    const long = wrapHeadline('words that go on '.repeat(7), measure, 1000)
    expect(short.lines).toEqual(['First light'])
    expect(long.size).toBeLessThan(short.size)
  })

  test('leaves no word on a line of its own where lines can be even', () => {
    const { lines } = wrapHeadline('every word has the same width here now', measure, 1000)
    const lengths = lines.map((line) => line.length)
    expect(Math.min(...lengths)).toBeGreaterThan(Math.max(...lengths) / 2)
  })

  test('ends where there is no more room, and says so', () => {
    for (const text of ['endless words '.repeat(60), 'x'.repeat(500)]) {
      const { lines, size } = wrapHeadline(text, measure, 1000)
      expect(lines.length).toBeLessThanOrEqual(4)
      expect(lines.at(-1)).toMatch(/…$/)
      for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(1000)
    }
  })
})

describe('a picture', () => {
  test('has a point for each article, and the lead in the accent', () => {
    const drawing = drawSocialCard(facts, measure)
    expect(drawing.match(/<circle/g)).toHaveLength(3)
    expect(drawing).toContain('r="12" fill="#a4243b"')
    expect(drawing).toContain('20 Nov 2026')
  })

  test('has its lead on the axis, also where that came after all points, as a copy of an earlier text does', () => {
    const drawing = drawSocialCard({ ...facts, lead: Date.UTC(2026, 10, 26) }, measure)
    const places = [...drawing.matchAll(/<circle cx="(\d+)"/g)].map(([, place]) => Number(place))
    expect(places).toEqual([84, 600, 1116])
    expect(drawing).toContain('26 Nov 2026')
  })

  test('keeps all that it says within its margins', () => {
    const drawing = drawSocialCard(
      { ...facts, site: 'A long name '.repeat(10), note: 'Outlet, '.repeat(40) },
      measure,
    )
    const sizes = [...drawing.matchAll(/x="72"[^>]*font-size="(\d+)"[^>]*>([^<]*)/g)]
    expect(sizes.length).toBeGreaterThan(2)
    for (const [, size, said = ''] of sizes)
      expect(72 + measure(said) * Number(size)).toBeLessThanOrEqual(1128)
  })

  test('has no axis where nothing is dated', () => {
    expect(drawSocialCard({ ...facts, points: [], lead: null }, measure)).not.toContain('<circle')
  })

  test('says what is written, whatever is in it', () => {
    expect(drawSocialCard({ ...facts, headline: '</text><script>' }, measure)).toContain(
      '&lt;/text&gt;&lt;script&gt;',
    )
  })

  test('says nothing that it has no letters for', () => {
    expect(isCovered('Łódź “powers” its first 40,000 — homes…')).toBe(true)
    expect(['東京', 'مرحبا', 'Ω', '🙂'].filter(isCovered)).toEqual([])
  })
})
