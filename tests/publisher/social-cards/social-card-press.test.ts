import { afterAll, describe, expect, test } from 'vitest'
import { openIndex } from '../../../src/publisher/files/open-index.ts'
import { makeLookSheet } from '../../../src/publisher/look/make-look-sheet.ts'
import { drawSocialCard } from '../../../src/publisher/social-cards/draw-social-card.ts'
import { isCovered } from '../../../src/publisher/social-cards/is-covered.ts'
import { openSocialCardPress } from '../../../src/publisher/social-cards/open-social-card-press.ts'
import { planSocialCards } from '../../../src/publisher/social-cards/plan-social-cards.ts'
import type { SocialCardFacts } from '../../../src/publisher/social-cards/social-card-facts.ts'
import type { Language } from '../../../src/reader/language/language.ts'
import { loadLanguage } from '../../../src/reader/language/load-language.ts'
import { indexFiles, makeFile } from '../../support/make-data-folder.ts'

afterAll(() => loadLanguage('en'))

const languages: readonly Language[] = ['en', 'de', 'ja', 'ar']
const file = (title: string, name: string, more = '') =>
  makeFile(
    { title: `"${title}"`, webUrl: `"https://${name}.example/x"`, published: String(more !== '') },
    `provider: { name: ${name}, domain: ${name}.example }\n${more}`,
  )

/** Everything that is drawn for a story of two outlets, and for its site. */
async function drawn(siteTitle: string, headline: string): Promise<string[]> {
  const { story } = await indexFiles({
    'articles/a.md': file(headline, 'paper', 'related: [{ title: x, webUrl: "https://other.example/x" }]\n'),
    'articles/b.md': file('Another', 'other'),
  })
  const entry = await story('a')
  const drawings: string[] = []
  const press = await openSocialCardPress(
    '',
    { title: siteTitle },
    { fonts: [], stories: null, kept: new Map(), accent: '#a4243b' },
    {
      keyOf: (facts: SocialCardFacts) => {
        drawings.push(drawSocialCard(facts, (text) => [...text].length / 2))
        return ''
      },
      find: () => 'cards/x.png',
      put: () => {},
    },
  )
  if (entry) await press.ofStory(entry.story, entry.providers)
  return drawings
}

const textsIn = (drawing: string) => [...drawing.matchAll(/<text[^>]*>([^<]*)/g)].map(([, said = '']) => said)

describe.each(languages)('a picture of a site that speaks %s', (language) => {
  test('says the headline, the outlets and the days, and nothing that its face has no letters for', async () => {
    await loadLanguage(language)
    const [ofSite = '', ofStory = ''] = await drawn('The Daily Test', 'First light')
    expect(textsIn(ofSite).filter((text) => !isCovered(text))).toEqual([])
    if (language === 'de') expect(textsIn(ofSite).join(' ')).toContain('Jede Geschichte')
    const said = textsIn(ofStory)
    expect(said.filter((text) => !isCovered(text))).toEqual([])
    expect(said).toContain('First light')
    expect(said.join(' ')).toMatch(/paper.*2026/)
  })
})

test('a story of which neither title nor headline could be written has no picture of its own', async () => {
  await loadLanguage('ja')
  expect(await drawn('潮風新聞', '嵐で流された昆布')).toEqual([])
  expect(await drawn('The Daily Test', '嵐で流された昆布')).toHaveLength(2)
})

test('the lead’s point has the accent as light pages have it, for the paper is light', async () => {
  const { outDir } = await indexFiles({ 'articles/a.md': file('One', 'paper') })
  const { accent } = await planSocialCards(await openIndex(outDir), 'all', [], new Map(), '#ffff00')
  expect(accent).toBe(/light-dark\((#[0-9a-f]{6})/.exec(makeLookSheet({ accent: '#ffff00' }) ?? '')?.[1])
  expect(accent).not.toBe('#ffff00')
})
