import { expect, test } from 'vitest'
import { sourceListKey } from '../../../src/model/filters/list-keys.ts'
import { lookUp } from '../../../src/model/look-up.ts'
import { ListBucketSchema, SourcesShardSchema } from '../../../src/model/shards.ts'
import { indexFiles, makeFile } from '../../support/make-data-folder.ts'

const topics = (...names: string[]) => `topics:\n${names.map((name) => `  - ${name}\n`).join('')}`

test('topics have ids from _id or name, a parent by name, and count everything below', async () => {
  const { index } = await indexFiles({
    'topics/00.yaml':
      'taxonomy: topic\n_id: energy\nname: Energy\nkeywords:\n  - power\nhashtags:\n  - "#energy"\n',
    'topics/01.yaml': 'name: Tidal & wind\nshortname: Tidal\nparent: Energy\n',
    'articles/a.md': makeFile({}, topics('Tidal & wind')),
    'articles/b.md': makeFile({ webUrl: 'https://b.example/' }, topics('ENERGY', 'Tidal')),
    'articles/c.md': makeFile({ webUrl: 'https://c.example/' }, topics('Unheard of')),
  })
  expect(index.topics).toMatchObject([
    { id: 'energy', name: 'Energy', keywords: ['power'], hashtags: ['#energy'], articles: 2, stories: 2 },
    { id: 'tidal-and-wind', name: 'Tidal & wind', shortName: 'Tidal', parent: 'energy', articles: 2 },
    { id: 'unheard-of', name: 'Unheard of', articles: 1 },
  ])
})

test('an article is on a hundred topics at most, the first ones, and a line says so', async () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `T${at}`)
  const { article, index, report } = await indexFiles({
    'articles/a.md': makeFile({}, topics(...names(100), 'T7', '  T7  ')),
    'articles/b.md': makeFile({ webUrl: 'https://paper.example/b' }, topics(...names(3_000))),
  })
  for (const id of ['a', 'b']) expect((await article(id))?.topics.at(-1)).toBe('t99')
  expect(index.topics).toHaveLength(100)
  expect(report.warnings).toEqual([
    { file: 'articles/b.md', line: 6, reason: expect.stringContaining('3000 topics; only the first 100') },
  ])
})

test('what one file embeds brings a hundred topics that no article is on, and a line says so', async () => {
  const entry = (at: number) =>
    `  - title: E${at}\n    webUrl: https://post.example/${at}\n    topics: [Known, ${Array.from({ length: 30 }, (_, topic) => `T${at}-${topic}`).join(', ')}]\n`
  const related = `related:\n${[0, 1, 2, 3].map(entry).join('')}`
  const { index, report, story } = await indexFiles({
    'articles/a.md': makeFile({}, related),
    'articles/b.md': makeFile({ webUrl: 'https://paper.example/b' }, topics('Known', 'T3-29')),
  })
  const ofReferences = index.topics.filter(({ articles }) => articles === 0)
  expect(ofReferences).toHaveLength(100)
  expect(ofReferences.map(({ id }) => id)).not.toContain('t3-10')
  // What articles name as well is left out nowhere.
  const coverage = (await story('a'))?.story.coverage ?? []
  const last = coverage.find(({ title }) => title === 'E3')
  expect(last?.topics).toEqual(['known', ...Array.from({ length: 10 }, (_, topic) => `t3-${topic}`), 't3-29'])
  expect(report.warnings.filter(({ file }) => file === 'articles/a.md')).toEqual([
    { file: 'articles/a.md', line: 1, reason: expect.stringContaining('only the first 100') },
  ])
})

test('a name that nobody can see is none of a topic', async () => {
  const { index, report } = await indexFiles({
    'topics/a.yaml': 'name: "\\u00ad"\n',
    'topics/b.yaml': 'name: Energy\nparent: "\\u200d"\n',
    'articles/a.md': makeFile({}, topics('"\\u0301"', 'Energy')),
    'articles/b.md': makeFile({ webUrl: 'https://paper.example/b' }, topics('"\\u0301"')),
  })
  expect(index.topics).toEqual([expect.not.objectContaining({ parent: expect.anything() })])
  expect(index.topics[0]).toMatchObject({ id: 'energy', articles: 1 })
  expect(report.skipped).toEqual([{ file: 'topics/a.yaml', line: 1, reason: 'the topic has no name' }])
})

test('an _id is the id as it stands, unless no address could hold it', async () => {
  const { index } = await indexFiles({
    'topics/a.yaml': '_id: machine_learning\nname: Machine learning\n',
    'topics/b.yaml': '_id: "../up and away"\nname: Up\n',
    // Its folder would be where the page of `up-and-away` is.
    'topics/c.yaml': '_id: up-and-away.html\nname: Up and up\n',
    'articles/a.md': makeFile({}, topics('Machine learning')),
  })
  expect(index.topics.map(({ id }) => id)).toEqual(['machine_learning', 'up-and-away', 'up-and-away-html'])
})

test('of topics whose ids differ in case alone a line says that some disks tell them not apart', async () => {
  const { index, report } = await indexFiles({
    'topics/a.yaml': '_id: Energy\nname: Power\n',
    'topics/b.yaml': '_id: energy\nname: Wind\n',
  })
  expect(index.topics.map(({ id }) => id)).toEqual(['Energy', 'energy'])
  expect(report.warnings).toEqual([
    { file: 'topics/b.yaml', line: 1, reason: expect.stringContaining('only in case') },
  ])
})

test('a topic whose name is of signs alone, or very long, is described by its file all the same', async () => {
  const long = 'Ein langer Name '.repeat(20).trim()
  const { index, report } = await indexFiles({
    'topics/a.yaml': 'name: 💥\nkeywords:\n  - boom\n',
    'topics/b.yaml': `name: ${long}\nparent: 💥\n`,
    'topics/c.yaml': `_id: ${'x'.repeat(300)}\nname: By its id\n`,
    'articles/a.md': makeFile({}, topics('💥', long)),
  })
  expect(report.skipped).toEqual([])
  const of = (name: string) => index.topics.find((topic) => topic.name === name)
  expect(of('💥')).toMatchObject({ keywords: ['boom'], articles: 1 })
  expect(of(long)).toMatchObject({ parent: of('💥')?.id, articles: 1 })
  for (const { id } of index.topics) expect(id.length).toBeLessThan(200)
})

test('a topic that is above its own parent loses the parent, and a line says so', async () => {
  const { index, report } = await indexFiles({
    'topics/a.yaml': 'name: A\nparent: B\n',
    'topics/b.yaml': 'name: B\nparent: A\n',
    'articles/a.md': makeFile({}, topics('A')),
  })
  expect(index.topics.find((topic) => topic.id === 'b')).not.toHaveProperty('parent')
  expect(report.warnings).toMatchObject([{ file: 'topics/b.yaml' }])
})

test('a provider is described by its own file, or by what most articles say', async () => {
  const provider = (name: string) => `provider:\n  name: ${name}\n  domain: WWW.Paper.example\n`
  const { index } = await indexFiles({
    'providers/told.example.md':
      '---\n_id: told.example\nname: Told\ndomain: told.example\ndescription: By its file.\n---\n',
    'providers/named.example.md': '---\nname: Named by its file\n---\n',
    'articles/a.md': makeFile({}, provider('Paper')),
    'articles/b.md': makeFile({ webUrl: 'https://paper.example/2' }, provider('The Paper')),
    'articles/c.md': makeFile({ webUrl: 'https://paper.example/3' }, provider('The Paper')),
    'articles/d.md': makeFile(
      { webUrl: 'https://told.example/4' },
      'provider:\n  name: Old name\n  domain: told.example\n',
    ),
    'articles/e.md': makeFile(
      { webUrl: 'https://named.example/5' },
      'provider:\n  name: Old name\n  domain: named.example\n',
    ),
  })
  const { sources } = await index.load(index.manifest.sources, SourcesShardSchema)
  expect(sources).toMatchObject([
    { domain: 'paper.example', name: 'The Paper', articles: 3 },
    { domain: 'named.example', name: 'Named by its file', articles: 1 },
    { domain: 'told.example', name: 'Told', articles: 1 },
  ])
  const entry = await lookUp(
    index.load,
    index.manifest.stores.lists,
    ListBucketSchema,
    sourceListKey('told.example'),
  )
  expect(entry?.source?.description).toBe('By its file.')
})

test('of the pictures of a provider the smallest that is sharp is its logo', async () => {
  const logoOf = async (...images: readonly string[]) => {
    const { index } = await indexFiles({
      'providers/paper.example.md': `---\nname: Paper\nimages: [${images.join(', ')}]\n---\n`,
      'articles/a.md': makeFile(),
    })
    return (await index.load(index.manifest.sources, SourcesShardSchema)).sources[0]?.logo
  }
  const image = (name: string, width: number | string = '""') =>
    `{ url: "https://paper.example/${name}.png", width: ${width} }`
  expect(await logoOf(image('large', 400), image('tiny', 39), image('sharp', 40), image('more', 80))).toBe(
    'https://paper.example/sharp.png',
  )
  expect(await logoOf(image('large', 400), image('unmeasured'))).toBe('https://paper.example/unmeasured.png')
  expect(
    await logoOf('{ url: "http://paper.example/plain.png" }', image('tiny', 39), image('less', 16)),
  ).toBe('https://paper.example/tiny.png')
  expect(await logoOf('{ url: "http://paper.example/plain.png", width: 40 }')).toBeUndefined()
})

test('a name that is longer than that of a file can be gives an id that is not', async () => {
  const long = '日本の潮力発電'.repeat(30)
  const { index } = await indexFiles({ 'articles/a.md': makeFile({}, topics(long, `${long} once more`)) })
  const ids = index.topics.map(({ id }) => id)
  expect(new Set(ids).size).toBe(2)
  for (const id of ids) {
    expect(Buffer.byteLength(id)).toBeLessThan(200)
    expect(long.startsWith(id.replace(/-[0-9a-f]{6}$/, ''))).toBe(true)
  }
})

test('two topics of one name are told of, for articles can mean but one of them', async () => {
  const { index, report } = await indexFiles({
    'topics/a.yaml': '_id: a\nname: Tides\n',
    'topics/b.yaml': '_id: b\nname: tides\nparent: null\n',
    'articles/a.md': makeFile({}, topics('Tides')),
  })
  expect(report.warnings).toMatchObject([
    { file: 'topics/b.yaml', reason: expect.stringContaining('gives a the same name') },
  ])
  expect(index.topics).toMatchObject([
    { id: 'a', articles: 1 },
    { id: 'b', articles: 0 },
  ])
})

test('a provider whose pages would stand in the way of another one’s is told by the address', async () => {
  const { index, report } = await indexFiles({
    'articles/a.md': makeFile({}, 'provider: { domain: paper.example.html }\n'),
    'articles/b.md': makeFile({ webUrl: 'https://paper.example.html/b' }),
  })
  const { sources } = await index.load(index.manifest.sources, SourcesShardSchema)
  expect(sources.map(({ domain }) => domain)).toEqual(['paper.example', 'unknown'])
  expect(report.warnings).toEqual([
    { file: 'articles/b.md', line: 1, reason: expect.stringContaining('who published it') },
  ])
})

test('without a domain and an address an outlet is known by its name, and gives it to no article but its own', async () => {
  const { index, report } = await indexFiles({
    'articles/a.md': '---\ntitle: A\nprovider: The Paper\npublishedDateTime: 2026-11-24\n---\n',
    'articles/b.md': '---\ntitle: B\nprovider: { name: the paper }\npublishedDateTime: 2026-11-24\n---\n',
    'articles/c.md': '---\ntitle: C\npublishedDateTime: 2026-11-24\n---\n',
  })
  const { sources } = await index.load(index.manifest.sources, SourcesShardSchema)
  expect(sources).toMatchObject([
    { domain: 'the-paper', name: 'The Paper', articles: 2 },
    { domain: 'unknown', name: 'unknown', articles: 1 },
  ])
  const untold = report.warnings.filter(({ reason }) => reason.includes('who published it'))
  expect(untold.map(({ file }) => file)).toEqual(['articles/c.md'])
})

test('of two files about one provider the first by path holds, and one about no host is left out', async () => {
  const { index, report } = await indexFiles({
    'providers/a.md': '---\nname: First\ndomain: www.paper.example\n---\n',
    'providers/b.md': '---\nname: Second\ndomain: paper.example.\n---\n',
    'providers/c.md': '---\nname: Up\ndomain: ".."\n---\n',
    'articles/a.md': makeFile(),
    'articles/b.md': makeFile({ webUrl: 'https://paper.example./b' }),
    'articles/c.md': makeFile({ webUrl: 'https://../c' }, 'provider: { name: Up, domain: ".." }\n'),
  })
  expect(report.skipped).toEqual([
    { file: 'providers/b.md', line: 3, reason: expect.stringContaining('paper.example') },
    { file: 'providers/c.md', line: 3, reason: expect.stringContaining('host') },
  ])
  const { sources } = await index.load(index.manifest.sources, SourcesShardSchema)
  expect(sources).toMatchObject([
    { domain: 'paper.example', name: 'First', articles: 2 },
    { domain: 'up', name: 'Up', articles: 1 },
  ])
})
