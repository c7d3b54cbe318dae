import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { indexFiles, makeFile, makeFolder } from '../../support/make-data-folder.ts'

const GOOD = { 'articles/good.md': makeFile() }

async function skippedWith(file: string, content: string | Uint8Array) {
  const { report } = await indexFiles({ ...GOOD, [file]: content })
  expect(report.articles).toBe(1)
  return report.skipped
}

describe('a file that cannot be read as an article is skipped, with its line and reason', () => {
  test.each([
    ['no front matter', 'Just words\n', 1],
    ['an empty file', '', 1],
    ['a list', '---\n- a\n- b\n---\n', 2],
    ['bad YAML', '---\ntitle: "x"\nexcerpt: "never closed\n---\n', 4],
    ['the same key twice', '---\ntitle: x\nquality: 1\ntitle: y\n---\n', 4],
    ['a tag', '---\ntitle: !!js/function "x"\n---\n', 2],
    ['a tag without a text', '---\ntitle: x\nexcerpt: !!int\nquality: 1\n---\n', 3],
    ['an anchor', '---\ntitle: &a x\nexcerpt: *a\n---\n', 2],
    ['an anchor without a text', '---\ntitle: x\nexcerpt: &a\nquality: 1\n---\n', 3],
    ['an anchor above a list', '---\ntitle: x\ntopics: &a\n  - b\n  - c\nquality: 1\n---\n', 3],
    ['no title', '---\nquality: 3\n---\n', 1],
    ['a title of blanks', '---\nquality: 3\ntitle: " \u200b"\n---\n', 3],
    ['a title that is a list', '---\ntitle: [a, b]\n---\n', 2],
  ])('%s', async (_, content, line) => {
    expect(await skippedWith('articles/bad.md', content)).toEqual([
      { file: 'articles/bad.md', line, reason: expect.any(String) },
    ])
  })

  test('bytes that are not UTF-8', async () => {
    const bytes = Buffer.from('---\ntitle: Cafe\nexcerpt: Caf\u00e9\n---\n', 'latin1')
    const [problem] = await skippedWith('articles/bad.md', bytes)
    expect(problem).toMatchObject({ line: 3, reason: expect.stringContaining('UTF-8') })
    const [other] = await skippedWith('articles/bad.md', Buffer.from('\ufeff---\ntitle: x\n---\n', 'utf16le'))
    expect(other).toMatchObject({ line: 1, reason: expect.stringContaining('UTF-8') })
  })

  test('a name that is not UTF-8', async () => {
    const folder = makeFolder(GOOD)
    const name = Buffer.from(`${folder}/articles/caf\u00e9.md`, 'latin1')
    // Some systems have no such names.
    try {
      writeFileSync(name, makeFile())
    } catch {
      return
    }
    const { report } = await indexFiles({}, { dataDir: folder })
    expect(report.skipped).toMatchObject([
      { file: 'articles/caf\ufffd.md', reason: expect.stringContaining('UTF-8') },
    ])
  })

  test('more than 5 MB', async () => {
    const [problem] = await skippedWith(
      'articles/bad.md',
      `---\ntitle: "${'x'.repeat(5 * 1024 * 1024)}"\n---\n`,
    )
    expect(problem?.reason).toContain('5 MB')
  })

  test('a thousand nested lists', async () => {
    const [problem] = await skippedWith(
      'articles/bad.md',
      `---\ntitle: x\nrelated: ${'['.repeat(1000)}${']'.repeat(1000)}\n---\n`,
    )
    expect(problem?.reason).toContain('deep')
  })

  test.each(['markdown', 'mdx', 'mkd', 'md.txt'])(
    'a name that ends in .%s, which somebody may take for an article',
    async (ending) => {
      const [problem] = await skippedWith(`articles/bad.${ending}`, makeFile())
      expect(problem?.reason).toContain('.md')
      expect(await skippedWith('articles/notes.txt', 'x')).toEqual([])
    },
  )

  test.each([
    ['topics/energy.md', 'topics are files that end in .yaml'],
    ['topics/ENERGY.JSON', 'topics are files that end in .yaml'],
    ['providers/paper.yaml', 'providers are files that end in .md'],
  ])('%s, which is read by another ending', async (file, reason) => {
    expect(await skippedWith(file, 'name: Energy\n')).toEqual([{ file, line: 1, reason }])
  })

  test('but not a topic whose keys stand between lines of dashes, as front matter does', async () => {
    const { report, index } = await indexFiles({
      ...GOOD,
      'topics/a.yaml': '---\nname: Energy\n---\n',
      'topics/b.yaml': 'name: Tides\r\n---',
      'topics/c.yaml': 'name: Wind\n---\nname: Rain\n',
    })
    expect(index.topics.map(({ name }) => name)).toEqual(['Energy', 'Tides'])
    expect(report.skipped).toMatchObject([{ file: 'topics/c.yaml', line: 2 }])
  })

  test('but not what nobody takes for a topic or a provider', async () => {
    const note = '---\nname: Energy\n---\n'
    const { report, index } = await indexFiles({
      'articles/a.md': makeFile(),
      'topics/notes.txt': note,
      'providers/notes.txt': note,
    })
    expect(report.skipped).toEqual([])
    expect(index.topics).toEqual([])
  })

  test('what stands between +++ lines, which some programs write instead', async () => {
    const [problem] = await skippedWith('articles/bad.md', '+++\r\ntitle = "x"\r\n+++\r\n')
    expect(problem?.reason).toContain('TOML')
  })

  test('a pipe or a link is never opened', async () => {
    const dataDir = makeFolder(GOOD)
    execFileSync('mkfifo', [join(dataDir, 'articles/pipe.md')])
    symlinkSync('/etc/hostname', join(dataDir, 'articles/link.md'))
    mkdirSync(join(dataDir, 'articles/folder.md'))
    const { report } = await indexFiles({}, { dataDir })
    expect(report.skipped.map(({ file }) => file)).toEqual(['articles/link.md', 'articles/pipe.md'])
    expect(report.skipped[0]?.reason).toContain('links are not followed')
    expect(report.articles).toBe(1)
  })
})

test.each([
  ['title: A colon: it breaks YAML', 'colon'],
  ['title: "He said "no" to it"', 'closing quote'],
  ["title: 'It's fine'", 'closing quote'],
  ['title: @handle says', 'needs quotes'],
  ['title: *bold*', 'needs quotes'],
  ['title: & sons', 'needs quotes'],
  ['title: #1 in the league', 'begins with #'],
  ['title: [Video] How the tide turns', 'needs quotes'],
  ['title: {Updated} How the tide turns', 'needs quotes'],
  ['title: > 100 boats', 'needs quotes'],
  ['title: - boats', 'needs quotes'],
  ['topics: - Energy', 'begins on the next line'],
  ['title: ? boats', 'needs quotes'],
  ['provider:\n\tname: The Paper', 'tab'],
  ['title: "C:\\yes"', 'backslash'],
  ['topics: [a, b\nquality: 1', 'bracket'],
  ['title: "never closed\nquality: 1', 'in a line above'],
  ['title A title\nquality: 1', 'colon'],
  ['title: A title\nquality:1\nheat: 1', 'a plain space is missing'],
  ['title: A title\nquality:\u00a01\nheat: 1', 'a plain space is missing'],
  ['provider:\n  name:The Paper\n  domain: paper.example', 'a plain space is missing'],
  ['topics:\n- Energy\n-Tides\nquality: 1', 'after a colon or a dash'],
  ['topics:\n  - Energy\n  -Tides\n  - Grid', 'after a colon or a dash'],
  ['title: A title\nand its end\nquality: 1', 'no key with a colon'],
  ['title: A title\n...\nThe text: it begins', 'a line of ---'],
  ['title: "a\u0000b"', 'control characters'],
])('what is wrong with %j is told so that it can be mended', async (line, hint) => {
  const [problem] = await skippedWith('articles/bad.md', `---\n${line}\n---\n`)
  expect(problem?.reason).toContain(hint)
})

test('of front matter that is never closed a line says so, where the text below it is taken for YAML', async () => {
  const [problem] = await skippedWith('articles/bad.md', '---\ntitle: A title\n\nThe text begins.\n')
  expect(problem?.reason).toContain('no line of --- closes the front matter')
  const [closed] = await skippedWith('articles/bad.md', '---\ntitle A title\n---\n')
  expect(closed?.reason).not.toContain('closes')
})

describe('an article is kept, with a warning that says what to write,', () => {
  const warningsOf = async (fields: Record<string, string | null>, more = '') =>
    (await indexFiles({ 'articles/a.md': makeFile(fields, more) })).report.warnings.map(
      ({ reason }) => reason,
    )

  test.each([
    'yesterday',
    '23.11.2026',
    '11/23/2026',
    '2026-11-23 12:40:00 EST',
    '2026-11-23T12:40 PM',
    '2026-11-23T9:40:00Z',
    '2026-11-23T12Z',
  ])('where its date is %s', async (publishedDateTime) => {
    const [reason, ...others] = await warningsOf({ publishedDateTime })
    expect(reason).toContain('2026-11-23T12:40:00Z')
    expect(others).toEqual([])
  })

  test.each(['2026-02-30', '2026-13-01T12:40:00Z', '2026-11-23T25:00'])(
    'where its date never was: %s',
    async (publishedDateTime) => {
      expect(await warningsOf({ publishedDateTime })).toEqual([
        expect.stringContaining('there is no such date'),
      ])
    },
  )

  test('where its picture is a path at which there is none, or has an address that is not https', async () => {
    const reason = expect.stringContaining('no such picture in assets/')
    expect(await warningsOf({}, 'images: [{ url: /assets/none.svg }]\n')).toEqual([reason])
    const http = 'http://a.example/a.png'
    expect(await warningsOf({}, `images: ["${http}"]\n`)).toEqual([expect.stringContaining('https://')])
    expect(await warningsOf({}, `images: ["${http}", "https://a.example/a.png"]\n`)).toEqual([])
    expect(await warningsOf({}, 'images: [""]\n')).toEqual([])
  })

  test('for each address that no link may lead to, though another one is taken', async () => {
    const webUrl = 'javascript:alert(1)'
    const originalUrl = 'https://a.example/a?b=1&#038;c=2'
    const left =
      'webUrl is not an address that a link may lead to (http or https, nothing hidden in it), and is left out'
    expect(await warningsOf({ webUrl, originalUrl, sourceUrl: 'https://a.example/a?b=1&c=2' })).toEqual([
      left,
    ])
    expect(await warningsOf({ webUrl, originalUrl, ampUrl: 'https://u:p@a.example/' })).toEqual([
      left,
      left.replace('webUrl', 'ampUrl'),
    ])
  })
})

describe('an article is taken back', () => {
  const excludedBy = async (removed: string) => {
    const { report } = await indexFiles({ ...GOOD, 'articles/bad.md': makeFile({ removed }) })
    return { excluded: report.excluded.map(({ file }) => file), warnings: report.warnings }
  }

  test.each(['true', 'TRUE', 'yes', 'Yes', '"on"', 'y'])('by removed: %s', async (removed) => {
    expect(await excludedBy(removed)).toEqual({ excluded: ['articles/bad.md'], warnings: [] })
  })

  test.each(['1', 'maybe', '2026-11-24', '"at their request"', '[true]', '{ by: them }'])(
    'with a warning, where something stands there that does not say no: %s',
    async (removed) => {
      expect(await excludedBy(removed)).toEqual({
        excluded: ['articles/bad.md'],
        warnings: [
          { file: 'articles/bad.md', line: 6, reason: 'removed takes true or false; this counts as true' },
        ],
      })
    },
  )

  test.each(['false', 'False', 'no', 'Off', 'n', 'null', '~', ''])(
    'never by removed: %s',
    async (removed) => {
      expect(await excludedBy(removed)).toEqual({ excluded: [], warnings: [] })
    },
  )

  test.each(['0', 'NULL', 'None', 'undefined'])(
    'nor, with a warning, by what programs write for no: %s',
    async (removed) => {
      const { excluded, warnings } = await excludedBy(removed)
      expect(excluded).toEqual([])
      expect(warnings.map(({ reason }) => reason)).toEqual([
        'removed takes true or false; this counts as false',
      ])
    },
  )
})

test('of an article that is left out nobody is told what it lacks, but of what is not read', async () => {
  const { report } = await indexFiles({
    ...GOOD,
    'articles/draft.md': '---\ndraft: true\ndate: 2026-11-24\nimages: [/assets/none.svg]\n---\n',
    'articles/removed.md': '---\ntitle: x\nremoved: true\nwebUrl: javascript:alert(1)\n---\n',
  })
  expect(report.excluded).toHaveLength(2)
  expect(report.warnings).toEqual([
    {
      file: 'articles/draft.md',
      line: 3,
      reason: 'date is not read; it is called publishedDateTime here',
    },
    { file: 'articles/removed.md', line: 4, reason: expect.stringContaining('webUrl is not an address') },
  ])
})

test.each([
  ['yes', true, []],
  ['ON', true, []],
  ['no', false, []],
  ['off', false, []],
  ['1', false, ['published takes true or false; this counts as false']],
])('published: %s says that it leads: %s', async (published, leads, warnings) => {
  const { article, report } = await indexFiles({ 'articles/a.md': makeFile({ published }) })
  expect((await article('a'))?.published).toBe(leads)
  expect(report.warnings.map(({ reason }) => reason)).toEqual(warnings)
})

test('a message never quotes what it is about, for that may be a secret', async () => {
  const [problem] = await skippedWith('articles/bad.md', '---\ntitle: x\nsecured: "c2VjcmV0 [unclosed\n---\n')
  expect(JSON.stringify(problem)).not.toContain('c2VjcmV0')
})

test('YAML beyond what the fast reader knows is read by the full one', async () => {
  const { article } = await indexFiles({
    'articles/a.md': `---\n# a comment\ntitle: >-\n  Folded over\n  two lines\ntopics: [Energy, "Tidal power"]\nquality: 7 # good\nrelated: [ { title: x, webUrl: "https://b.example/" } ]\n---\n`,
  })
  expect(await article('a')).toMatchObject({
    title: 'Folded over two lines',
    topics: ['energy', 'tidal-power'],
    quality: 7,
  })
})

test('line ends of Windows, a byte-order mark and a missing closing line are no problem', async () => {
  const { article, report } = await indexFiles({
    'articles/a.md': `\ufeff${makeFile({ title: '"Windows"' }).replaceAll('\n', '\r\n')}`,
    'articles/b.md': '---\ntitle: Open end\nwebUrl: https://b.example/',
  })
  expect(report.skipped).toEqual([])
  expect((await article('a'))?.title).toBe('Windows')
  expect((await article('b'))?.title).toBe('Open end')
})

test('a line that only begins as the closing one does closes nothing', async () => {
  const { article } = await indexFiles({
    'articles/a.md': makeFile({ '---note': 'kept apart', excerpt: 'Read all the same' }),
    'articles/b.md': `${makeFile({ webUrl: 'https://b.example/' }).trimEnd()} \t\nexcerpt: not read\n---\n`,
  })
  expect((await article('a'))?.excerpt).toBe('Read all the same')
  expect((await article('b'))?.excerpt).toBe('')
})

test('keys and names of prototypes are keys and names like any other', async () => {
  const { article, index } = await indexFiles({
    'articles/__proto__.md': makeFile({ __proto__x: 'y', title: 'constructor' }, '__proto__:\n  title: no\n'),
    'articles/constructor.md': makeFile(
      { webUrl: 'https://b.example/' },
      'topics:\n  - __proto__\n  - constructor\nprovider:\n  name: toString\n  domain: __proto__.example\n',
    ),
  })
  expect((await article('__proto__'))?.title).toBe('constructor')
  expect((await article('constructor'))?.topics).toHaveLength(2)
  expect(index.topics.map((topic) => topic.id)).toContain('constructor')
})
