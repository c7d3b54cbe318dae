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
})
