import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { dose } from '../support/dose.ts'
import { FolderEditor } from '../support/edit-folder.ts'
import { indexFiles, makeFile, makeFolder, NOW } from '../support/make-data-folder.ts'
import { seededRandom } from '../support/seeded-random.ts'

const DAY = 24 * 3_600_000
const newFolder = () => mkdtempSync(join(tmpdir(), 'throughline-incremental-'))

afterEach(() => {
  vi.useRealTimers()
})

/** As if a while had passed: what is there was not written in this very moment. */
function waitAWhile(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
}

/** Bytes of an index by path, without what is only kept for open tabs. */
function reachedBytes(outDir: string, like: string): Record<string, string> {
  const names = ['manifest.json', ...readdirSync(join(like, 'shards')).map((name) => `shards/${name}`)]
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(outDir, name), 'utf8')]))
}

describe('an index that is made again after changes', () => {
  test.each(dose({ small: [1, 2], full: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }))(
    'is byte for byte the one made from nothing (changes of seed %i)',
    async (seed) => {
      const random = seededRandom(seed)
      const [dataDir, outDir, cacheDir] = [newFolder(), newFolder(), newFolder()]
      const editor = new FolderEditor(dataDir, random, NOW)
      for (let number = 0; number < 240; number++) editor.addArticle()
      for (let number = 0; number < 3; number++) {
        editor.addTopic()
        editor.addProvider()
      }
      for (let step = 0; step < 8; step++) {
        editor.told.length = 0
        const publishedOnly = random() < 0.1
        // Dates that were ahead of the clock come, and the clock may be set back.
        const now = NOW + Math.floor(random() * 4) * DAY
        if (random() < 0.5) waitAWhile()
        for (let changes = Math.floor(random() * 4); changes > 0; changes--) editor.change()
        if (random() < 0.3) editor.told.push(harm(cacheDir, random))
        if (random() < 0.3) editor.told.push(harm(join(outDir, 'shards'), random))
        const again = await indexFiles({}, { dataDir, outDir, cacheDir, now, publishedOnly })
        const anew = await indexFiles({}, { dataDir, now, publishedOnly })
        const told = `step ${step}: ${editor.told.join(', ')}`
        expect(reachedBytes(outDir, anew.outDir), told).toEqual(reachedBytes(anew.outDir, anew.outDir))
        expect({ ...again.report, added: null }, told).toEqual({ ...anew.report, added: null })
        vi.useRealTimers()
      }
    },
    240_000,
  )

  test('has what was written in the place of something of the same length and date', async () => {
    const [outDir, cacheDir] = [newFolder(), newFolder()]
    const dataDir = makeFolder({ 'articles/a.md': makeFile({ title: 'Ferry sinks' }) })
    const path = join(dataDir, 'articles/a.md')
    utimesSync(path, 1, 1)
    waitAWhile()
    await indexFiles({}, { dataDir, outDir, cacheDir })
    writeFileSync(path, makeFile({ title: 'Ferry rises' }))
    utimesSync(path, 1, 1)
    const { article } = await indexFiles({}, { dataDir, outDir, cacheDir })
    expect((await article('a'))?.title).toBe('Ferry rises')
  })

  test('is byte for byte the one made from nothing when the site is given another time zone', async () => {
    const [dataDir, outDir, cacheDir] = [newFolder(), newFolder(), newFolder()]
    const editor = new FolderEditor(dataDir, seededRandom(5), NOW)
    for (let number = 0; number < 240; number++) editor.addArticle()
    waitAWhile()
    const seen = new Set<string>()
    for (const timeZone of [undefined, 'Europe/Berlin', 'America/New_York', 'Europe/Berlin', undefined]) {
      const again = await indexFiles({}, { dataDir, outDir, cacheDir, timeZone })
      const anew = await indexFiles({}, { dataDir, timeZone })
      expect(reachedBytes(outDir, anew.outDir), timeZone).toEqual(reachedBytes(anew.outDir, anew.outDir))
      seen.add(again.index.manifest.catalogue)
    }
    expect(seen.size).toBe(3)
  })

  test('takes what a file gave from the cache, and does not open it', async () => {
    const [outDir, cacheDir] = [newFolder(), newFolder()]
    const dataDir = makeFolder({ 'articles/a.md': makeFile({ title: 'Ferry sinks' }) })
    waitAWhile()
    await indexFiles({}, { dataDir, outDir, cacheDir })
    const [kept = ''] = filesIn(cacheDir).filter((path) => path.endsWith('.sources'))
    writeFileSync(kept, withTitle(readFileSync(kept, 'utf8'), 'Ferry sinks', 'Ferry swims'))
    const { article } = await indexFiles({}, { dataDir, outDir, cacheDir })
    expect((await article('a'))?.title).toBe('Ferry swims')
  })

  test('has what was written in the moment in which it was read', async () => {
    const [outDir, cacheDir] = [newFolder(), newFolder()]
    const dataDir = makeFolder({ 'articles/a.md': makeFile({ title: 'Ferry sinks' }) })
    await indexFiles({}, { dataDir, outDir, cacheDir })
    const path = join(dataDir, 'articles/a.md')
    const { mtimeMs } = statSync(path)
    writeFileSync(path, makeFile({ title: 'Ferry rises' }))
    utimesSync(path, mtimeMs / 1000, mtimeMs / 1000)
    const { article } = await indexFiles({}, { dataDir, outDir, cacheDir })
    expect((await article('a'))?.title).toBe('Ferry rises')
  })
})

/** The text of a cache file with another title of the same length, as if it had been written so. */
function withTitle(text: string, from: string, to: string): string {
  return text.replace(/[0-9a-f]{64} [ \d]{9}\n(\{"first".*\})$/s, (head: string, block: string) => {
    const changed = block.replace(from, to)
    return createHash('sha256').update(changed).digest('hex') + head.slice(64, -block.length) + changed
  })
}

/** Deletes, cuts off or changes something in a folder. */
function harm(folder: string, random: () => number): string {
  const files = existsSync(folder) ? filesIn(folder) : []
  const path = files[Math.floor(random() * files.length)]
  if (path === undefined) return 'no harm'
  const bytes = readFileSync(path)
  const at = Math.floor(random() * bytes.length)
  const how = Math.floor(random() * 4)
  if (how === 0) rmSync(folder, { recursive: true })
  else if (how === 1) rmSync(path)
  else if (how === 2) writeFileSync(path, bytes.subarray(0, at))
  else {
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(path, bytes)
  }
  return `harm ${how} to ${path} at ${at}`
}
