import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { verifySite } from '../../../src/publisher/files/verify-site.ts'
import type { BuildOptions } from '../../../src/publisher/site/build-options.ts'
import { buildSite } from '../../../src/publisher/site/build-site.ts'
import { PACKAGE } from '../../support/build-test-site.ts'
import { makeFile, makeFolder, NOW } from '../../support/make-data-folder.ts'

const HOUR = 3_600_000
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-site-'))
  folders.push(folder)
  return folder
}

/** Each of a story of its own, or all of one: what has the same address belongs together. */
function several(name: string, count: number, topics: readonly string[], quality = 50, isOne = false) {
  return Array.from({ length: count }, (_, at): [string, string] => {
    const fields = {
      title: `${name}${at} of its own`,
      webUrl: `"https://www.paper.example/${name}${isOne ? '' : at}"`,
      publishedDateTime: new Date(NOW - (at + 1) * (isOne ? 1 : 72) * HOUR).toISOString(),
      quality: String(quality),
    }
    const named = `topics:\n${topics.map((topic) => `  - ${topic}\n`).join('')}`
    return [`articles/${name}${at}.md`, makeFile(fields, named)]
  })
}

/** Checksums of all files of a site that are no shards. */
async function sumsOf(
  dataDir: string,
  outDir: string,
  more: Partial<BuildOptions> = {},
): Promise<Record<string, string>> {
  const common = { title: 'The Daily Test', publishedOnly: false, allowShrink: true, base: '/', now: NOW }
  await buildSite({ ...common, packageDir: PACKAGE, dataDir, outDir, ...more })
  return JSON.parse(readFileSync(join(outDir, 'checksums.json'), 'utf8'))
}

test('a site that was built again after each change is the one that is built from nothing', async () => {
  const [site, cache] = [emptyFolder(), emptyFolder()]
  const first: [string, string][] = [
    // Not among the tabs, which are the same throughout.
    ['topics/alpha.yaml', 'name: Alpha\nparent: Root\n'],
    ['topics/beta.yaml', 'name: Beta\nparent: Root\n'],
    ['topics/root.yaml', 'name: Root\n'],
    ...several('both', 60, ['Alpha', 'Beta']),
    ...several('alpha', 10, ['Alpha']),
    ...several('other', 20, ['Gamma']),
  ]
  const data = makeFolder(Object.fromEntries(first))
  folders.push(data)
  const changes = [
    // Of the topics of most articles now the other is the rarer one, which their pages show.
    several('beta', 12, ['Beta'], 50, true),
    // What their scores rank as is other now.
    several('poor', 12, ['Gamma'], 10, true),
    several('both', 1, ['Alpha', 'Beta'], 40),
  ]
  await sumsOf(data, site, { cacheDir: cache })
  for (const files of changes) {
    for (const [path, text] of files) writeFileSync(join(data, path), text)
    expect(await sumsOf(data, site, { cacheDir: cache })).toEqual(await sumsOf(data, emptyFolder()))
  }
})

test('so is one of which feeds change, though none of their stories do', async () => {
  const [site, cacheDir] = [emptyFolder(), emptyFolder()]
  const data = makeFolder({
    'topics/alpha.yaml': 'name: Alpha\nparent: Root\n',
    'topics/root.yaml': 'name: Root\n',
    'providers/paper.example.md': '---\nname: The Paper\ndomain: paper.example\n---\n',
    ...Object.fromEntries(several('alpha', 8, ['Alpha'])),
    ...Object.fromEntries(several('other', 8, ['Gamma'])),
  })
  folders.push(data)
  await sumsOf(data, site, { cacheDir })
  const changes = [
    ['topics/alpha.yaml', 'name: Alpha\nparent: Gamma\n'],
    [
      'providers/paper.example.md',
      '---\nname: The Paper\ndomain: paper.example\ndescription: It is new.\n---\n',
    ],
  ] as const
  for (const [path, text] of changes) {
    writeFileSync(join(data, path), text)
    expect(await sumsOf(data, site, { cacheDir })).toEqual(await sumsOf(data, emptyFolder()))
  }
})

test('so is one with pictures for links, one of which was spoilt in the meantime', async () => {
  const [site, cacheDir] = [emptyFolder(), emptyFolder()]
  const data = makeFolder(Object.fromEntries(several('other', 6, ['Gamma'])))
  folders.push(data)
  const options = { siteUrl: 'https://news.example/', cards: 2 }
  await sumsOf(data, site, { ...options, cacheDir })
  // More than once, for each thread draws the picture of the site, and two of them may put it in place at once.
  for (const quality of [40, 41, 42, 43]) {
    for (const name of readdirSync(join(site, 'cards'))) writeFileSync(join(site, 'cards', name), 'spoilt')
    const [[path = '', text = ''] = []] = several('other', 1, ['Gamma'], quality)
    writeFileSync(join(data, path), text)
    const again = await sumsOf(data, site, { ...options, cacheDir })
    expect(again).toEqual(await sumsOf(data, emptyFolder(), options))
    expect((await verifySite(site)).problems).toEqual([])
  }
})

test('so is one with pictures for links whose days are those of another zone now', async () => {
  const [site, cacheDir] = [emptyFolder(), emptyFolder()]
  const data = makeFolder(Object.fromEntries(several('other', 6, ['Gamma'], 50, true)))
  folders.push(data)
  const options = { siteUrl: 'https://news.example/', cards: 1 }
  await sumsOf(data, site, { ...options, cacheDir })
  const moved = { ...options, timeZone: 'Pacific/Honolulu' }
  expect(await sumsOf(data, site, { ...moved, cacheDir })).toEqual(await sumsOf(data, emptyFolder(), moved))
})
