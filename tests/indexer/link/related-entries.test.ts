import { describe, expect, test } from 'vitest'
import { findStory } from '../../../src/model/find-story.ts'
import { type Indexed, indexFiles, makeFile } from '../../support/make-data-folder.ts'

const file = (name: string, more = '') =>
  makeFile({ title: `Headline ${name}`, webUrl: `https://p.example/${name}` }, more)

async function idsWith({ index, article }: Indexed, id: string): Promise<string[] | undefined> {
  const entry = await findStory(index.load, index.manifest.stores, id)
  expect(await article(id), id).not.toBeNull()
  return entry?.story.coverage.map((one) => one.id)
}

describe('an embedded entry', () => {
  test('connects by its address alone, though it has no title', async () => {
    const indexed = await indexFiles({
      'articles/a.md': file('a', 'related:\n  - webUrl: https://p.example/b\n'),
      'articles/b.md': file('b'),
    })
    expect(await idsWith(indexed, 'a')).toEqual(['a', 'b'])
    // Without a title it would never have been a reference, which has an id of its own.
    expect(await findStory(indexed.index.load, indexed.index.manifest.stores, 'a')).not.toHaveProperty(
      'aliases',
    )
    expect(indexed.report).toMatchObject({ references: 0, warnings: [] })
  })

  test.each(['related:\n  - https://p.example/b\n', 'related:\n  - title: No address\n', 'related: b\n'])(
    'that has no address connects nothing, which is said: %j',
    async (more) => {
      const { report } = await indexFiles({ 'articles/a.md': file('a', more), 'articles/b.md': file('b') })
      expect(report.warnings).toEqual([
        { file: 'articles/a.md', line: 6, reason: expect.stringContaining('no address') },
      ])
      expect(report.stories).toBe(2)
    },
  )

  test('of one article in several files is one reference, told by what each of them says', async () => {
    const copy = (more: string) =>
      `related:\n  - { title: Ferry sinks, webUrl: "https://p.example/ferry"${more} }\n`
    const indexed = await indexFiles({
      'articles/a.md': file('a', copy('')),
      'articles/b.md': file(
        'b',
        copy(', excerpt: All are safe, images: [{ url: "https://p.example/f.jpg" }]'),
      ),
      'articles/c.md': file('c', copy(', excerpt: Another, publishedDateTime: 2026-11-20')),
    })
    const entry = await findStory(indexed.index.load, indexed.index.manifest.stores, 'a')
    expect(entry?.story.coverage.filter(({ kind }) => kind === 'reference')).toMatchObject([
      {
        excerpt: 'All are safe',
        time: Date.UTC(2026, 10, 20),
        picture: { address: 'https://p.example/f.jpg' },
      },
    ])
  })

  test('that was taken back is no reference, and still connects a file that was not', async () => {
    const taken = (name: string) =>
      `  - { title: Copy, webUrl: "https://p.example/${name}", removed: "true" }\n`
    const indexed = await indexFiles({
      'articles/a.md': file('a', `related:\n${taken('b')}${taken('gone')}`),
      'articles/b.md': file('b'),
    })
    expect(await idsWith(indexed, 'a')).toEqual(['a', 'b'])
    expect(indexed.report.references).toBe(0)
  })

  describe.each([
    'https://p.example/b?utm_source=rss',
    'http://p.example/b',
    'https://www.p.example/b',
    'https://p.example/b/',
    'https://p.example/b#comments',
  ])('whose address is written as %s', (address) => {
    const copy = `related:\n  - { title: Headline b, webUrl: "${address}" }\n`

    test('is the article that it leads to', async () => {
      const indexed = await indexFiles({ 'articles/a.md': file('a', copy), 'articles/b.md': file('b') })
      expect(await idsWith(indexed, 'a')).toEqual(['a', 'b'])
      expect(indexed.report.references).toBe(0)
    })

    test('does not bring back an article that was taken down', async () => {
      const { report } = await indexFiles({
        'articles/a.md': file('a', copy),
        'articles/b.md': file('b', 'removed: true\n'),
      })
      expect(report).toMatchObject({ articles: 1, references: 0 })
    })
  })

  test('is the file with its very address where another one differs from it by little', async () => {
    const titled = (title: string, webUrl: string, publishedDateTime: string) =>
      makeFile({ title, webUrl, publishedDateTime })
    const indexed = await indexFiles({
      'articles/a.md': file('a', 'related:\n  - webUrl: https://p.example/b/\n'),
      'articles/b.md': titled('Glacier melts', 'https://p.example/b', '2026-11-01T10:00:00Z'),
      'articles/c.md': titled('Ferry sinks', 'https://p.example/b/', '2026-11-23T10:00:00Z'),
    })
    expect(await idsWith(indexed, 'a')).toEqual(['a', 'c'])
  })

  test('of one that was taken down is not another article whose address differs from it by little', async () => {
    const indexed = await indexFiles({
      'articles/a.md': file('a', 'related:\n  - { title: Headline b, webUrl: "https://p.example/b" }\n'),
      'articles/b.md': file('b', 'removed: true\n'),
      'articles/c.md': makeFile({
        title: 'Ferry sinks',
        webUrl: 'https://www.p.example/b',
        publishedDateTime: '2026-11-01T10:00:00Z',
      }),
    })
    expect(await idsWith(indexed, 'a')).toEqual(['a'])
    expect(indexed.report).toMatchObject({ articles: 2, references: 0 })
  })

  test.each([
    ['is another article than the file of another place in its page', ''],
    ['is not taken down with the file of another place in its page', 'removed: true\n'],
  ])('that is a place in a page %s', async (_, more) => {
    const { report } = await indexFiles({
      'articles/a.md': file(
        'a',
        'related:\n  - { title: Ferry sinks, webUrl: "https://p.example/live#post-2" }\n',
      ),
      'articles/b.md': makeFile(
        {
          title: 'Bridge closed',
          webUrl: '"https://p.example/live#post-1"',
          publishedDateTime: '2026-11-23T10:00:00Z',
        },
        more,
      ),
    })
    expect(report).toMatchObject({ references: 1 })
  })

  test('does not bring back an article that was taken down, whatever else its file has lost', async () => {
    const { report } = await indexFiles({
      'articles/a.md': file('a', 'related:\n  - { title: Copy, webUrl: "https://p.example/gone" }\n'),
      'articles/gone.md': '---\nremoved: true\nwebUrl: https://p.example/gone\n---\n',
    })
    expect(report).toMatchObject({ articles: 1, references: 0 })
  })
})
