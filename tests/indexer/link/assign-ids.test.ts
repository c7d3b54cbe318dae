import { describe, expect, test } from 'vitest'
import { findStory } from '../../../src/model/find-story.ts'
import { indexFiles, makeFile } from '../../support/make-data-folder.ts'

const file = (name: string, more = '') =>
  makeFile({ title: `Headline ${name}`, webUrl: `https://p.example/${name}` }, more)

describe('an id is of one article alone', () => {
  const REFERENCE =
    'related:\n  - { title: Zed, webUrl: "https://q.example/z", publishedDateTime: 2026-11-22 }\n'
  const ID = '2026-11-22-zed-9707ad'

  test('where a file is named as a reference is called', async () => {
    const indexed = await indexFiles({
      'articles/a.md': file('a', REFERENCE),
      [`articles/${ID}.md`]: file('b'),
    })
    expect((await indexed.article(ID))?.title).toBe('Headline b')
    const entry = await findStory(indexed.index.load, indexed.index.manifest.stores, 'a')
    expect(entry?.story.coverage.map((one) => one.id)).toEqual(['a', `${ID}-9707ad5605b2009e`])
  })

  test('where a file is named as another of the same name is called', async () => {
    const names = ['a.md', 'a-84bd6594.md', 'y/a.md'].map((name) => `articles/${name}`)
    const { article, report } = await indexFiles(Object.fromEntries(names.map((name) => [name, file(name)])))
    expect(report.articles).toBe(3)
    expect((await article('a-84bd6594'))?.title).toBe('Headline articles/a-84bd6594.md')
    expect((await article('a-84bd65947f70acd1'))?.title).toBe('Headline articles/y/a.md')
  })

  test('where two names differ in how an accent is written, which nobody can see', async () => {
    const [whole, apart] = ['caf\u00e9', 'cafe\u0301']
    const { article } = await indexFiles({
      [`articles/1/${apart}.md`]: file('a'),
      [`articles/2/${whole}.md`]: file('b'),
    })
    expect((await article(whole))?.title).toBe('Headline a')
    expect(await article(apart)).toBeNull()
  })
})

test('an id is the same on a system that takes accents in names of files apart', async () => {
  const ids = async (name: string) => {
    const edits = `- lead: ${name}\n`
    const { index, report } = await indexFiles({
      [`articles/${name}.md`]: file('a', 'related:\n  - { webUrl: "https://p.example/b" }\n'),
      'articles/b.md': file('b'),
      'stories.yaml': edits,
    })
    expect(report.warnings).toEqual([])
    return index.manifest.stores
  }
  expect(await ids('cafe\u0301')).toEqual(await ids('caf\u00e9'))
})
