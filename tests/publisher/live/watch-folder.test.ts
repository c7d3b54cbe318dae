import fs, { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeSystemError } from '../../../src/publisher/files/system-error.ts'
import { watchFolder } from '../../../src/publisher/live/watch-folder.ts'
import { makeFolder } from '../../support/make-data-folder.ts'

const { watch } = fs
let folder: string
let changes: number
let faults: unknown[]
let stop: () => void

/** Lets no more than so many folders be watched, as Linux does. */
function allow(most: number): void {
  let watched = 0
  fs.watch = ((path: string, listener: fs.WatchListener<string>) => {
    if (++watched <= most) return watch(path, listener)
    throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'watch', path })
  }) as typeof watch
  syncBuiltinESMExports()
}

beforeEach(() => {
  folder = makeFolder({ 'articles/a.md': '' })
  changes = 0
  faults = []
})
afterEach(() => {
  stop()
  fs.watch = watch
  syncBuiltinESMExports()
  rmSync(folder, { recursive: true })
})

const follow = () => {
  stop = watchFolder(
    folder,
    () => changes++,
    (error) => faults.push(error),
  )
}

test('where no more folders can be watched, the others are followed, and it is said once', async () => {
  allow(2)
  follow()
  for (const name of ['b', 'c']) {
    const before = changes
    mkdirSync(join(folder, 'articles', name))
    await expect.poll(() => changes).toBeGreaterThan(before)
  }
  expect(faults.map(describeSystemError)).toEqual([
    expect.stringMatching(/articles.b cannot be used: no more folders can be watched .*max_user_watches/),
  ])
  allow(100)
  for (const [count, path] of ['articles/d.md', 'articles/b/e.md'].entries()) {
    const before = changes
    writeFileSync(join(folder, path), '')
    await expect.poll(() => changes, { message: String(count) }).toBeGreaterThan(before)
  }
})

test('where not even the folder itself can be watched, that is said, too', () => {
  allow(0)
  follow()
  expect(faults).toHaveLength(1)
})

test('a folder that lies elsewhere, as builds read it, is followed there', async () => {
  const elsewhere = makeFolder({ 'notes/2026/a.md': '' })
  renameSync(join(folder, 'articles'), join(folder, 'old'))
  symlinkSync(join(elsewhere, 'notes'), join(folder, 'articles'))
  symlinkSync('topics', join(folder, 'topics'))
  follow()
  for (const path of ['b.md', '2026/c.md']) {
    const before = changes
    writeFileSync(join(elsewhere, 'notes', path), '')
    await expect.poll(() => changes).toBeGreaterThan(before)
  }
  expect(faults).toEqual([])
  rmSync(elsewhere, { recursive: true })
})
