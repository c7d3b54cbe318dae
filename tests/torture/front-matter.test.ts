import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dose } from '../support/dose.ts'
import { indexFiles, makeFile } from '../support/make-data-folder.ts'

/** Files of one folder: a build each would be mostly the build. */
const AT_ONCE = 100

const key = fc.oneof(
  fc.constantFrom(
    'title',
    'excerpt',
    'publishedDateTime',
    'webUrl',
    'quality',
    'heat',
    'topics',
    'images',
    'related',
  ),
  fc.constantFrom(
    'provider',
    'published',
    'removed',
    'type',
    'featuredContent',
    '__proto__',
    'constructor',
    '<<',
    '?',
  ),
  fc.string({ maxLength: 8 }),
)
const scalar = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '""',
    "''",
    '"',
    "'",
    '|',
    '>-',
    '&a',
    '*a',
    '!!str x',
    '[',
    ']',
    '{a: [b, {c',
    '- - -',
    '? ',
    '#',
    '~',
  ),
  fc.constantFrom(
    '2026-02-03',
    '1e400',
    '0o7',
    'yes',
    'NaN',
    '---',
    '...',
    '%TAG ! x',
    '\t',
    '\u0085',
    '\u2028',
  ),
  fc.string({ maxLength: 30 }).map((text) => JSON.stringify(text)),
)
const line = fc
  .tuple(
    fc.nat({ max: 6 }),
    fc.constantFrom('', '- ', '-'),
    key,
    fc.constantFrom(': ', ':', ' : ', '= ', ''),
    scalar,
  )
  .map(([indent, dash, name, colon, value]) => `${' '.repeat(indent)}${dash}${name}${colon}${value}`)
const file = fc
  .tuple(fc.constantFrom('---\n', '---\r\n', '\ufeff---\n', '--- \n', ''), fc.array(line, { maxLength: 12 }))
  .chain(([opening, lines]) =>
    fc.constantFrom('\n---\n', '\n---', '', '\n...\n').map((end) => `${opening}${lines.join('\n')}${end}`),
  )
/** A file as it should be, with some of its bytes changed, cut out or repeated. */
const spoilt = fc
  .tuple(fc.nat(), fc.nat({ max: 12 }), fc.uint8Array({ maxLength: 6 }))
  .map(([at, cut, bytes]) => {
    const whole = Buffer.from(
      makeFile(
        { excerpt: '"Some words about tides."' },
        'topics:\n  - Energy\nrelated:\n  - title: Other\n    webUrl: https://b.example/\n',
      ),
    )
    const from = at % whole.length
    return Buffer.concat([whole.subarray(0, from), Buffer.from(bytes), whole.subarray(from + cut)])
  })

test(
  'whatever stands in a file, it is listed or skipped with a line and a reason, and others are as they were',
  async () => {
    const cases = dose({ small: 1_000, full: 10_000 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(file, spoilt), { minLength: AT_ONCE, maxLength: AT_ONCE }),
        async (files) => {
          const { report, article } = await indexFiles({
            'articles/good.md': makeFile({ title: 'Good' }),
            ...Object.fromEntries(files.map((content, at) => [`articles/bad-${at}.md`, content])),
          })
          expect(report.articles + report.skipped.length + report.excluded.length).toBe(files.length + 1)
          for (const { line: at, reason } of report.skipped) {
            expect(at).toBeGreaterThanOrEqual(1)
            expect(reason).toMatch(/^\S.{5,}$/)
          }
          expect((await article('good'))?.title).toBe('Good')
        },
      ),
      { numRuns: cases / AT_ONCE },
    )
  },
  dose({ small: 120_000, full: 900_000 }),
)
