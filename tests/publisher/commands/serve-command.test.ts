import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFolder } from '../../support/make-data-folder.ts'
import { firstLine, interrupt, startThroughline } from '../../support/run-throughline.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

let site: string
/** Holds a port, so that it is taken. */
const holder = createServer()
let taken: number

beforeAll(async () => {
  site = await buildTestSite(makeFolder(NEWSPAPER), { base: '/news/' })
  holder.listen(0)
  await once(holder, 'listening')
  const address = holder.address()
  taken = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => holder.close())

test('prints its address alone, takes the next free port, and ends well when interrupted', async () => {
  const serving = startThroughline(['serve', '--dir', site, '--port', String(taken)])
  const line = await firstLine(serving)
  const [, port = ''] = /^http:\/\/localhost:(\d+)\/news\/$/.exec(line) ?? []
  expect(Number(port)).toBeGreaterThan(taken)
  expect((await fetch(line)).status).toBe(200)
  expect(await interrupt(serving)).toBe(0)
})

test('takes PORT from the environment', async () => {
  const serving = startThroughline(['serve', '--dir', site], { PORT: String(taken) })
  expect(await firstLine(serving)).toMatch(/^http:\/\/localhost:\d+\/news\/$/)
  expect(await interrupt(serving)).toBe(0)
})

test('says on the terminal what stopped an answer', async () => {
  const own = await buildTestSite(makeFolder(NEWSPAPER))
  const serving = startThroughline(['serve', '--dir', own, '--port', '0'])
  let said = ''
  serving.stderr?.on('data', (data) => {
    said += data
  })
  const line = await firstLine(serving)
  rmSync(join(own, 'index.html'))
  mkdirSync(join(own, 'index.html'))
  expect((await fetch(`${line}/topics`)).status).toBe(500)
  expect(await interrupt(serving)).toBe(0)
  expect(said).toMatch(/^\/topics: .*EISDIR/)
})
