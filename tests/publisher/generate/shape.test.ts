import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateFolder } from '../../../src/publisher/generate/generate-folder.ts'

/** Figures of one real folder, as `measure` gives them; where the folder itself is at hand, it is measured anew. */
const RECORDED = {
  articles: 3039,
  titleLength: 71.65,
  wordsPerTitle: 10.92,
  vocabulary: 4295,
  sameTime: 0.1046,
  sameQuality: 0.9974,
  linked: 0.8184,
  entries: 3.403,
  unrated: 0.7068,
  withPicture: 0.5874,
  topics: 1.258,
}

// biome-ignore lint/suspicious/noExplicitAny: front matter as the parser gives it
type Raw = any

function readAll(folder: string): Raw[] {
  const names = readdirSync(join(folder, 'articles'), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const text = readFileSync(join(folder, 'articles', name), 'utf8')
      return load(text.slice(4, text.indexOf('\n---', 3)), { schema: FAILSAFE_SCHEMA }) as Raw
    })
    .filter((raw) => raw.removed !== 'true')
}

function measure(raws: Raw[]): typeof RECORDED {
  const count = raws.length
  const words = raws.map(
    (raw) =>
      raw.title
        .normalize('NFKD')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
  const share = (test: (raw: Raw) => boolean) => raws.filter(test).length / count
  const mean = (value: (raw: Raw) => number) => raws.reduce((sum, raw) => sum + value(raw), 0) / count
  const shared = (key: string) => {
    const counts = new Map<string, number>()
    for (const raw of raws) counts.set(raw[key], (counts.get(raw[key]) ?? 0) + 1)
    return share((raw) => (counts.get(raw[key]) ?? 0) > 1)
  }
  return {
    articles: count,
    titleLength: mean((raw) => raw.title.length),
    wordsPerTitle: words.flat().length / count,
    vocabulary: new Set(words.flat()).size,
    sameTime: shared('publishedDateTime'),
    sameQuality: shared('quality'),
    linked: share((raw) => (raw.related ?? []).length > 0),
    // The real ones embed up to 179; made-up files are held to 5, so that a million of them fit on a disk.
    entries: mean((raw) => Math.min(5, (raw.related ?? []).length)),
    unrated: share((raw) => raw.heat === '-1'),
    withPicture: share((raw) => raw.images !== undefined),
    topics: mean((raw) => raw.topics.length),
  }
}

const made: string[] = []

function generate(articles: number, seed: number): string {
  const outDir = mkdtempSync(join(tmpdir(), 'throughline-made-'))
  made.push(outDir)
  expect(generateFolder({ articles, seed, outDir }).articles).toBe(articles)
  return outDir
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

describe('a made-up newspaper', () => {
  let figures: typeof RECORDED
  let real: typeof RECORDED

  beforeAll(() => {
    const corpus = process.env.THROUGHLINE_CORPUS
    if (!corpus)
      console.warn('THROUGHLINE_CORPUS names no folder: compared with the figures recorded from one.')
    real = corpus ? measure(readAll(corpus)) : RECORDED
    figures = measure(readAll(generate(real.articles, 1)))
  })

  test.each(Object.keys(RECORDED) as (keyof typeof RECORDED)[])(
    'has the %s of a real one, within a tenth',
    (key) => {
      expect(Math.abs(figures[key] - real[key]) / real[key]).toBeLessThan(0.1)
    },
  )
})

test('the same seed gives the same bytes, another seed others', () => {
  const textOf = (folder: string) => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
    return names
      .filter((name) => /\.(md|yaml)$/.test(name))
      .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`)
  }
  const first = textOf(generate(200, 5))
  expect(textOf(generate(200, 5))).toEqual(first)
  expect(textOf(generate(200, 6))).not.toEqual(first)
})

test.each([1, 2, 31])('%d articles asked for are %d article files', (articles) => {
  expect(readAll(generate(articles, 1))).toHaveLength(articles)
})

test('every set of several articles has one that leads, the one of the highest quality', () => {
  const raws = readAll(generate(400, 3))
  const leads = raws.filter((raw) => raw.published === 'true' && raw.related)
  expect(leads.length).toBeGreaterThan(10)
  for (const lead of leads) {
    const mates = lead.related
      .map((entry: Raw) => raws.find((raw) => raw.title === entry.title))
      .filter(Boolean)
    for (const mate of mates) expect(Number(mate.quality)).toBeLessThanOrEqual(Number(lead.quality))
  }
})

test('a folder that holds articles is not written into', () => {
  const folder = generate(1, 1)
  expect(() => generateFolder({ articles: 1, seed: 1, outDir: folder })).toThrow('not empty')
})
