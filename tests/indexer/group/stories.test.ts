import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { findStory } from '../../../src/model/find-story.ts'
import { indexFiles, makeFile } from '../../support/make-data-folder.ts'
import type { WrittenIndex } from '../../support/open-written-index.ts'

const related = (...addresses: string[]) =>
  `related:\n${addresses.map((address) => `  - title: "Copy of ${address}"\n    webUrl: ${address}\n    publishedDateTime: 2026-11-22T08:00:00Z\n`).join('')}`

const at = (hours: number) => new Date(Date.UTC(2026, 9, 1) + hours * 3_600_000).toISOString().slice(0, 19)

async function storyOf(index: WrittenIndex, id: string): Promise<string | undefined> {
  return (await findStory(index.load, index.manifest.stores, id))?.story.id
}

/** Articles a0, a1, … at the hours given, each linked to the one before it. */
function chain(hours: readonly number[]): Record<string, string> {
  return Object.fromEntries(
    hours.map((hour, index) => [
      `articles/a${String(index).padStart(2, '0')}.md`,
      makeFile(
        { publishedDateTime: at(hour), webUrl: `https://p.example/${index}` },
        index > 0 ? related(`https://p.example/${index - 1}`) : '',
      ),
    ]),
  )
}

describe('threads', () => {
  test('related connects in either direction, through others, and by any spelling of an address', async () => {
    const { story } = await indexFiles({
      'articles/a.md': makeFile({
        webUrl: null,
        sourceUrl: 'https://p.example/a',
        ampUrl: 'https://p.example/amp/a',
      }),
      'articles/b.md': makeFile(
        { webUrl: 'https://p.example/b', publishedDateTime: '2026-11-22' },
        related('https://p.example/amp/a'),
      ),
      'articles/c.md': makeFile({ webUrl: 'https://p.example/c' }, related('https://p.example/b')),
      'articles/alone.md': makeFile({ webUrl: 'https://p.example/alone' }),
    })
    expect((await story('b'))?.story.coverage.map((one) => one.id)).toEqual(['a', 'c', 'b'])
    expect((await story('alone'))?.story.coverage).toHaveLength(1)
  })

  test('two files for one address stay two articles of one story', async () => {
    const { story, report } = await indexFiles({ 'articles/a.md': makeFile(), 'articles/b.md': makeFile() })
    expect(report.articles).toBe(2)
    expect((await story('a'))?.story.coverage).toHaveLength(2)
  })

  test('files of one name in two folders are two articles', async () => {
    const { report, article } = await indexFiles({
      'articles/2026/x.md': makeFile({ title: 'first' }),
      'articles/x.md': makeFile({ title: 'second', webUrl: 'https://p.example/2' }),
    })
    expect(report.articles).toBe(2)
    expect((await article('x'))?.title).toBe('first')
    const hash = createHash('sha256').update('articles/x.md').digest('hex').slice(0, 8)
    expect((await article(`x-${hash}`))?.title).toBe('second')
  })
})

describe('stories', () => {
  test('twelve articles within fourteen days are one, whatever the gaps', async () => {
    const { report } = await indexFiles(chain([0, 100, 200, 336]))
    expect(report.stories).toBe(1)
  })

  test('in a longer thread, links that somebody chose hold for 72 hours', async () => {
    const { story, report } = await indexFiles(chain([0, 72, 144, 217, 337]))
    expect(report.stories).toBe(3)
    const oldest = await story('a00')
    expect(oldest?.story.coverage.map((one) => one.id)).toEqual(['a02', 'a01', 'a00'])
    expect(oldest?.story.siblings.map((one) => one.id)).toEqual(['a04', 'a03'])
    expect((await story('a03'))?.story.thread).toBe('a00')
  })

  test('thirteen articles are cut, too', async () => {
    const { report } = await indexFiles(chain([...Array(12).keys(), 100]))
    expect(report.stories).toBe(2)
  })

  test('an undated article goes with the oldest part', async () => {
    const files = chain([0, 337])
    files['articles/undated.md'] = makeFile(
      { publishedDateTime: null, webUrl: 'https://p.example/u' },
      related('https://p.example/1'),
    )
    const { story } = await indexFiles(files)
    expect((await story('a00'))?.story.coverage.map((one) => one.id)).toEqual(['a00', 'undated'])
  })
})

describe('references', () => {
  test('an entry without a file is coverage with an id of its own, and never leads', async () => {
    const { story, report, article, index } = await indexFiles({
      'articles/a.md': makeFile({ quality: '0' }, related('https://other.example/x')),
    })
    expect(report.references).toBe(1)
    const coverage = (await story((await storyOf(index, 'a')) ?? ''))?.story
    expect(coverage?.lead).toBe('a')
    const reference = coverage?.coverage.find((one) => one.kind === 'reference')
    expect(reference?.id).toMatch(/^2026-11-22-copy-of-https-other-example-x-[0-9a-f]{6}$/)
    expect((await article(reference?.id ?? ''))?.address).toBe('https://other.example/x')
  })

  test('when a file takes the place of a reference, the id that it had keeps leading there', async () => {
    const citing = makeFile({ webUrl: 'https://p.example/a' }, related('https://other.example/x'))
    const before = await indexFiles({ 'articles/a.md': citing })
    const coverage = (await before.story((await storyOf(before.index, 'a')) ?? ''))?.story.coverage ?? []
    const reference = coverage.find((one) => one.kind === 'reference')?.id ?? ''
    const after = await indexFiles({
      'articles/a.md': citing,
      'articles/x.md': makeFile({ title: 'Filed at last', webUrl: 'https://other.example/x' }),
    })
    expect(after.report.references).toBe(0)
    const found = await findStory(after.index.load, after.index.manifest.stores, reference)
    expect(found?.aliases).toContainEqual([reference, 'x'])
    expect(found?.story.coverage.map((one) => one.id)).toContain('x')
  })

  test('the same address in many files is one reference, and joins them', async () => {
    const { report } = await indexFiles({
      'articles/a.md': makeFile({ webUrl: 'https://p.example/a' }, related('https://other.example/x')),
      'articles/b.md': makeFile({ webUrl: 'https://p.example/b' }, related('https://other.example/x')),
    })
    expect(report).toMatchObject({ references: 1, stories: 1 })
  })

  test('a removed article is nowhere: no copy of it brings it back, and it connects nothing', async () => {
    const { report, index } = await indexFiles({
      'articles/a.md': makeFile({ webUrl: 'https://p.example/a' }, related('https://p.example/gone')),
      'articles/b.md': makeFile({ webUrl: 'https://p.example/b' }, related('https://p.example/gone')),
      'articles/gone.md': makeFile({
        webUrl: 'https://p.example/gone',
        title: 'Withdrawn words',
        removed: 'true',
      }),
    })
    expect(report).toMatchObject({ articles: 2, references: 0, stories: 2 })
    expect(report.excluded).toEqual([{ file: 'articles/gone.md', reason: 'removed: true' }])
    expect(JSON.stringify(index.manifest)).not.toContain('Withdrawn')
  })

  test('with published only, unpublished files are left out, and their copies too', async () => {
    const { report } = await indexFiles(
      {
        'articles/a.md': makeFile({ published: 'true' }, related('https://p.example/b')),
        'articles/b.md': makeFile({ webUrl: 'https://p.example/b', published: 'false' }),
      },
      { publishedOnly: true },
    )
    expect(report).toMatchObject({ articles: 1, references: 0 })
    expect(report.excluded).toHaveLength(1)
  })
})
