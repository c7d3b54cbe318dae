import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDiagnostic } from '../../../src/indexer/diagnostic.ts'
import { parseSource } from '../../../src/indexer/read/parse-source.ts'
import { parseFullYaml, YamlError } from '../../../src/indexer/read/parse-yaml.ts'
import { readCertainYaml } from '../../../src/indexer/read/read-certain-yaml.ts'
import { RelatedMemory } from '../../../src/indexer/read/read-related.ts'
import { listOf, type YamlMapping } from '../../../src/indexer/read/yaml-value.ts'
import { corpora } from '../../support/corpora.ts'

describe.each(corpora())('every file of $name', ({ folder }) => {
  test('is read by the fast way as by a full parser', () => {
    const memory = new RelatedMemory()
    const names = readdirSync(join(folder, 'articles'), { recursive: true, encoding: 'utf8' })
    let certain = 0
    let entries = 0
    for (const name of names.filter((one) => one.endsWith('.md'))) {
      const bytes = readFileSync(join(folder, 'articles', name))
      const parsed = parseSource({ file: name, bytes }, memory)
      if (isDiagnostic(parsed)) throw new Error(`${name} is skipped: ${parsed.reason}`)
      const text = bytes.toString('utf8').replaceAll('\r\n', '\n')
      const end = text.indexOf('\n---', 3)
      const { related: _, ...fields } = parseFullYaml(
        text.slice(4, end === -1 ? undefined : end + 1),
      ) as YamlMapping
      const { related, ...head } = parsed.fields
      expect(plain(head), name).toEqual(plain(fields))
      const full = parseFullYaml(text.slice(4, end === -1 ? undefined : end + 1)) as YamlMapping
      expect(plain(parsed.related.map((entry) => entry.fields())), name).toEqual(
        plain(listOf(full, 'related')),
      )
      entries += parsed.related.length
      if (related === undefined) certain++
    }
    expect(entries).toBeGreaterThan(100)
    // If the fast way were hardly ever certain, this test would say nothing.
    expect(certain).toBeGreaterThan(names.length * 0.8)
  })
})

/** Plain objects, for mappings that inherit nothing are not equal to those that do. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

test.each(['', '  '])('copies whose dashes stand %j from the margin are read the fast way', (indent) => {
  const copies = ['one', 'two'].map((title) => `${indent}- title: ${title}\n${indent}  quality: 1\n`).join('')
  const bytes = Buffer.from(`---\ntitle: x\nrelated:\n${copies}excerpt: after them\n---\n`)
  const parsed = parseSource({ file: 'a.md', bytes }, new RelatedMemory())
  if (isDiagnostic(parsed)) throw new Error(parsed.reason)
  // The full parser leaves them among the fields.
  expect(plain(parsed.fields)).toEqual({ title: 'x', excerpt: 'after them' })
  expect(parsed.related.map((entry) => entry.fields().title)).toEqual(['one', 'two'])
})

describe('the fast reader', () => {
  test.each([
    'key: a: b',
    'key: value # comment',
    '# comment\nkey: value',
    'key: [a, b]',
    'key: {a: b}',
    'key: &anchor value',
    'key: *alias',
    'key: !tag value',
    'key: |\n  text',
    'key: >-\n  text',
    'key: first\n  second',
    'key: "first\n  second"',
    'key: "\\x41"',
    "key: 'open",
    'key: @at',
    'key:\tvalue',
    'key: value\nkey: other',
    '? key\n: value',
    'key: - value',
    '- a\nkey: b',
    'key:\n    a: b\n  c: d',
    '"key": value',
    'key: trailing: ',
    'key: %percent',
    'key: value\u0000',
    'key: value\ud800',
  ])('is not certain of %j', (text) => {
    expect(readCertainYaml(text)).toBeUndefined()
  })

  test('agrees with the full parser wherever it is certain, on whatever is thrown at it', () => {
    const scalar = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        'x',
        '1e3',
        'yes',
        '2020-01-01T00:00:00Z',
        '-1',
        '"a \\" b"',
        "'it''s'",
        '',
        'a:b',
        'a #b',
        '[]',
        '""',
      ),
    )
    const line = fc
      .tuple(
        fc.constantFrom('', '  ', '    ', '- ', '  - '),
        fc.constantFrom('a: ', 'b:', 'c: ', '', 'd: "'),
        scalar,
      )
      .map((parts) => parts.join(''))
    let certain = 0
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const text = lines.join('\n')
        const fast = readCertainYaml(text)
        if (fast === undefined) return
        certain++
        try {
          expect(plain(fast)).toEqual(plain(parseFullYaml(text)))
        } catch (error) {
          if (error instanceof YamlError)
            throw new Error(`${JSON.stringify(text)} is no YAML: ${error.message}`)
          throw error
        }
      }),
      { numRuns: 4000 },
    )
    expect(certain).toBeGreaterThan(50)
  })
})
