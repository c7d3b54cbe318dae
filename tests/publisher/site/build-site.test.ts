import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifySite } from '../../../src/publisher/files/verify-site.ts'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFolder, NOW } from '../../support/make-data-folder.ts'
import { runThroughline } from '../../support/run-throughline.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

const DAY = 86_400_000

describe('a built site', () => {
  test('holds the reader, the index, and the pictures in use', async () => {
    const site = await buildTestSite(makeFolder(NEWSPAPER))
    for (const path of [
      'index.html',
      '404.html',
      'favicon.svg',
      '_headers',
      '.nojekyll',
      'index/manifest.json',
    ])
      expect(existsSync(join(site, path)), path).toBe(true)
    expect(readdirSync(join(site, 'assets'))).toEqual(['array.svg'])
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('<title>The Daily Test</title>')
  })

  test('carries its policy in the page, for hosts that send no headers', async () => {
    const site = await buildTestSite(makeFolder(NEWSPAPER))
    const html = readFileSync(join(site, 'index.html'), 'utf8')
    expect(html).toMatch(
      /<meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy" content="default-src/,
    )
    // A policy in the page cannot say this, and browsers complain where it tries.
    expect(html).not.toContain('frame-ancestors')
    const headers = readFileSync(join(site, '_headers'), 'utf8')
    expect(headers).toContain("frame-ancestors 'none'")
    expect(headers).toMatch(/^\/app\/\*\n {2}Cache-Control: .*immutable$/m)
  })

  test('takes any title as text', async () => {
    const title = 'Bits & <i>Pieces</i> "$&"'
    const site = await buildTestSite(makeFolder(NEWSPAPER), { title })
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain(
      '<title>Bits &amp; &lt;i&gt;Pieces&lt;/i&gt; &quot;$&amp;&quot;</title>',
    )
  })

  test('has a front page without an article, too, where that is meant', async () => {
    const site = await buildTestSite(makeFolder({ 'articles/none.txt': '' }))
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain(
      'No article has been published here so far.',
    )
    expect((await verifySite(site)).problems).toEqual([])
  })

  test('comes out of the command, with a summary', async () => {
    const data = makeFolder(NEWSPAPER)
    const site = join(data, 'out')
    const { code, stdout, stderr } = await runThroughline('build', '--data', data, '--out', site)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toMatch(
      /^3 articles and 0 references in 2 stories, 1 topic, 1 provider; .* MB of index in [\d.]+ s$/m,
    )
    expect((await runThroughline('verify', '--dir', site)).code).toBe(0)
  })
})

describe('a second build', () => {
  test('leaves files alone that hold the same', async () => {
    const dataDir = makeFolder(NEWSPAPER)
    const site = await buildTestSite(dataDir)
    const long = new Date(NOW - 30 * DAY)
    const paths = [
      'index.html',
      'favicon.svg',
      'assets/array.svg',
      `app/${readdirSync(join(site, 'app'))[0]}`,
    ]
    for (const path of paths) utimesSync(join(site, path), long, long)
    await buildTestSite(dataDir, { outDir: site })
    for (const path of paths) expect(statSync(join(site, path)).mtimeMs, path).toBe(long.getTime())
  })

  test('takes back at once what is no longer published', async () => {
    const site = await buildTestSite(makeFolder(NEWSPAPER))
    const { 'articles/first-light.md': withPicture, ...rest } = NEWSPAPER
    await buildTestSite(makeFolder(rest), { outDir: site })
    expect(existsSync(join(site, 'assets/array.svg'))).toBe(false)
  })

  test('keeps the parts of an older reader for a week, for tabs that are open', async () => {
    const dataDir = makeFolder(NEWSPAPER)
    const site = await buildTestSite(dataDir)
    const old = join(site, 'app/older-part.js')
    writeFileSync(old, 'export {}')
    utimesSync(old, new Date(NOW), new Date(NOW))
    await buildTestSite(dataDir, { outDir: site, now: NOW + 6 * DAY })
    expect(existsSync(old)).toBe(true)
    await buildTestSite(dataDir, { outDir: site, now: NOW + 8 * DAY })
    expect(existsSync(old)).toBe(false)
  })

  test('clears away what a build that was cut off left half written', async () => {
    const dataDir = makeFolder(NEWSPAPER)
    const site = await buildTestSite(dataDir)
    const halves = ['index.html', 'app/index.js', 'assets/array.svg'].map((path) =>
      join(site, `${path}.42.tmp`),
    )
    for (const path of halves) writeFileSync(path, 'half')
    for (const path of halves) utimesSync(path, new Date(NOW - DAY), new Date(NOW - DAY))
    await buildTestSite(dataDir, { outDir: site })
    for (const path of halves) expect(existsSync(path), path).toBe(false)
  })

  test('leaves what it does not know, and touches nothing outside of the site', async () => {
    const dataDir = makeFolder(NEWSPAPER)
    const site = await buildTestSite(dataDir)
    writeFileSync(join(site, 'CNAME'), 'news.example')
    const outside = join(makeFolder({ 'kept.txt': '' }), 'kept.txt')
    const sums = JSON.parse(readFileSync(join(site, 'checksums.json'), 'utf8'))
    writeFileSync(
      join(site, 'checksums.json'),
      `${JSON.stringify({ ...sums, [`../..${outside}`]: null }, null, 1)}\n`,
    )
    await buildTestSite(dataDir, { outDir: site })
    expect(existsSync(join(site, 'CNAME'))).toBe(true)
    expect(existsSync(outside)).toBe(true)
  })

  test('that is refused changes nothing', async () => {
    const site = await buildTestSite(makeFolder(NEWSPAPER))
    const before = readFileSync(join(site, 'checksums.json'), 'utf8')
    const empty = makeFolder({ 'articles/none.txt': '' })
    await expect(buildTestSite(empty, { outDir: site, allowShrink: false })).rejects.toThrow('--allow-shrink')
    expect(readFileSync(join(site, 'checksums.json'), 'utf8')).toBe(before)
    rmSync(site, { recursive: true })
  })
})
