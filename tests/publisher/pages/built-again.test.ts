import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildSite } from '../../../src/publisher/build-site.ts'
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

/** Each of a story of its own. */
function file(name: string, topics: readonly string[], quality = 50, title = `${name} of its own`): string {
  const number = Number.parseInt(name.replace(/\D/g, ''), 10)
  const fields = {
    title,
    webUrl: `"https://www.paper.example/${name}"`,
    publishedDateTime: new Date(NOW - (number + 1) * 72 * HOUR).toISOString(),
    quality: String(quality),
  }
  return makeFile(fields, `topics:\n${topics.map((topic) => `  - ${topic}\n`).join('')}`)
}

function several(prefix: string, count: number, topics: readonly string[], quality?: number) {
  return Array.from({ length: count }, (_, at) => {
    const name = `${prefix}${at}`
    return [`articles/${name}.md`, file(name, topics, quality)] as const
  })
}

/** Checksums of the pages of a site. */
async function pagesOf(dataDir: string, outDir: string, cacheDir?: string): Promise<Record<string, string>> {
  const common = { title: 'The Daily Test', publishedOnly: false, allowShrink: true, base: '/', now: NOW }
  await buildSite({ ...common, packageDir: PACKAGE, dataDir, outDir, cacheDir })
  const sums: Record<string, string> = JSON.parse(readFileSync(join(outDir, 'checksums.json'), 'utf8'))
  return Object.fromEntries(Object.entries(sums).filter(([path]) => path.endsWith('.html')))
}

test('a site that was built again after each change has the pages of one that is built from nothing', async () => {
  const [site, cache] = [emptyFolder(), emptyFolder()]
  const data = makeFolder(
    Object.fromEntries([...several('both', 30, ['Alpha', 'Beta']), ...several('alpha', 6, ['Alpha'])]),
  )
  folders.push(data)
  const changes = [
    // Of the topics of most articles now the other is the rarer one, which their pages show.
    several('beta', 12, ['Beta']),
    // What their scores rank as is other now.
    several('good', 20, ['Gamma'], 90),
    [['articles/both3.md', file('both3', ['Alpha', 'Beta'], 50, 'Amended')] as const],
  ]
  await pagesOf(data, site, cache)
  for (const files of changes) {
    for (const [path, text] of files) writeFileSync(join(data, path), text)
    expect(await pagesOf(data, site, cache)).toEqual(await pagesOf(data, emptyFolder()))
  }
})
