import { expect, test } from 'vitest'
import { suggestNamed } from '../../../src/reader/search/suggest-named.ts'

const TOPICS = ['Management tools', 'Compute', 'Azure IoT'].map((name) => ({ name, articles: 9 }))
const SOURCES = [
  { name: 'ZDNet', domain: 'zdnet.com', articles: 80 },
  { name: 'Benzinga.com', domain: 'benzinga.com', articles: 36 },
  { name: 'Total Telecom', domain: 'totaltele.com', articles: 5 },
]
const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name)

test('the last word may begin a name, those before it are whole words', () => {
  expect(names(suggestNamed('azure comp', 'topics', TOPICS))).toEqual(['Compute', 'Azure IoT'])
  expect(names(suggestNamed('azure azure comp', 'topics', TOPICS))).toEqual(['Compute', 'Azure IoT'])
  expect(suggestNamed('end-to-end', 'topics', TOPICS)).toEqual([])
  expect(suggestNamed('end-to-end', 'sources', SOURCES)).toEqual([])
})

test('an operator names what is of its kind alone, by name or domain', () => {
  expect(names(suggestNamed('source:zdnet.com', 'sources', SOURCES))).toEqual(['ZDNet'])
  expect(names(suggestNamed('-source:zd', 'sources', SOURCES))).toEqual(['ZDNet'])
  expect(suggestNamed('source:zdnet.com', 'topics', TOPICS)).toEqual([])
  expect(names(suggestNamed('topic:iot', 'topics', TOPICS))).toEqual(['Azure IoT'])
  expect(suggestNamed('after:2020 quality:>60', 'sources', SOURCES)).toEqual([])
})
