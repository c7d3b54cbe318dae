import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importFeeds, importText, item, lendFolder, problemsOf, rss } from '../../support/import-feeds.ts'
import { makeFile, NOW } from '../../support/make-data-folder.ts'

async function only(text: string | Uint8Array, changes = {}) {
  const { articles, dataDir, files } = await importText(text, changes)
  const article = articles[0]
  if (article === undefined || articles.length > 1) throw new Error(`${articles.length} articles`)
  return { ...article.article, ...article, dataDir, file: files[0] }
}

function atom(entry: string, attributes = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title type="html">The &amp;amp; Paper</title><link href="https://paper.example/"/><id>urn:x</id><updated>2026-11-23T00:00:00Z</updated><entry><id>urn:y</id><updated>2026-11-23T14:00:00+02:00</updated>${entry}</entry></feed>`
}

describe('a feed', () => {
  test('of RSS becomes article files with which check finds nothing wrong', async () => {
    const text = rss([
      item(
        'one',
        `<description>&lt;p&gt;What &lt;b&gt;happened&lt;/b&gt;.&lt;/p&gt;</description><category>Energy</category><category>energy</category>
<media:content url="https://www.ledger.example/one.jpg" medium="image" width="800" height="450"/>`,
      ),
    ])
    const { article, provider, topicNames, dataDir, file } = await only(text)
    expect(file).toBe('2026-11-23-story-one.md')
    expect(article).toMatchObject({
      title: 'Story one',
      excerpt: 'What happened.',
      time: Date.UTC(2026, 10, 23, 12),
      address: 'https://www.ledger.example/one',
      provider: 'ledger.example',
      type: 'article',
      quality: 0,
      heat: -1,
      published: false,
      picture: { address: 'https://www.ledger.example/one.jpg', width: 800, height: 450 },
    })
    expect(provider.name).toBe('Northern Ledger')
    expect(topicNames).toEqual(['Energy'])
    expect(await problemsOf(dataDir)).toEqual([])
  })

  test('of Atom is read with its kinds of text, its links and its base', async () => {
    const read = await only(
      atom(
        `<title type="html">Tidal &lt;i&gt;array&lt;/i&gt; &amp;amp; more</title><link rel="replies" href="c"/><link href="one?utm_source=feed"/>
<summary type="text">Not &lt;b&gt;markup&lt;/b&gt;</summary><category term="t" label="Tides"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p><img src="pic.jpg"/>Text</p></div></content>`,
        'xml:base="https://paper.example/news/"',
      ),
    )
    expect(read.title).toBe('Tidal array & more')
    expect(read.excerpt).toBe('Not <b>markup</b>')
    expect(read.address).toBe('https://paper.example/news/one')
    expect(read.time).toBe(Date.UTC(2026, 10, 23, 12))
    expect(read.picture?.address).toBe('https://paper.example/news/pic.jpg')
    expect(read.topicNames).toEqual(['Tides'])
    expect(read.provider.name).toBe('The & Paper')
  })

  test('of Atom is read by the ids of its entries where they are addresses and nothing else is said', async () => {
    const feed = atom('<title>Tidal array</title>').replace('urn:y', 'https://paper.example/news/one')
    expect(await only(feed)).toMatchObject({ address: 'https://paper.example/news/one' })
    const { reports } = await importText(atom('<title>Tidal array</title>'))
    expect(reports[0]).toMatchObject({ unusable: 1 })
  })

  test('of a channel of films makes films that play in place', async () => {
    const entry = `<title>Film</title><link rel="alternate" href="https://www.youtube.com/watch?v=abcdefghijk"/><yt:videoId>abcdefghijk</yt:videoId>
<media:group><media:title>Film</media:title><media:thumbnail url="https://i.example/hq.jpg" width="480" height="360"/><media:description>About it</media:description></media:group>`
    const spaces =
      'xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/"'
    expect(await only(atom(entry, spaces))).toMatchObject({
      type: 'video',
      excerpt: 'About it',
      embed: { kind: 'youtube', id: 'abcdefghijk' },
      picture: { address: 'https://i.example/hq.jpg' },
    })
  })

  test('of RSS 1.0 is read', async () => {
    const read = await only(
      `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://old.example/"><title>Old</title><link>https://old.example/</link></channel>
<item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link><dc:date>2026-11-20</dc:date><dc:subject>History</dc:subject></item></rdf:RDF>`,
    )
    expect(read).toMatchObject({ title: 'One', time: Date.UTC(2026, 10, 20), topicNames: ['History'] })
  })

  test('of JSON is read, its texts being text', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      home_page_url: 'https://j.example/',
      items: [
        {
          id: '1',
          url: 'https://j.example/1',
          title: 'About <b> and &amp;',
          content_html: '<style>p{}</style><p>Words</p><p>apart</p>',
          date_published: '2026-11-22T08:00:00Z',
          tags: ['A', 'B'],
          image: 'https://j.example/1.png',
        },
      ],
    }
    expect(await only(JSON.stringify(feed))).toMatchObject({
      title: 'About <b> and &amp;',
      excerpt: 'Words apart',
      topicNames: ['A', 'B'],
      picture: { address: 'https://j.example/1.png' },
    })
  })

  test('of JSON may have its date as a number', async () => {
    const item = { id: '1', url: 'https://j.example/1', title: 'One', date_published: 1732365600 }
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'J', items: [item] }
    expect((await only(JSON.stringify(feed))).time).toBe(Date.UTC(2024, 10, 23, 12, 40))
  })

  test.each([
    ['ISO-8859-1', 'latin1', 'Käse für zwölf'],
    ['windows-1252', 'latin1', 'caf\u00e9 \u0080'],
    ['UTF-16', 'utf16le', 'Größe 漢字'],
  ] as const)('in %s is read', async (name, encoding, title) => {
    const text = rss([item('x').replace('Story x', title)]).replace('?>', ` encoding="${name}"?>`)
    const bytes = Buffer.from(encoding === 'utf16le' ? `\ufeff${text}` : text, encoding)
    expect((await only(bytes)).title).toBe(title.replace('\u0080', '€'))
  })

  test('that claims to be in UTF-8 and is not is taken for windows-1252', async () => {
    const text = rss([item('x').replace('Story x', 'Käse')]).replace('?>', ' encoding="utf-8"?>')
    expect((await only(Buffer.from(text, 'latin1'))).title).toBe('Käse')
  })

  test('cannot make anything of entities that it declares', async () => {
    const bomb = Array.from(
      { length: 12 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join('')
    const type = `<!DOCTYPE rss [<!ENTITY l0 "lol">${bomb}<!ENTITY file SYSTEM "file:///etc/passwd">]>`
    const text = rss([item('x', '<description>&l12; &file;</description>')]).replace('<rss', `${type}<rss`)
    expect((await only(text)).excerpt).toBe('&l12; &file;')
  })

  test.each([
    ['deep', `<rss><channel>${'<a>'.repeat(60_000)}</channel></rss>`],
    ['full of openings', `<rss><channel><title>${'<!--'.repeat(40_000)}</title></channel></rss>`],
    ['a comment', `<!--${'-x'.repeat(80_000)}`],
    ['quotes', `<!DOCTYPE ${'"'.repeat(150_000)}`],
  ])('that is %s and nothing else is refused or empty', async (_, text) => {
    expect((await importText(text)).files).toEqual([])
  })
})

describe('an article', () => {
  test.each([
    ['Tom &amp;amp; Jerry', 'Tom & Jerry'],
    ['AT&amp;T', 'AT&T'],
    ['<![CDATA[<em>Titanic</em> sinks]]>', 'Titanic sinks'],
    ['Why &lt;b&gt; is back', 'Why <b> is back'],
    ['<![CDATA[a < b &amp; c]]>', 'a < b & c'],
    ['1 &amp;lt; 2', '1 < 2'],
  ])('of RSS with the title %s is called %s', async (xml, title) => {
    expect((await only(rss([item('x').replace('Story x', xml)]))).title).toBe(title)
  })

  test('without a title is called by the beginning of its text', async () => {
    const read = await only(
      rss([
        item('x', `<description>${'Some words of it. '.repeat(20)}</description>`).replace(
          '<title>Story x</title>',
          '',
        ),
      ]),
    )
    expect(read.title).toMatch(/^Some words of it\. .*…$/)
    expect(read.title.length).toBeLessThanOrEqual(100)
  })

  test('has an excerpt that ends between words, and within no character', async () => {
    const words = await only(rss([item('x', `<description>${'word '.repeat(200)}</description>`)]))
    expect(words.excerpt).toMatch(/^(word )+word…$/)
    expect(words.excerpt.length).toBeGreaterThan(320)
    expect(words.excerpt.length).toBeLessThanOrEqual(340)
    const family = '👨‍👩‍👧‍👦'
    const signs = await only(rss([item('x', `<description>${family.repeat(60)}</description>`)]))
    expect(signs.excerpt.replaceAll(family, '')).toBe('…')
  })

  test('has no excerpt that only repeats its title', async () => {
    expect((await only(rss([item('x', '<description>Story x</description>')]))).excerpt).toBe('')
  })

  test.each([
    ['Mon, 23 Nov 2026 07:00:00 EST', Date.UTC(2026, 10, 23, 12)],
    ['23 Nov 26 12:00 +0100', Date.UTC(2026, 10, 23, 11)],
    ['Mon,23 Nov 2026 12:00:00 GMT', Date.UTC(2026, 10, 23, 12)],
    ['2026-11-23 12:00:00 +0100 CET', Date.UTC(2026, 10, 23, 11)],
    ['2026-11-23 12:00:00.5 -0330 -0330', Date.UTC(2026, 10, 23, 15, 30, 0, 500)],
    ['Mon, 23 Nov 2026 14:00:00 CEST', Date.UTC(2026, 10, 23, 12)],
    ['23 Nov 2026 14:00:00 GMT+0200', Date.UTC(2026, 10, 23, 12)],
    ['2026-11-23T12:00:00.5+05:30', Date.UTC(2026, 10, 23, 6, 30, 0, 500)],
    ['Monday, 2 November 2026', Date.UTC(2026, 10, 2)],
    ['Sunday, 06-Nov-94 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['Mon Nov  2 12:00:00 2026', Date.UTC(2026, 10, 2, 12)],
    ['Mon Nov 23 13:00:00 CET 2026', Date.UTC(2026, 10, 23, 12)],
    ['Sun Nov 06 08:49:37 +0100 1994', Date.UTC(1994, 10, 6, 7, 49, 37)],
    ['Mon Nov 23 2026 13:00:00 GMT+0100 (Central European Standard Time)', Date.UTC(2026, 10, 23, 12)],
    ['Nov 2, 2026', Date.UTC(2026, 10, 2)],
    ['November 2nd, 2026', Date.UTC(2026, 10, 2)],
    ['Monday, November 23, 2026 10:05 AM', Date.UTC(2026, 10, 23, 10, 5)],
    ['Sun, 22 Nov 2026 10:05:30 p.m. EST', Date.UTC(2026, 10, 23, 3, 5, 30)],
    ['23 Nov 2026 12:05 am', Date.UTC(2026, 10, 23, 0, 5)],
    ['1732365600', Date.UTC(2024, 10, 23, 12, 40)],
    ['784111777', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['1732365600.25', Date.UTC(2024, 10, 23, 12, 40, 0, 250)],
    ['1732365600500', Date.UTC(2024, 10, 23, 12, 40, 0, 500)],
    ['20241123', NOW],
    ['202411231240', NOW],
    ['20241123124000', NOW],
    ['0', NOW],
    ['Mon Feb 30 12:00:00 2026', NOW],
    ['soon', NOW],
    ['31 Feb 2026 12:00:00 GMT', NOW],
    ['Mon, 23 Nov 2099 12:00:00 GMT', NOW],
    ['Mon, 23 Nov 126 12:00:00 GMT', NOW],
    ['0001-01-01T00:00:00', NOW],
    ['Mon, 01 Jan 0001 00:00:00 GMT', NOW],
  ])('dated %s is of its time, or of the import where that is no time', async (date, time) => {
    const read = await only(rss([item('x').replace(/<pubDate>.*<\/pubDate>/, `<pubDate>${date}</pubDate>`)]))
    expect(read.time).toBe(time)
    expect(await problemsOf(read.dataDir)).toEqual([])
  })

  test('without an address that may be followed is left out, and counted', async () => {
    const { reports, files } = await importText(
      rss([item('x').replace(/<link>.*<\/link>/, '<link>javascript:alert(1)</link>'), item('y')]),
    )
    expect(reports[0]).toMatchObject({ unusable: 1 })
    expect(files).toEqual(['2026-11-23-story-y.md'])
  })

  test('of another outlet is of that outlet', async () => {
    const elsewhere = item('x', '<source url="https://times.example">The Times</source>').replace(
      'www.ledger.example',
      'www.times.example',
    )
    expect((await only(rss([elsewhere]))).provider).toMatchObject({
      name: 'The Times',
      domain: 'times.example',
    })
    const unnamed = await only(rss([item('x').replace('www.ledger.example', 'other.example')]))
    expect(unnamed.provider).toMatchObject({ name: '', domain: 'other.example' })
  })

  test('shows no picture that counts visits, or that is not sent by https', async () => {
    const pictures = `&lt;img src="https://count.example/1.gif" width="1" height="1"&gt;&lt;img src="http://a.example/2.jpg"&gt;&lt;img src="/3.jpg?a=1&amp;amp;b=2"&gt;`
    const read = await only(rss([item('x', `<description>${pictures}</description>`)]))
    expect(read.picture?.address).toBe('https://www.ledger.example/3.jpg?a=1&b=2')
  })

  test.each([
    ['Ærø får ny færge', '2026-11-23-aero-far-ny-faerge.md'],
    ['CON: nul / aux? *.*', '2026-11-23-con-nul-aux.md'],
    ['港で火災', /^2026-11-23-[0-9a-f]{8}\.md$/],
    ['!!!', /^2026-11-23-[0-9a-f]{8}\.md$/],
    ['word '.repeat(60).trim(), /^2026-11-23-(word-){15}word\.md$/],
  ])('called %s has a name that every file system takes', async (title, name) => {
    expect((await only(rss([item('x').replace('Story x', title)]))).file).toMatch(name)
  })

  test('says to the indexer what the feed said, whatever that is', async () => {
    const special = fc.constantFrom(
      ...[
        '1e3',
        'yes',
        'null',
        '~',
        '2026-01-01',
        '- a',
        'a: b',
        "it's",
        '"q"',
        '#x',
        '&amp;',
        '&copy;',
        '\\n',
      ],
      ...[
        '---',
        '👩🏽‍🚀',
        'عنوان',
        'שלום',
        '{a}',
        '[b]',
        '!tag',
        '*x',
        '|',
        '>',
        '%',
        '@',
        '`',
        '\u2028',
        '\ufeff',
      ],
    )
    const texts = fc
      .array(fc.oneof(special, fc.string({ unit: 'binary', maxLength: 8 })), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(' '))
    await fc.assert(
      fc.asyncProperty(texts, texts, async (title, tag) => {
        // What no headline should have is dropped when an article is read: white space in rows, controls, marks of direction.
        const seen = (text: string) =>
          text
            .replace(/[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
            .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
            .replace(/\p{Surrogate}/gu, '')
            .trim()
        fc.pre(seen(title) !== '' && seen(tag) !== '' && tag.length < 60)
        const items = [{ id: '1', url: 'https://j.example/?a=1&copy=2&lt;', title, summary: `${title}!` }]
        const feed = { version: 'https://jsonfeed.org/version/1.1', title: tag, items }
        const { article, dataDir } = await only(
          JSON.stringify({ ...feed, home_page_url: 'https://j.example/' }),
          { topics: [] },
        )
        expect(article.title).toBe(seen(title))
        expect(article.excerpt).toBe(seen(`${title}!`))
        expect(article.address).toBe('https://j.example/?a=1&copy=2&lt;')
        expect(await problemsOf(dataDir)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('importing again', () => {
  test('writes nothing, and leaves what an editor made of a file', async () => {
    const feed = rss([item('one'), item('two')])
    const { dataDir, files } = await importText(feed)
    const path = join(dataDir, 'articles', files[0] ?? '')
    const edited = readFileSync(path, 'utf8').replace('Story one', 'Another title')
    writeFileSync(path, edited)
    const again = await importText(feed.replace('Story two', 'A new title'), { dataDir })
    expect(again.reports[0]).toMatchObject({ written: [], known: 2 })
    expect(again.files).toEqual(files)
    expect(readFileSync(path, 'utf8')).toBe(edited)
  })

  test.each([
    [
      'under another spelling of its address',
      makeFile({ webUrl: '"http://ledger.example/one/?utm_source=x"' }),
    ],
    [
      'whose address has its letters escaped in another way',
      makeFile({ webUrl: 'https://ledger.example/%6fne' }),
    ],
    [
      'whose address was corrected, where the one of its feed is kept',
      makeFile({ webUrl: 'https://www.ledger.example/first', originalUrl: 'https://ledger.example/one' }),
    ],
    [
      'under the older name of the field',
      makeFile({ webUrl: null, sourceUrl: 'https://www.ledger.example/one' }),
    ],
    ['though it is taken back', makeFile({ removed: 'true', webUrl: 'https://www.ledger.example/one' })],
    ['though its file cannot be read', '---\ntitle: "x\nwebUrl: "https://www.ledger.example/one"\n---\n'],
  ])('knows an article %s', async (_, file) => {
    const dataDir = lendFolder({ 'articles/2026/mine.md': file })
    const { reports } = await importText(rss([item('one')]), { dataDir })
    expect(reports[0]).toMatchObject({ written: [], known: 1 })
  })

  test('gives another name to another article of the same title and day, wherever the first lies', async () => {
    const dataDir = lendFolder({ 'articles/deep/2026-11-23-Story-One.md': makeFile() })
    const { reports } = await importText(rss([item('one')]), { dataDir })
    expect(reports[0]?.written).toEqual([
      expect.stringMatching(/^articles\/2026-11-23-story-one-[0-9a-f]{8}\.md$/),
    ])
  })
})

describe('an article whose address an editor changes after each import', () => {
  const again = async (feed: string) => {
    const dataDir = lendFolder()
    const imported = []
    for (let day = 0; day < 4; day++) {
      imported.push(await importText(feed, { dataDir }))
      for (const file of imported[day]?.files ?? []) {
        const path = join(dataDir, 'articles', file)
        writeFileSync(path, readFileSync(path, 'utf8').replace('/one"', '/first"'))
      }
    }
    return imported.map(({ reports }) => reports[0]?.written.length)
  }

  test('comes once more, and holds up no others', async () => {
    expect(await again(rss([item('one'), item('two')]))).toEqual([2, 1, 0, 0])
  })

  test('does not come again where its file is named after that address', async () => {
    expect(await again(rss([item('one').replace('Story one', '港の列車')]))).toEqual([1, 0, 0, 0])
  })
})

describe('an import beside another one', () => {
  test('leaves to that what it has written meanwhile, and writes the rest', async () => {
    const dataDir = lendFolder()
    const [one, two] = [rss([item('one'), item('two')]), rss([item('one'), item('two'), item('three')])]
    const imports = await Promise.all([importText(one, { dataDir }), importText(two, { dataDir })])
    expect(imports.flatMap(({ reports }) => reports[0]?.written).sort()).toEqual([
      'articles/2026-11-23-story-one.md',
      'articles/2026-11-23-story-three.md',
      'articles/2026-11-23-story-two.md',
    ])
  })

  test('gives another name to what is another article', async () => {
    const dataDir = lendFolder()
    const [one, other] = ['one', 'other'].map((name) => rss([item(name).replace(/Story \w+/, 'The same')]))
    const imports = await Promise.all([one, other].map((feed) => importText(feed ?? '', { dataDir })))
    expect(imports.flatMap(({ reports }) => reports[0]?.written)).toHaveLength(2)
  })
})

describe('several feeds', () => {
  test('give an article once, to the first that has it', async () => {
    const folder = lendFolder({ 'a.xml': rss([item('one')]), 'b.xml': rss([item('one'), item('two')]) })
    const { reports } = await importFeeds([join(folder, 'a.xml'), join(folder, 'b.xml')])
    expect(reports.map(({ written, known }) => [written.length, known])).toEqual([
      [1, 0],
      [1, 1],
    ])
  })

  test('of a list are read by their addresses, and never from files', async () => {
    const asked: string[] = []
    const outline = (address: string) => `<outline text="a" type="rss" xmlUrl="${address}"/>`
    const { reports } = await importText(
      `<opml version="2.0"><body>${outline('http://a.example/?x=1&amp;y=2')}${outline('feed.xml')}</body></opml>`,
      {
        rules: {
          resolve: async (host: string) => {
            asked.push(host)
            return []
          },
        },
      },
    )
    expect(asked).toEqual(['a.example'])
    expect(reports.map(({ source, failed }) => [source, failed])).toEqual([
      ['http://a.example/?x=1&y=2', 'its host is not known'],
      ['feed.xml', 'a list can name feeds by their addresses alone'],
    ])
  })

  test('give their newest articles where there is a limit', async () => {
    const dated = [20, 22, 21].map((day) => item(`d${day}`).replace('23 Nov', `${day} Nov`))
    const { files } = await importText(rss(dated), { limit: 2 })
    expect(files).toEqual(['2026-11-21-story-d21.md', '2026-11-22-story-d22.md'])
  })
})
