import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFolder } from '../../support/make-data-folder.ts'
import { runThroughline } from '../../support/run-throughline.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

let whole: string
beforeAll(async () => {
  whole = await buildTestSite(makeFolder(NEWSPAPER))
})

/** A copy of the site to do harm to. */
function copySite(): string {
  const site = mkdtempSync(join(tmpdir(), 'throughline-harmed-'))
  cpSync(whole, site, { recursive: true })
  return site
}

function changeByte(file: string): void {
  const content = readFileSync(file)
  const at = Math.floor(content.length / 2)
  content.writeUInt8(content.readUInt8(at) ^ 1, at)
  writeFileSync(file, content)
}

const firstIn = (site: string, folder: string) => `${folder}/${readdirSync(join(site, folder)).sort()[0]}`

test('a site as it was built is whole', async () => {
  const { code, stdout, stderr } = await runThroughline('verify', '--dir', whole)
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  expect(stderr).toMatch(/^Read \d+ files: all whole\.$/m)
})

test('an index alone can be verified', async () => {
  expect((await runThroughline('verify', '--dir', join(whole, 'index'))).code).toBe(0)
})

test('a site that holds a manifest.json of its publisher’s own is read as a site', async () => {
  const site = copySite()
  writeFileSync(join(site, 'manifest.json'), '{ "name": "Mine" }')
  expect((await runThroughline('verify', '--dir', site)).stdout).toBe('')
  rmSync(join(site, 'about.html'))
  const { code, stdout } = await runThroughline('verify', '--dir', site)
  expect({ code, stdout }).toEqual({ code: 1, stdout: 'about.html: it is missing\n' })
})

test('every single shard is missed, and known when it is harmed', async () => {
  const shards = readdirSync(join(whole, 'index/shards'))
  for (const [at, name] of shards.entries()) {
    const site = copySite()
    const path = `index/shards/${name}`
    if (at % 2 === 0) rmSync(join(site, path))
    else changeByte(join(site, path))
    const { code, stdout } = await runThroughline('verify', '--dir', site)
    expect(code, path).toBe(1)
    expect(stdout).toContain(`${path}: ${at % 2 === 0 ? 'it is missing' : 'The shard is not'}`)
    rmSync(site, { recursive: true })
  }
})

test.each([
  'index.html',
  '404.html',
  '_headers',
  'favicon.svg',
  'assets/array.svg',
  'index/manifest.json',
  'app',
])('a change of one byte in %s is found, and so is its absence', async (name) => {
  const site = copySite()
  const path = name === 'app' ? firstIn(site, name) : name
  changeByte(join(site, path))
  const changed = await runThroughline('verify', '--dir', site)
  expect(changed.code).toBe(1)
  expect(changed.stdout).toContain(`${path}: `)
  rmSync(join(site, path))
  const missing = await runThroughline('verify', '--dir', site)
  expect(missing.code).toBe(1)
  expect(missing.stdout).toContain(`${path}: it is missing`)
  rmSync(site, { recursive: true })
})

test.each(['', 'null', '[]', '{"index.html":"short"}', '{"../outside":null}'])(
  'a list of checksums that says %j is a problem, not a crash',
  async (text) => {
    const site = copySite()
    writeFileSync(join(site, 'checksums.json'), text)
    const { code, stdout, stderr } = await runThroughline('verify', '--dir', site)
    expect(code).toBe(1)
    expect(stdout).toMatch(/^checksums\.json: /m)
    expect(stderr).not.toContain('    at ')
    rmSync(site, { recursive: true })
  },
)

test('a build that is cut off between the manifest and the pages leaves a site that is whole', async () => {
  const site = copySite()
  const { 'articles/first-light.md': first, ...rest } = NEWSPAPER
  const headers = readFileSync(join(site, '_headers'))
  // A folder in its place stops the build there, when manifest and pictures are new and the pages are not.
  rmSync(join(site, '_headers'))
  mkdirSync(join(site, '_headers/in-the-way'), { recursive: true })
  await expect(buildTestSite(makeFolder(rest), { outDir: site })).rejects.toThrow()
  rmSync(join(site, '_headers'), { recursive: true })
  writeFileSync(join(site, '_headers'), headers)
  const { code, stdout, stderr } = await runThroughline('verify', '--dir', site)
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  expect(stderr).toMatch(/^A build was cut off while it replaced \d+ files/m)
  rmSync(site, { recursive: true })
})
