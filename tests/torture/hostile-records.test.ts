import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type HostileRecord, hostileRecords, type Outcome } from '../support/hostile-records.ts'
import { type Indexed, indexFiles, makeFile, makeFolder } from '../support/make-data-folder.ts'

const records = hostileRecords()
let indexed: Indexed

beforeAll(async () => {
  indexed = await indexFiles(Object.fromEntries(records.map((one) => [pathOf(one), one.content])))
})

function pathOf({ name }: HostileRecord): string {
  return `articles/${name}.md`
}

async function comesTo({ name }: HostileRecord, outcome: Outcome): Promise<Outcome> {
  const article = await indexed.article(name)
  if (article === null) return { kind: 'skipped' }
  const { title, excerpt, address, time, quality, heat, picture, provider, embed } = article
  const found = {
    title,
    excerpt,
    address,
    time,
    quality,
    heat,
    picture: picture?.address ?? null,
    provider,
    embed: embed?.id ?? null,
  }
  return { kind: 'listed', ...Object.fromEntries(Object.entries(found).filter(([key]) => key in outcome)) }
}

test('there are at least 250 of them', () => {
  expect(records.length).toBeGreaterThanOrEqual(250)
})

test.each(records)('$name is listed as it should be, or skipped', async (record) => {
  expect(await comesTo(record, record.outcome)).toEqual(record.outcome)
})

test('each file that is skipped has a line and a reason, and no other is', () => {
  const wanted = records.filter(({ outcome }) => outcome.kind === 'skipped').map(pathOf)
  expect(indexed.report.skipped.map(({ file }) => file).sort()).toEqual(wanted.sort())
  for (const { line, reason } of indexed.report.skipped) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(reason).toMatch(/^\S.{5,}$/)
  }
})

test('nothing was polluted, and no secret is told', () => {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  const shards = join(indexed.outDir, 'shards')
  for (const name of readdirSync(shards))
    expect(readFileSync(join(shards, name), 'utf8')).not.toContain('T0P-SECRET')
  expect(JSON.stringify(indexed.report)).not.toContain('T0P-SECRET')
})

describe('oddly named files', () => {
  const names = [
    'with blanks',
    ' leading blank',
    'trailing dot.',
    '-rf',
    '--help',
    'ünïcödé',
    '日本語',
    '🧵',
    '%2e%2e%2fetc',
    'a&b',
    'a"b',
    "a'b",
    'a<b>c',
    'a?b=c',
    'a#b',
    'a:b',
    'a;b|c$d`e',
    'a\\b',
    'CON',
    'nul',
    '__proto__',
    'constructor',
    'index',
    'a.md',
    'line\nbreak',
    'tab\tin it',
    '\u202eright to left',
    'x'.repeat(240),
  ]

  test('keep their names as ids', async () => {
    const { report, article } = await indexFiles(
      Object.fromEntries(names.map((name) => [`articles/${name}.md`, makeFile({ title: 'Oddly named' })])),
    )
    expect(report.skipped).toEqual([])
    expect(report.articles).toBe(names.length)
    for (const name of names) expect(await article(name), name).toMatchObject({ id: name })
  })

  test('that are no files, or can never be read to their end, are named and left alone', async () => {
    const dataDir = makeFolder({ 'articles/good.md': makeFile() })
    const inside = (name: string) => join(dataDir, 'articles', name)
    execFileSync('mkfifo', [inside('pipe.md')])
    symlinkSync('/dev/zero', inside('endless.md'))
    symlinkSync('endless-loop.md', inside('endless-loop.md'))
    symlinkSync('..', inside('loop'))
    mkdirSync(inside('folder.md'))
    writeFileSync(
      join(dataDir, 'articles', Buffer.from([0x62, 0xff, 0x2e, 0x6d, 0x64]).toString('latin1')),
      'x',
    )
    const { report } = await indexFiles({}, { dataDir })
    expect(report.articles).toBe(1)
    expect(report.skipped.map(({ file }) => file)).toEqual([
      'articles/bÿ.md',
      'articles/endless-loop.md',
      'articles/endless.md',
      'articles/loop',
      'articles/pipe.md',
    ])
  })
})
