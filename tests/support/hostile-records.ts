import { makeFile } from './make-data-folder.ts'

/** What a record must come to: an article with these values, or none, for a reason. */
export type Outcome =
  | {
      readonly kind: 'listed'
      readonly title?: string
      readonly excerpt?: string
      readonly address?: string | null
      readonly time?: number | null
      readonly quality?: number
      readonly heat?: number
      readonly picture?: string | null
      readonly provider?: string
      readonly embed?: string | null
    }
  | { readonly kind: 'skipped' }

export interface HostileRecord {
  readonly name: string
  readonly content: string | Uint8Array
  readonly outcome: Outcome
}

/** Markup and the like, each of which is a text and stays as typed. */
const MARKUP = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '</script><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<!--<script>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<![CDATA[<b>x</b>]]>',
  '<?php echo 1 ?>',
  '{{constructor.constructor("alert(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the point of this record.
  '${alert(1)}',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '<a href="javascript:alert(1)">x</a>',
  '<style>*{background:url(//evil.example)}</style>',
  '<base href="//evil.example/">',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '<form action="//evil.example"><input name=q>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '`-alert(1)-`',
  '\\u003cscript\\u003ealert(1)',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '<plaintext>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<b onclick=alert(1)>bold</b>',
  '$&$`$1 a replacement that expands',
]

/** Harmless, and as often spoilt by programs that mean well. */
const HARMLESS = [
  'AT&T',
  'C++ <vector>',
  '<MSFT.O>',
  'a < b && c > d',
  'R&D at 50 % "off"',
  "O'Reilly’s “quotes”",
  'if (x<y) return &x;',
  'Tom & Jerry; &notit',
  'مرحبا بالعالم',
  'שלום (עולם) 2026',
  '日本語の見出し「引用」',
  '🧵 emoji 👩‍👩‍👧‍👦 family',
  'Ünïcödé Ĉar Ħ',
  'null',
  'true',
  'yes',
  '~',
  '1e3',
  '0x1F',
  '2020-01-01',
  '12:30:45',
  '.inf',
  '.NaN',
  '-0',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '# not a comment',
  '- not a list',
  '[not, a, list]',
  '{not: a map}',
  '*not an alias',
  '&not an anchor',
  '!not a tag',
  '| not a block',
  '@at `tick`',
  '%percent',
  'key: value: more',
  '--- three dashes',
  '... three dots',
  '\\ one backslash \\n no newline',
  'x'.repeat(180),
]

/** Addresses that nothing may lead to. */
const BAD_ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java&#115;cript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript://https://paper.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://paper.example/1',
  'about:blank',
  'ftp://paper.example/a',
  'view-source:https://paper.example/',
  'chrome://settings',
  'mailto:a@paper.example',
  'tel:110',
  'intent://x#Intent;end',
  '//evil.example/a',
  '/relative',
  'relative',
  '#fragment',
  '?query',
  'https:/paper.example/a',
  'https:paper.example',
  'https://',
  'http://',
  'https://user@paper.example/',
  'https://user:secret@paper.example/',
  'https://paper.example@evil.example/',
  'https://paper.example\\\\@evil.example/',
  'https://paper.example/a\\\\b',
  'https://[::1',
  'https://paper.example:99999/',
  'https://pa per.example/',
  'https://paper.example%00.evil.example/',
  'https://%zz/',
  'https://a..b:x/',
  `https://paper.example/${'a'.repeat(2100)}`,
  'wss://paper.example/',
]

/** Addresses that are odd, and fine; with what a link then holds. */
const ODD_ADDRESSES: readonly (readonly [string, string])[] = [
  ['HTTPS://PAPER.EXAMPLE/A', 'https://paper.example/A'],
  ['https://paper.example/a?x=1&amp;y=2', 'https://paper.example/a?x=1&y=2'],
  ['https://paper.example/a?x=1&#038;y=2', 'https://paper.example/a?x=1&y=2'],
  ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
  ['https://paper.example/%2e%2e/a', 'https://paper.example/a'],
  ['https://paper.example/<script>', 'https://paper.example/%3Cscript%3E'],
  ['https://paper.example/"onclick=alert(1)', 'https://paper.example/%22onclick=alert(1)'],
  ["https://paper.example/'x'", "https://paper.example/'x'"],
  ['http://192.0.2.1/a', 'http://192.0.2.1/a'],
  ['http://[2001:db8::1]/a', 'http://[2001:db8::1]/a'],
  ['https://paper.example:8443/a', 'https://paper.example:8443/a'],
  ['https://paper.example/a b', 'https://paper.example/a%20b'],
  // As browsers read it.
  ['https:///paper.example/a', 'https://paper.example/a'],
  // With a Cyrillic letter that looks like a Latin one: shown as what it is.
  ['https://аpple.example/', 'https://xn--pple-43d.example/'],
  ['https://paper.example/#javascript:alert(1)', 'https://paper.example/#javascript:alert(1)'],
  ['https://paper.example/javascript:alert(1)', 'https://paper.example/javascript:alert(1)'],
]

const DATES: readonly (readonly [string, number | null])[] = [
  ['2026-02-03', Date.UTC(2026, 1, 3)],
  ['2026-02-03T04:05:06Z', Date.UTC(2026, 1, 3, 4, 5, 6)],
  ['2026-02-03T04:05:06.789Z', Date.UTC(2026, 1, 3, 4, 5, 6, 789)],
  ['2026-02-03 04:05', Date.UTC(2026, 1, 3, 4, 5)],
  ['2026-02-03T04:05:06+05:30', Date.UTC(2026, 1, 2, 22, 35, 6)],
  ['2024-02-29', Date.UTC(2024, 1, 29)],
  ['1969-12-31T23:59:59Z', -1000],
  ['0000-00-00', null],
  ['2026-02-30', null],
  ['2026-13-01', null],
  ['2025-02-29', null],
  ['2026-02-03T25:00:00Z', null],
  ['2026-02-03T23:59:60Z', null],
  ['2126-01-01', null],
  ['9999-12-31', null],
  ['+275760-09-13', null],
  ['tomorrow', null],
  ['03/02/2026', null],
  ['1770091506', null],
  ['2026-W05', null],
  ['null', null],
  ['Tue, 03 Feb 2026 04:05:06 GMT', null],
  ['2026-02-03t04:05z', Date.UTC(2026, 1, 3, 4, 5)],
  ['2026-02-03T04:05:06 UTC', Date.UTC(2026, 1, 3, 4, 5, 6)],
  ['2026-02-03 04:05:06 +01:00', Date.UTC(2026, 1, 3, 3, 5, 6)],
  ['2026-02-03T04:05:06+14:00', Date.UTC(2026, 1, 2, 14, 5, 6)],
  ['2026-02-03T04:05:06-12', Date.UTC(2026, 1, 3, 16, 5, 6)],
  ['2026-02-03T04:05:06,5Z', Date.UTC(2026, 1, 3, 4, 5, 6, 500)],
  ['2026-02-03T04:05:06.123456789Z', Date.UTC(2026, 1, 3, 4, 5, 6, 123)],
  ['1000-01-01', Date.parse('1000-01-01')],
  ['0999-12-31', null],
  ['0001-01-01T00:00:00Z', null],
  ['2026-02-03T24:00:00Z', null],
  ['2026-02-03T04:05:06+15:00', null],
  ['2026-02-03T04:05:06+01:60', null],
  ['2026-02-03T04:05:06 EST', null],
  ['2026-02-03T04', null],
  ['20260203', null],
  ['2026-2-3', null],
  ['-2026-02-03', null],
  ['２０２６-02-03', null],
  ['2026-02-03T04:05:06[Europe/Berlin]', null],
]

/** Titles without quotes that YAML takes for something else than texts: they stay as typed. */
const PLAIN_TITLES = [
  ...['null', '~', '42', '1.50', '007', '0x1F', '0o17', '.inf', '-5', '+5', '=', 'No', 'off', '12:30:45'],
  ...['2026-02-03', '1_000', '<<', 'a#b', 'a:b', 'a\\nb'],
]

const SCORES: readonly (readonly [string, number])[] = [
  ['0', 0],
  ['189', 189],
  ['-1', 0],
  ['-0', 0],
  ['1e3', 0],
  ['0x10', 0],
  ['NaN', 0],
  ['.inf', 0],
  ['Infinity', 0],
  ['99999999999999999999', 0],
  ['12 apples', 0],
  ['1_000', 0],
  ['54.6', 55],
  ['"70"', 70],
  ['[1]', 0],
  ['true', 0],
  ['٣', 0],
  ['007', 7],
]

const quote = (text: string) => JSON.stringify(text).replaceAll('\u007f', '\\u007f')
const listed = (more: Omit<Extract<Outcome, { kind: 'listed' }>, 'kind'> = {}): Outcome => ({
  kind: 'listed',
  ...more,
})

function named(title: string, index: number): string {
  return makeFile({ title, webUrl: quote(`https://www.paper.example/${index}`) })
}

/**
 * Some 450 records as no publisher should write them, each with what must come of it. They are all fit to lie in one
 * folder.
 */
export function hostileRecords(): HostileRecord[] {
  const records: HostileRecord[] = []
  const add = (group: string, content: string | Uint8Array, outcome: Outcome) =>
    records.push({ name: `${group}-${records.length}`, content, outcome })

  for (const text of [...MARKUP, ...HARMLESS])
    add('title', named(quote(text), records.length), listed({ title: text }))
  for (const text of MARKUP)
    add('excerpt', makeFile({ title: 'Plain', excerpt: quote(text) }), listed({ excerpt: text }))
  for (const text of MARKUP)
    add(
      'names',
      makeFile(
        {},
        `provider:\n  name: ${quote(text)}\n  domain: names.example\ntopics:\n  - ${quote(text)}\n`,
      ),
      listed({ provider: 'names.example' }),
    )
  for (const text of BAD_ADDRESSES)
    add('address', makeFile({ webUrl: `"${text.replaceAll('"', '\\"')}"` }), listed({ address: null }))
  for (const text of BAD_ADDRESSES)
    add(
      'picture',
      makeFile({}, `images:\n  - url: "${text.replaceAll('"', '\\"')}"\n    width: 1\n    height: 1\n`),
      listed({ picture: null }),
    )
  for (const [text, address] of ODD_ADDRESSES)
    add('odd-address', makeFile({ webUrl: quote(text) }), listed({ address }))
  for (const [text, time] of DATES) add('date', makeFile({ publishedDateTime: text }), listed({ time }))
  for (const title of PLAIN_TITLES) add('plain-title', makeFile({ title }), listed({ title }))
  for (const [text, quality] of SCORES) add('score', makeFile({ quality: text }), listed({ quality }))
  addCharacters(add)
  addYaml(add)
  addKeys(add)
  addEmbeds(add)
  return records
}

type Add = (group: string, content: string | Uint8Array, outcome: Outcome) => void

function addCharacters(add: Add): void {
  const cases: readonly (readonly [string, string])[] = [
    ['a\\u0000b', 'a b'],
    ['a\\u0007\\u0008b', 'a b'],
    ['a\\u001bc[31mred', 'a c[31mred'],
    ['a\\tb\\nc', 'a b c'],
    ['a\\u200bb', 'ab'],
    ['a\\u00a0b', 'a b'],
    ['a\\ufeffb', 'ab'],
    ['a\\u202eb\\u202c', 'ab'],
    ['\\u2066isolated\\u2069', 'isolated'],
    ['a\\u2028b\\u2029c', 'a b c'],
    ['  many   blanks  ', 'many blanks'],
    ['a\\ud800b', 'ab'],
    ['\\ud83e\\uddf5', '🧵'],
    ['&lt;b&gt;', '<b>'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&#60;script&#62;', '<script>'],
    ['&#x3c;x&#x3e;', '<x>'],
    ['&nbsp;a&nbsp;b', 'a b'],
    ['&#0;a', '\ufffda'],
    ['&#xd800;a', '\ufffda'],
    ['&#99999999;a', '\ufffda'],
    ['&bogus;', '&bogus;'],
    ['&copy 2026', '&copy 2026'],
    ['&copy; 2026', '© 2026'],
    ['&NewLine;a&Tab;b', 'a b'],
    ['\\/\\/', '//'],
  ]
  for (const [written, title] of cases)
    add('characters', makeFile({ title: `"${written}"` }), listed({ title }))
}

function addYaml(add: Add): void {
  const bomb = Array.from({ length: 12 }, (_, at) =>
    at === 0 ? 'a0: &a0 [x, x]' : `a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`,
  ).join('\n')
  const skipped: readonly (string | Uint8Array)[] = [
    '',
    '\n',
    '---',
    '---\n',
    '---\n---\n',
    'title: no dashes\n',
    ' ---\ntitle: indented\n---\n',
    '---js\nmodule.exports = { title: process.env }\n---\n',
    '---json\n{"title": "x"}\n---\n',
    '---\n- a list\n---\n',
    '---\njust words\n---\n',
    '---\n"title"\n---\n',
    '---\n42\n---\n',
    '---\nnull\n---\n',
    '---\ntitle: [a, b]\n---\n',
    '---\ntitle:\n  deep: x\n---\n',
    '---\ntitle:\n---\n',
    '---\ntitle: ""\n---\n',
    '---\ntitle: "\\u200b \\t"\n---\n',
    '---\ntitle: x\ntitle: y\n---\n',
    '---\ntitle: "x\n---\n',
    "---\ntitle: 'x\n---\n",
    '---\ntitle: x\n\tquality: 1\n---\n',
    '---\ntitle: &a x\nexcerpt: *a\n---\n',
    '---\ntitle: *nowhere\n---\n',
    '---\ntitle: !!js/function "function(){}"\n---\n',
    '---\ntitle: !!python/object/apply:os.system ["id"]\n---\n',
    '---\ntitle: !<tag:yaml.org,2002:js/eval> x\n---\n',
    '---\n<<: {title: x}\nexcerpt: !!merge y\n---\n',
    `---\n${bomb}\ntitle: x\n---\n`,
    `---\ntitle: x\nrelated: ${'['.repeat(2000)}${']'.repeat(2000)}\n---\n`,
    `---\ntitle: x\nrelated: ${'{a: '.repeat(500)}1${'}'.repeat(500)}\n---\n`,
    `---\n${Array.from({ length: 200 }, (_, at) => `${' '.repeat(at)}k${at}:`).join('\n')}\n---\n`,
    '---\ntitle: x\n  quality: 3\n---\n',
    '---\ntitle: x\n---\n---\n'.replace('title: x', '? [complex, key]\n: value\n? {a: b}\n: c'),
    '---\n: no key\n---\n',
    '---\n%YAML 9.9\ntitle: x\n---\n',
    '---\ntitle: @at\n---\n',
    '---\ntitle: `tick`\n---\n',
    `---\ntitle: "${'x'.repeat(5 * 1024 * 1024)}"\n---\n`,
    Buffer.from([0xff, 0xfe, 0x2d, 0x00, 0x2d, 0x00, 0x2d, 0x00, 0x0a, 0x00]),
    Buffer.concat([Buffer.from('---\ntitle: "'), Buffer.from([0xc3, 0x28]), Buffer.from('"\n---\n')]),
    Buffer.concat([Buffer.from('---\ntitle: "'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"\n---\n')]),
    Buffer.concat([Buffer.from('---\ntitle: "'), Buffer.from([0xc0, 0xaf]), Buffer.from('"\n---\n')]),
    Buffer.alloc(4096),
    `\ufeff\ufeff${makeFile()}`,
    makeFile().replaceAll('\n', '\r'),
    makeFile().replaceAll('\n', '\r\r\n'),
    Buffer.from(makeFile(), 'utf16le'),
    Buffer.from(`\ufeff${makeFile()}`, 'utf16le').swap16(),
    Buffer.from(makeFile({ title: 'Ünï' }), 'latin1'),
    '--- # said\ntitle: x\n---\n',
    '+++\ntitle = "x"\n+++\n',
    '---\ntitle: x\n...\ntext: y\n',
    '---\nTitle: x\n---\n',
    '---\ntitle: x\nprovider:\n  name: a\n  name: b\n---\n',
    '---\ntitle: x\nrelated:\n  - title: a\n    title: b\n---\n',
    '---\ntitle: x\nrelated:\n  - &a\n    title: b\n  - *a\n---\n',
    `---\ntitle: x\nz:\n${Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}-`).join('\n')}\n---\n`,
    `---\ntitle: x\nrelated:\n  ${'- '.repeat(1000)}a\n---\n`,
    '---\ntitle: a\u0000b\n---\n',
    '---\ntitle: a\u000cb\n---\n',
    Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]),
  ]
  for (const content of skipped) add('yaml', content, { kind: 'skipped' })
  add(
    'crlf',
    makeFile({ title: 'Lines of Windows' }).replaceAll('\n', '\r\n'),
    listed({ title: 'Lines of Windows' }),
  )
  add('bom', `\ufeff${makeFile({ title: 'A mark at the front' })}`, listed({ title: 'A mark at the front' }))
  add('cut-off', '---\ntitle: Cut off\nquality: 4\nexcerp', { kind: 'skipped' })
  add('never-closed', '---\ntitle: Never closed\n', listed({ title: 'Never closed' }))
  add('folded', makeFile({ title: '>-\n  Folded\n  twice' }), listed({ title: 'Folded twice' }))
  add('literal', makeFile({ title: '|\n  Line one\n  line two' }), listed({ title: 'Line one line two' }))
  add('comment', makeFile({ title: 'Said # not said' }), listed({ title: 'Said' }))
  const [plain, first, second] = ['A title', 'First', 'Second'] as const
  for (const written of [
    `"title": ${plain}`,
    `title : ${plain}`,
    `? title\n: ${plain}`,
    `{title: ${plain}, quality: 9}`,
    `  title: ${plain}\n  quality: 9`,
    `title:\t${plain}`,
    `title: !!str ${plain}`,
    `title: ! ${plain}`,
    `title: ${plain}\n<<: {title: other}`,
    `title: A\n  title\nquality: 9`,
    `title: >2-\n  A\n  title\nquality: 9`,
    `title: "A\\\n  \\x20title"`,
    `title: ${plain}\nexcerpt: |\n  a\n  ---\n  b`,
    `title: ${plain}\n${Array.from({ length: 60 }, (_, at) => `${' '.repeat(at)}k:`).join('\n')}`,
    `title: ${plain}\ntopics: [[a], {b: c}, ~, ""]`,
    `title: ${plain}\nrelated: {title: b}`,
    `title: ${plain}\nrelated: # none\n`,
  ])
    add('spelt', `---\n${written}\n---\n`, listed({ title: plain }))
  add('two-documents', `---\ntitle: ${first}\n--- \ntitle: ${second}\n---\n`, listed({ title: first }))
  add(
    'nothing',
    makeFile({ excerpt: 'null', quality: '~', heat: 'null' }),
    listed({ excerpt: '', quality: 0, heat: -1 }),
  )
  add(
    'body',
    `${makeFile({ title: 'With a body' })}\n<script>alert(1)</script>\n---\ntitle: other\n`,
    listed({ title: 'With a body' }),
  )
  add(
    'long',
    makeFile({ title: 'Long', excerpt: quote('word '.repeat(100_000).trim()) }),
    listed({ title: 'Long' }),
  )
}

function addKeys(add: Add): void {
  const keys = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'valueOf',
    'hasOwnProperty',
    '__defineGetter__',
  ]
  for (const key of keys) {
    add('key', makeFile({ title: `Key ${key}` }, `${key}: polluted\n`), listed({ title: `Key ${key}` }))
    add(
      'deep-key',
      makeFile(
        { title: `Deep ${key}` },
        `provider:\n  ${key}:\n    polluted: true\n  name: Deep\n  domain: deep.example\n`,
      ),
      listed({ title: `Deep ${key}`, provider: 'deep.example' }),
    )
    add(
      'named-key',
      makeFile(
        { title: `Named ${key}` },
        `topics:\n  - ${key}\nprovider:\n  name: ${key}\n  domain: ${key.replaceAll('_', '')}.example\n`,
      ),
      listed({ title: `Named ${key}` }),
    )
  }
  add('secured', makeFile({ title: 'Secured' }, 'secured: "T0P-SECRET-BLOB"\n'), listed({ title: 'Secured' }))
  add('types', makeFile({ title: 'Types', type: '[video]' }), listed({ title: 'Types' }))
  add(
    'related-text',
    makeFile({ title: 'Related text' }, 'related: nothing\n'),
    listed({ title: 'Related text' }),
  )
  add(
    'related-null',
    makeFile({ title: 'Related null' }, 'related:\n  -\n  - null\n  - 5\n'),
    listed({ title: 'Related null' }),
  )
  add(
    'related-bad',
    makeFile(
      { title: 'Related bad' },
      `related:\n  - title: "<script>alert(1)</script>"\n    webUrl: "javascript:alert(1)"\n`,
    ),
    listed({ title: 'Related bad' }),
  )
  add(
    'related-self',
    makeFile(
      { title: 'Related to itself', webUrl: 'https://self.example/a' },
      'related:\n  - title: Self\n    webUrl: https://self.example/a\n',
    ),
    listed({ title: 'Related to itself' }),
  )
}

function addEmbeds(add: Add): void {
  const frame = (src: string) => quote(`<iframe src="${src}"></iframe>`)
  const cases: readonly (readonly [string, string | null])[] = [
    [frame('https://www.youtube.com/embed/abcdefghijk'), 'abcdefghijk'],
    [frame('https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0'), 'abcdefghijk'],
    [frame('https://evil.example/embed/abcdefghijk'), null],
    [frame('javascript:alert(1)'), null],
    [frame('https://www.youtube.com/embed/short'), null],
    [frame('https://www.youtube.com/embed/waytoolongtobeone'), null],
    [quote('<script>alert(1)</script>'), null],
    [quote('<iframe srcdoc="<script>alert(1)</script>"></iframe>'), null],
  ]
  for (const [text, embed] of cases) add('embed', makeFile({ featuredContent: text }), listed({ embed }))
}
