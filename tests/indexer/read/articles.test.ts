import { describe, expect, test } from 'vitest'
import { VolumesSchema } from '../../../src/model/trends.ts'
import { indexFiles, makeFile } from '../../support/make-data-folder.ts'

async function readOne(fields: Record<string, string | null>, more = '') {
  const { article, report } = await indexFiles({ 'articles/one.md': makeFile(fields, more) })
  return { article: await article('one'), report }
}

describe('text', () => {
  test.each([
    ['"AT&#038;T"', 'AT&T'],
    ['"Fish &amp;amp; chips"', 'Fish &amp; chips'],
    ['"AT&T and &notit"', 'AT&T and &notit'],
    ['"Shares of <MSFT.O> & C++ <vector>"', 'Shares of <MSFT.O> & C++ <vector>'],
    ['"<b>bold</b>"', '<b>bold</b>'],
    ['"Ti\u200bdal\u00a0power  grows"', 'Tidal power grows'],
    ['"مرحبا \u200fبالعالم"', 'مرحبا \u200fبالعالم'],
    ['"turned \u202earound"', 'turned around'],
    ['1e3', '1e3'],
    ['yes', 'yes'],
    ['2020-01-01', '2020-01-01'],
    ["'it''s'", "it's"],
  ])('%s reads %s', async (title, shown) => {
    expect((await readOne({ title })).article?.title).toBe(shown)
  })
})

describe('addresses', () => {
  test('both spellings are read, the page itself before its AMP versions', async () => {
    const older = await readOne({
      webUrl: null,
      sourceUrl: 'https://a.example/x',
      ampUrl: 'https://a.example/amp',
    })
    expect(older.article?.address).toBe('https://a.example/x')
    const newer = await readOne({
      webUrl: null,
      originalUrl: 'https://a.example/y',
      ampWebUrl: 'https://a.example/amp',
    })
    expect(newer.article?.address).toBe('https://a.example/y')
  })

  test('the first that is safe is taken, and entities in it are decoded once', async () => {
    const { article } = await readOne({
      webUrl: '"javascript:alert(1)"',
      originalUrl: '"https://a.example/?a=1&#038;b=2&copy=3"',
    })
    expect(article?.address).toBe('https://a.example/?a=1&b=2&copy=3')
  })

  test('an article without a safe address is kept, without a link and with a warning', async () => {
    const { article, report } = await readOne({ webUrl: '"data:text/html,x"' })
    expect(article?.address).toBeNull()
    expect(report.warnings).toContainEqual({
      file: 'articles/one.md',
      line: 4,
      reason: expect.stringContaining('not an address'),
    })
  })

  test('without a provider the host of the address says who published it', async () => {
    expect((await readOne({})).article?.provider).toBe('paper.example')
  })
})

describe('dates', () => {
  test.each([
    ['2026-11-23T12:00:00Z', Date.UTC(2026, 10, 23, 12)],
    ['2026-11-23T12:00:00', Date.UTC(2026, 10, 23, 12)],
    ['2026-11-23 12:00', Date.UTC(2026, 10, 23, 12)],
    ['2026-11-23', Date.UTC(2026, 10, 23)],
    ['2026-11-23T12:00:00+02:00', Date.UTC(2026, 10, 23, 10)],
    ['"2026-11-23T12:00:00.250-0530"', Date.UTC(2026, 10, 23, 17, 30, 0, 250)],
  ])('%s is a date, in UTC where no zone is said', async (text, time) => {
    expect((await readOne({ publishedDateTime: text })).article?.time).toBe(time)
  })

  test.each(['2026-02-30', '2026-11-23T25:00:00Z', 'yesterday', '0000-00-00', '2027-11-23', '1700000000'])(
    '%s is none: undated, with a warning',
    async (text) => {
      const { article, report } = await readOne({ publishedDateTime: text })
      expect(article?.time).toBeNull()
      expect(report.warnings).toMatchObject([{ line: 3 }])
    },
  )

  test.each(['0000-01-01', '0001-01-01T00:00:00Z', '0999-12-31'])(
    '%s is how programs write none, in any zone',
    async (publishedDateTime) => {
      const { index, article, report } = await indexFiles(
        {
          'articles/a.md': makeFile(),
          'articles/none.md': makeFile({ publishedDateTime, webUrl: 'https://b.example/' }),
        },
        { timeZone: 'America/St_Johns' },
      )
      expect((await article('none'))?.time).toBeNull()
      expect(report.warnings).toMatchObject([{ file: 'articles/none.md', line: 3 }])
      const { timeline } = await index.load(index.manifest.volumes.sources, VolumesSchema)
      expect(timeline).toEqual({ step: 'day', from: '2026-11-23', to: '2026-11-23' })
    },
  )

  test('a date up to a day ahead of the clock stands', async () => {
    const { article } = await readOne({ publishedDateTime: '2026-11-25T09:59:00Z' })
    expect(article?.time).not.toBeNull()
  })

  test('the edition is the newest date of an article file', async () => {
    const { index } = await indexFiles({
      'articles/a.md': makeFile({ publishedDateTime: '2026-11-20' }),
      'articles/b.md': makeFile({ publishedDateTime: '2026-11-22T10:00:00Z', webUrl: 'https://b.example/' }),
      'articles/c.md': makeFile({ publishedDateTime: '2030-01-01', webUrl: 'https://c.example/' }),
    })
    expect(index.manifest.edition).toBe(Date.UTC(2026, 10, 22, 10))
  })
})

describe('scores', () => {
  test('missing ones are quality 0, and heat not rated', async () => {
    const { article } = await readOne({ quality: null })
    expect(article).toMatchObject({ quality: 0, heat: -1 })
  })

  test.each([
    ['189', 189],
    ['46.7', 47],
    ['-3', 0],
    ['high', 0],
    ['1e3', 0],
  ])('quality %s counts as %d', async (text, quality) => {
    expect((await readOne({ quality: text })).article?.quality).toBe(quality)
  })

  test('heat -1 is "not rated", and no mistake', async () => {
    const { article, report } = await readOne({ heat: '-1' })
    expect(article?.heat).toBe(-1)
    expect(report.warnings).toEqual([])
  })
})

describe('pictures', () => {
  const images = (url: string) => `images:\n  - url: ${url}\n    width: 700\n    height: 393\n`

  test('come over https, or from the data folder where the file is there', async () => {
    const { article, report } = await indexFiles({
      'articles/web.md': makeFile({}, images('https://a.example/p.jpg')),
      'articles/own.md': makeFile({ webUrl: 'https://a.example/2' }, images('/assets/p.svg')),
      'articles/gone.md': makeFile({ webUrl: 'https://a.example/3' }, images('/assets/missing.svg')),
      'articles/plain.md': makeFile({ webUrl: 'https://a.example/4' }, images('http://a.example/p.jpg')),
      'articles/out.md': makeFile({ webUrl: 'https://a.example/5' }, images('../../etc/passwd.svg')),
      'assets/p.svg': '<svg/>',
    })
    expect((await article('web'))?.picture).toEqual({
      address: 'https://a.example/p.jpg',
      width: 700,
      height: 393,
    })
    expect((await article('own'))?.picture?.address).toBe('assets/p.svg')
    for (const id of ['gone', 'plain', 'out']) expect((await article(id))?.picture, id).toBeUndefined()
    expect(report.pictures).toEqual(['assets/p.svg'])
  })

  test('the first that can be shown is taken, with the words of its own that it has', async () => {
    const one = (title: string) =>
      `images:\n  - url: http://a.example/plain.jpg\n  - url: https://a.example/p.jpg\n    width: 700\n    title: ${title}\n  - url: https://a.example/q.jpg\n`
    const address = 'https://a.example/p.jpg'
    expect((await readOne({}, one('The array at dusk'))).article?.picture).toEqual({
      address,
      alt: 'The array at dusk',
    })
    expect((await readOne({}, one('An article'))).article?.picture).toEqual({ address })
  })

  test('from the data folder are named by their path, as it is, as addresses write it, or with other accents', async () => {
    const named = {
      'assets/a b.svg': ['assets/a%20b.svg', './assets/a b.svg', '/assets/a b.svg?v=2'],
      'assets/50%.svg': ['assets/50%.svg'],
      'assets/a#1.svg': ['assets/a#1.svg', 'assets/a%231.svg'],
      'assets/cafe\u0301.svg': ['assets/caf\u00e9.svg', 'assets/caf%C3%A9.svg'],
      'assets/caf\u00e9.svg': ['assets/cafe\u0301.svg'],
    }
    for (const [path, ways] of Object.entries(named)) {
      for (const way of ways) {
        const { article } = await indexFiles({
          'articles/one.md': makeFile({}, images(JSON.stringify(way))),
          [path]: '<svg/>',
        })
        expect((await article('one'))?.picture?.address, way).toBe(path)
      }
    }
  })

  test('an address on more than three articles is a placeholder, and shown on none', async () => {
    const files = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `articles/a${at}.md`,
          makeFile({ webUrl: `https://a.example/${at}` }, images('https://a.example/generic.jpg')),
        ]),
      )
    expect((await (await indexFiles(files(3))).article('a0'))?.picture).toBeDefined()
    expect((await (await indexFiles(files(4))).article('a0'))?.picture).toBeUndefined()
  })
})

describe('videos', () => {
  test('of a frame only the id is taken, and only from hosts we know', async () => {
    const known = await readOne({
      type: 'video',
      featuredContent: `'<iframe width="560" src="https://www.youtube.com/embed/aqz-KE-bpKQ" onload="x()"></iframe>'`,
    })
    expect(known.article).toMatchObject({ type: 'video', embed: { kind: 'youtube', id: 'aqz-KE-bpKQ' } })
    const unknown = await readOne({
      featuredContent: `'<iframe src="https://evil.example/embed/aqz-KE-bpKQ"></iframe>'`,
    })
    expect(unknown.article?.embed).toBeUndefined()
  })
})

test.each(['null', '~', ''])('what is %j is missing, and no text', async (nothing) => {
  const { article, report } = await readOne(
    { excerpt: nothing, quality: nothing, heat: nothing, published: nothing, type: nothing },
    `provider: ${nothing}\ntopics: [A, ${nothing}]\nimages: ${nothing}\nrelated: ${nothing}\n`,
  )
  expect(report.warnings).toEqual([])
  expect(article).toMatchObject({ excerpt: '', quality: 0, heat: -1, topics: ['a'] })
  expect(article?.provider).toBe('paper.example')
})

test('a field that takes a text and holds something else is missing, and is named', async () => {
  const { article, report } = await readOne(
    { excerpt: '[a, b]' },
    'published: [true]\ntopics:\n  - name: AI\n  - Tides\n',
  )
  expect(article).toMatchObject({ excerpt: '', topics: ['tides'] })
  expect(report.warnings.map(({ line, reason }) => [line, reason.split(' ')[0]])).toEqual([
    [6, 'excerpt'],
    [7, 'published'],
    [8, 'topics'],
  ])
})

describe('what is near to what an article says, and not it, is named in a line', () => {
  test('names of other programs, and other spellings of ours', async () => {
    const { report } = await readOne(
      { publishedDateTime: null, Excerpt: 'Not read' },
      'date: 2026-11-20\ntags: [a]\ncategories: [b]\nfeature_image: https://pictures.example/a.jpg\n',
    )
    expect(report.warnings.slice(1)).toEqual([
      { file: 'articles/one.md', line: 5, reason: 'Excerpt is not read; it is called excerpt here' },
      { file: 'articles/one.md', line: 6, reason: 'date is not read; it is called publishedDateTime here' },
      { file: 'articles/one.md', line: 7, reason: 'tags is not read; it is called topics here' },
      { file: 'articles/one.md', line: 9, reason: 'feature_image is not read; it is called images here' },
    ])
  })

  test('but not beside ours', async () => {
    const { report } = await readOne(
      { excerpt: 'Read', originalUrl: 'https://paper.example/b' },
      'category: news\ndate: 2020-01-01\ndescription: Another\nurl: /a/\ntopics: [A]\ntags: [b]\n',
    )
    expect(report.warnings).toEqual([])
  })

  test('a list of topics that is one text, and a picture without its address', async () => {
    const { article, report } = await readOne(
      {},
      'topics: Energy, Tidal power\nimages: [{ src: a.png }, [b.png]]\n',
    )
    expect(article?.topics).toEqual(['energy-tidal-power'])
    expect(report.warnings.map(({ line, reason }) => [line, reason])).toEqual([
      [6, expect.stringContaining('one topic')],
      [7, expect.stringContaining('as its url')],
    ])
  })

  test('a list of topics without a space behind its dashes, and a provider that is a list', async () => {
    const { article, report } = await readOne(
      {},
      'topics:\n  -Energy\n  -Tidal power\nprovider:\n  - name: The Paper\n',
    )
    expect(article?.topics).toEqual(['energy-tidal-power'])
    expect(report.warnings.map(({ line, reason }) => [line, reason])).toEqual([
      [6, expect.stringContaining('after each dash')],
      [9, expect.stringContaining('provider takes a name')],
    ])
  })
})

test.each(['true', 'yes', '2026-11-20'])(
  'a draft (%s) is left out, and no copy brings it there',
  async (draft) => {
    const { report } = await indexFiles({
      'articles/a.md': makeFile({ draft }),
      'articles/b.md': makeFile(
        { webUrl: 'https://paper.example/b', draft: 'false' },
        'related:\n  - title: An article\n    webUrl: https://www.paper.example/an-article\n  - title: C\n    webUrl: https://paper.example/c\n    draft: true\n',
      ),
    })
    expect(report).toMatchObject({ articles: 1, references: 0 })
    expect(report.excluded).toEqual([{ file: 'articles/a.md', reason: 'draft: true' }])
  },
)
