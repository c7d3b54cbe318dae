import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { indexFiles, makeFile, makeFolder } from '../../support/make-data-folder.ts'
import { runThroughline } from '../../support/run-throughline.ts'

const LOCK = '.throughline-lock'
/** No process has this number: Linux gives none so high. */
const NOBODY = 2 ** 30

async function indexInto(lock: string, age = 60_000) {
  const dataDir = makeFolder({ 'articles/a.md': makeFile() })
  const { outDir } = await indexFiles({}, { dataDir })
  writeFileSync(join(outDir, LOCK), lock)
  const before = (Date.now() - age) / 1000
  utimesSync(join(outDir, LOCK), before, before)
  const run = await runThroughline('index', '--data', dataDir, '--out', outDir, '--title', 'New')
  const manifest = readFileSync(join(outDir, 'manifest.json'), 'utf8')
  return { ...run, outDir, isNew: manifest.includes('"title":"New"'), locked: existsSync(join(outDir, LOCK)) }
}

const holder = (pid: number, host = hostname()) => JSON.stringify({ pid, host })

describe('two builds of one folder', () => {
  test('the second says who is at work, and leaves what is in place', async () => {
    const { code, stderr, isNew, locked } = await indexInto(holder(process.pid))
    expect(code).toBe(1)
    expect(stderr).toContain(`process ${process.pid}`)
    expect({ isNew, locked }).toEqual({ isNew: false, locked: true })
  })

  test('one on another machine is believed', async () => {
    const { code, stderr } = await indexInto(holder(NOBODY, 'elsewhere'))
    expect(code).toBe(1)
    expect(stderr).toContain('on elsewhere')
  })

  test('one that is only just beginning is waited for', async () => {
    const { code, stderr, locked } = await indexInto('', 0)
    expect({ code, locked }).toEqual({ code: 1, locked: true })
    expect(stderr).toContain('Try again')
  })

  test.each([
    ['a process that lives no more', holder(NOBODY)],
    ['one that was killed while it took the lock', ''],
    ['nobody', '[]'],
  ])('the lock of %s is taken over, and given back', async (_, lock) => {
    const { code, isNew, locked, outDir } = await indexInto(lock)
    expect({ code, isNew, locked }).toEqual({ code: 0, isNew: true, locked: false })
    expect(readdirSync(outDir).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('of many at once on a lock that was left behind, at least one goes through, and the index is whole', async () => {
    const dataDir = makeFolder({ 'articles/a.md': makeFile() })
    const { outDir } = await indexFiles({}, { dataDir })
    writeFileSync(join(outDir, LOCK), holder(NOBODY))
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => runThroughline('index', '--data', dataDir, '--out', outDir)),
    )
    expect(runs.some(({ code }) => code === 0)).toBe(true)
    expect(runs.every(({ code }) => code === 0 || code === 1)).toBe(true)
    expect((await runThroughline('verify', '--dir', outDir)).code).toBe(0)
    expect(existsSync(join(outDir, LOCK))).toBe(false)
  })
})

test.each(['index', 'build'])('%s of a folder that is refused leaves no folder behind', async (command) => {
  const folder = makeFolder({ 'empty/articles/none.txt': '' })
  const out = join(folder, 'site')
  for (const data of ['/nowhere', join(folder, 'empty')]) {
    const { code } = await runThroughline(command, '--data', data, '--out', out)
    expect({ code, isThere: existsSync(out) }).toEqual({ code: 1, isThere: false })
  }
})
