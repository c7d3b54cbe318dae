import { describe, expect, test } from 'vitest'
import { findStory } from '../../src/model/find-story.ts'
import { type Indexed, indexFiles, makeFile } from '../support/make-data-folder.ts'

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

  test('does not bring back an article that was taken down, whatever else its file has lost', async () => {
    const { report } = await indexFiles({
      'articles/a.md': file('a', 'related:\n  - { title: Copy, webUrl: "https://p.example/gone" }\n'),
      'articles/gone.md': '---\nremoved: true\nwebUrl: https://p.example/gone\n---\n',
    })
    expect(report).toMatchObject({ articles: 1, references: 0 })
  })
})
