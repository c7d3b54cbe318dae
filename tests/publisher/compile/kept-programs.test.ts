import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepCompiled } from '../../../src/publisher/compile/keep-compiled.ts'
import { PACKAGE } from '../../support/build-test-site.ts'
import { copyCheckout } from '../../support/copy-checkout.ts'
import { makeFolder } from '../../support/make-data-folder.ts'
import { firstLine, interrupt, startThroughline } from '../../support/run-throughline.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

/** What others than their owner may do with the folders in a folder. */
function rightsIn(folder: string): number[] {
  return readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)
}

/** What they may do with any folder that is made here. */
function usualRights(): number {
  const folder = join(makeFolder({}), 'made')
  mkdirSync(folder)
  return statSync(folder).mode & 0o777
}

test('the command that one user bundled in a checkout can be run by whoever may read it', async () => {
  const checkout = copyCheckout()
  const child = startThroughline(['--version'], {}, checkout, checkout)
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
  expect(rightsIn(join(checkout, 'node_modules/.cache/throughline-command'))).toEqual([usualRights()])
  rmSync(checkout, { recursive: true })
})

test('what one user compiled in a checkout can be used by whoever may read it', async () => {
  const names = ['package-lock.json', 'vite.config.ts', 'index.html', 'src/publisher/compile/name-class.ts']
  const checkout = makeFolder(Object.fromEntries([...names, 'src/reader/main.tsx'].map((name) => [name, ''])))
  const compile = async (_: string, outDir: string) => writeFileSync(join(outDir, 'made.js'), '')
  await keepCompiled(checkout, 'reader', ['src/reader'], compile)
  expect(rightsIn(join(checkout, 'node_modules/.cache/throughline-reader'))).toEqual([usualRights()])
})

test('in a folder that Vite can serve nothing from, dev has the compiled reader', {
  timeout: 120_000,
}, async () => {
  const checkout = copyCheckout('throughline #1 ')
  symlinkSync(join(PACKAGE, 'node_modules/.cache'), join(checkout, 'node_modules/.cache'))
  const child = startThroughline(
    ['dev', '--data', makeFolder(NEWSPAPER), '--port', '0'],
    {},
    checkout,
    checkout,
  )
  const page = await (await fetch(await firstLine(child))).text()
  expect(page).toContain('/app/index-')
  await interrupt(child)
  rmSync(checkout, { recursive: true })
})

test('in a folder that Vite can compile nothing in, the command says so', async () => {
  const checkout = copyCheckout('throughline ?1 ')
  const child = startThroughline(['--version'], {}, checkout, checkout)
  let said = ''
  child.stderr?.on('data', (data) => {
    said += data
  })
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1)
  expect(said).toBe(
    `Vite, which compiles this checkout, finds no file in a path with "?": move ${checkout}/ to another.\n`,
  )
  rmSync(checkout, { recursive: true })
})
