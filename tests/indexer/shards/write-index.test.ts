import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openWrittenIndex } from '../../support/open-written-index.ts'

const DAY = 86_400_000

function paper(count: number, title = 'Article'): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `articles/a${String(at).padStart(4, '0')}.md`,
      makeFile({ title: `"${title} ${at}"`, webUrl: `https://p.example/${at}`, quality: String(at % 90) }),
    ]),
  )
}

const shardsOf = (outDir: string) => readdirSync(join(outDir, 'shards')).sort()

describe('an index in place', () => {
  test('stays whole when the new manifest cannot be put in place', async () => {
    const { outDir } = await indexFiles(paper(3))
    const before = readFileSync(join(outDir, 'manifest.json'), 'utf8')
    // A folder of that name is in the way of the last step, after all shards are written.
    rmSync(join(outDir, 'manifest.json'))
    mkdirSync(join(outDir, 'manifest.json/in-the-way'), { recursive: true })
    await expect(indexFiles(paper(5, 'Newer'), { outDir })).rejects.toThrow()
    rmSync(join(outDir, 'manifest.json'), { recursive: true })
    writeFileSync(join(outDir, 'manifest.json'), before)
    const index = await openWrittenIndex(outDir)
    expect(index.manifest.counts.articles).toBe(3)
  })

  test('keeps what the last edition named for a week, and no longer', async () => {
    const { outDir } = await indexFiles(paper(3))
    const first = shardsOf(outDir)
    await indexFiles(paper(3, 'Newer'), { outDir, now: NOW + DAY })
    expect(shardsOf(outDir)).toEqual(expect.arrayContaining(first))
    await indexFiles(paper(3, 'Newest'), { outDir, now: NOW + 5 * DAY })
    expect(shardsOf(outDir)).toEqual(expect.arrayContaining(first))
    await indexFiles(paper(3, 'Newest'), { outDir, now: NOW + 9 * DAY })
    expect(shardsOf(outDir)).not.toEqual(expect.arrayContaining(first))
  })

  test('keeps nothing for longer where the clock was ahead once', async () => {
    const { outDir } = await indexFiles(paper(3))
    const first = shardsOf(outDir)
    await indexFiles(paper(3, 'Newer'), { outDir, now: NOW + 1000 * DAY })
    await indexFiles(paper(3, 'Newer'), { outDir, now: NOW + DAY })
    await indexFiles(paper(3, 'Newer'), { outDir, now: NOW + 9 * DAY })
    expect(shardsOf(outDir)).not.toEqual(expect.arrayContaining(first))
  })

  test('mends a shard that was harmed', async () => {
    const { outDir } = await indexFiles(paper(3))
    const harmed = join(outDir, 'shards', shardsOf(outDir)[0] ?? '')
    const whole = readFileSync(harmed, 'utf8')
    writeFileSync(harmed, whole.replace('Article', 'Artikel'))
    await indexFiles(paper(3), { outDir })
    expect(readFileSync(harmed, 'utf8')).toBe(whole)
  })

  test('loses what a killed build left half written', async () => {
    const { outDir } = await indexFiles(paper(3))
    const half = join(outDir, 'shards/0123456789abcdef.json.1.tmp')
    writeFileSync(half, '{"half')
    await indexFiles(paper(3), { outDir })
    // Another build may be writing it at this moment; after hours nobody is.
    expect(shardsOf(outDir)).toContain('0123456789abcdef.json.1.tmp')
    utimesSync(half, 0, 0)
    await indexFiles(paper(3), { outDir })
    expect(shardsOf(outDir).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('a data folder that shrank', () => {
  test('is refused when it is empty, or lost more than a tenth', async () => {
    const { outDir } = await indexFiles(paper(20))
    const refused = { outDir, allowShrink: false }
    await expect(indexFiles({ 'topics/x.yaml': 'name: X' }, refused)).rejects.toThrow('--allow-shrink')
    await expect(indexFiles(paper(17), refused)).rejects.toThrow('more than a tenth')
    expect((await openWrittenIndex(outDir)).manifest.counts.articles).toBe(20)
    await indexFiles(paper(18), refused)
    await indexFiles(paper(2), { outDir, allowShrink: true })
    expect((await openWrittenIndex(outDir)).manifest.counts.articles).toBe(2)
  })

  test('is refused beside an index of another version, too', async () => {
    const { outDir } = await indexFiles(paper(20))
    const manifest = join(outDir, 'manifest.json')
    writeFileSync(manifest, JSON.stringify({ schema: 0, counts: { articles: 20 } }))
    await expect(indexFiles(paper(17), { outDir, allowShrink: false })).rejects.toThrow('more than a tenth')
  })

  test('is taken where the manifest is damaged, which is mended so', async () => {
    const { outDir } = await indexFiles(paper(20))
    writeFileSync(join(outDir, 'manifest.json'), '{"schema":1,"counts":{"arti')
    await indexFiles(paper(17), { outDir, allowShrink: false })
    expect((await openWrittenIndex(outDir)).manifest.counts.articles).toBe(17)
  })

  test('that is not there is refused by name', async () => {
    await expect(indexFiles({}, { dataDir: '/nowhere/at/all' })).rejects.toThrow('/nowhere/at/all')
  })
})

describe('what a reader fetches', () => {
  test('one new article leaves most pages as they are', async () => {
    const { outDir } = await indexFiles(paper(1500))
    const before = new Set(shardsOf(outDir))
    const more = {
      ...paper(1500),
      'articles/new.md': makeFile({
        webUrl: 'https://p.example/new',
        publishedDateTime: '2026-11-23T13:00:00Z',
      }),
    }
    await indexFiles(more, { outDir })
    const added = shardsOf(outDir).filter((name) => !before.has(name))
    expect(added.length).toBeLessThan(before.size * 0.25)
  })

  test('the first page and the manifest cost the same at 100 articles and at 3,000', async () => {
    const sizes = await Promise.all(
      [100, 3000].map(async (count) => {
        const { outDir, index } = await indexFiles(paper(count))
        const stories = index.manifest.all
        if (stories.kind !== 'long') throw new Error('Not a long list.')
        const first = readFileSync(join(outDir, `shards/${stories.newest}.json`))
        return first.length + readFileSync(join(outDir, 'manifest.json')).length
      }),
    )
    const [small = 0, large = 0] = sizes
    expect(Math.abs(large - small) / small).toBeLessThan(0.1)
  })
})
