import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findStory } from '../../../src/model/find-story.ts'
import type { Story } from '../../../src/model/story.ts'
import { type Indexed, indexFiles, makeFile, makeFolder } from '../../support/make-data-folder.ts'

const related = (...names: string[]) =>
  `related:\n${names.map((name) => `  - { title: Copy, webUrl: "https://p.example/${name}" }\n`).join('')}`
const file = (name: string, more = '', quality = '50') =>
  makeFile({ title: `Headline ${name}`, webUrl: `https://p.example/${name}`, quality }, more)

/** a and b are one story of the publisher's, c with a reference another, d is alone. */
const FILES = {
  'articles/a.md': file('a', '', '90'),
  'articles/b.md': file('b', related('a')),
  'articles/c.md': file('c', related('reference')),
  'articles/d.md': file('d'),
}

function edited(edits: string): Promise<Indexed> {
  return indexFiles({ ...FILES, 'stories.yaml': edits })
}

async function storyOf({ index }: Indexed, id: string): Promise<Story | undefined> {
  return (await findStory(index.load, index.manifest.stores, id))?.story
}

async function idsWith(indexed: Indexed, id: string): Promise<string[] | undefined> {
  return (await storyOf(indexed, id))?.coverage.filter((one) => one.kind === 'article').map((one) => one.id)
}

describe('the editor', () => {
  test('joins stories, even those of the publisher, and the story says so', async () => {
    const indexed = await edited('- join: [a, c, d]\n')
    expect(await idsWith(indexed, 'c')).toEqual(['a', 'b', 'c', 'd'])
    expect((await storyOf(indexed, 'c'))?.joins?.map(({ by }) => by)).toEqual(['editor', 'editor'])
    expect(indexed.report.warnings).toEqual([])
  })

  test('splits articles off into a story of their own, which stays in the thread', async () => {
    const indexed = await edited('# the desk\n- split: [b]\n')
    expect(await idsWith(indexed, 'b')).toEqual(['b'])
    expect(await idsWith(indexed, 'a')).toEqual(['a'])
    expect((await storyOf(indexed, 'b'))?.siblings.map(({ id }) => id)).toEqual(['a'])
  })

  test('chooses a lead, whatever its quality', async () => {
    const indexed = await edited('- lead: b\n')
    expect((await storyOf(indexed, 'a'))?.lead).toBe('b')
    const card = (await indexed.cards()).find((one) => one.coverage === 2 && one.references === undefined)
    expect(card?.articles.filter((one) => one.published).map((one) => one.id)).toEqual(['b'])
  })

  test('may split, join and choose a lead at once', async () => {
    const indexed = await edited('- split: [b]\n- join: [a, d]\n- lead: d\n')
    expect((await storyOf(indexed, 'a'))?.lead).toBe('d')
    expect(await idsWith(indexed, 'b')).toEqual(['b'])
  })

  test.each([
    { edits: '- lead: a\n- join: [a, nobody]\n', line: 2, says: 'no article has' },
    { edits: '- split: [b]\n\n- join: [b, c]\n', line: 3, says: 'another entry splits' },
    { edits: '- split: [b]\n- split: [b, a]\n', line: 2, says: 'already splits off' },
    { edits: '- lead: a\n- lead: b\n', line: 2, says: 'already chose the lead' },
    { edits: '- split: [c]\n', line: 1, says: 'references alone behind' },
    { edits: '- merge: [a, b]\n', line: 1, says: 'join: [two ids or more]' },
    { edits: '- join: [a]\n', line: 1, says: 'join: [two ids or more]' },
    { edits: 'join: [a, b]\n', line: 1, says: 'not a list' },
    { edits: '- join: [a, b\n', line: 2, says: 'bracket' },
  ])('is told by line what cannot be done: $edits', async ({ edits, line, says }) => {
    const indexed = await edited(edits)
    expect(indexed.report.warnings).toEqual([
      { file: 'stories.yaml', line, reason: expect.stringContaining(says) },
    ])
    expect(indexed.report.articles).toBe(4)
  })

  test('may leave the file empty', async () => {
    expect((await edited('# nothing yet\n')).report).toMatchObject({ warnings: [], stories: 3 })
  })

  test('may have named a reference that has a file since', async () => {
    const edits = '- join: [undated-copy-b9a019, d]\n- lead: undated-copy-b9a019\n'
    const indexed = await indexFiles({
      ...FILES,
      'articles/reference.md': file('reference', '', '10'),
      'stories.yaml': edits,
    })
    expect(indexed.report.warnings).toEqual([])
    expect(await idsWith(indexed, 'd')).toEqual(['c', 'd', 'reference'])
    expect((await storyOf(indexed, 'd'))?.lead).toBe('reference')
  })

  test('is told where the file has nearly its name', async () => {
    const { report } = await indexFiles({ ...FILES, 'stories.yml': '- join: [a, c]\n' })
    expect(report.skipped).toMatchObject([
      { file: 'stories.yml', reason: expect.stringContaining('stories.yaml') },
    ])
  })

  test.each([
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link in a circle', (path: string) => symlinkSync('stories.yaml', path)],
  ])('cannot stop a build by %s of its name', async (_, make) => {
    const dataDir = makeFolder(FILES)
    make(join(dataDir, 'stories.yaml'))
    const { report } = await indexFiles({}, { dataDir })
    expect(report).toMatchObject({ articles: 4, skipped: [{ file: 'stories.yaml' }] })
  })
})
