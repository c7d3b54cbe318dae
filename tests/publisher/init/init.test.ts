import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PACKAGE } from '../../support/build-test-site.ts'
import { makeFolder } from '../../support/make-data-folder.ts'
import { openWrittenIndex } from '../../support/open-written-index.ts'
import { runThroughline, runThroughlineIn } from '../../support/run-throughline.ts'
import { serveFolder } from '../../support/serve-folder.ts'

let around: string

beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'throughline-init-'))
})
afterEach(() => rmSync(around, { recursive: true, force: true }))

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

describe('a new folder', () => {
  test('is made with all that a newspaper needs, named one by one', async () => {
    const { code, stdout, stderr } = await runThroughlineIn(around, 'init', 'corran-ledger')
    expect(code).toBe(0)
    const made = filesUnder(join(around, 'corran-ledger'))
    expect(stdout.trimEnd().split('\n').sort()).toEqual(made.map((path) => `corran-ledger/${path}`))
    expect(made).toEqual([
      '.github/workflows/publish.yml',
      '.gitignore',
      'README.md',
      expect.stringMatching(/^data\/articles\/\d{4}-\d{2}-\d{2}-your-first-article\.md$/),
      'data/topics/getting-started.yaml',
      'package.json',
      'throughline.config.ts',
    ])
    expect(stderr).toContain('  cd corran-ledger\n  npm install\n  npx throughline build\n')
  })

  test('builds as it is into a site that shows its article, under its name', async () => {
    await runThroughlineIn(around, 'init', 'corran-ledger')
    const folder = join(around, 'corran-ledger')
    const built = await runThroughlineIn(folder, 'build')
    expect(built.code).toBe(0)
    expect(built.stderr).toContain('1 article and 1 reference in 1 story, 1 topic')
    expect(built.stderr).toContain('0 files skipped, 0 warnings')
    const { manifest, topics } = await openWrittenIndex(join(folder, 'site/index'))
    expect(manifest.title).toBe('Corran ledger')
    expect(topics.map(({ name }) => name)).toEqual(['Getting started'])
    const { origin, close } = await serveFolder(join(folder, 'site'))
    const page = await (await fetch(origin)).text()
    const feed = await (await fetch(`${origin}/feed.json`)).json()
    await close()
    expect(page).toContain('<title>Corran ledger</title>')
    expect(feed.items.map(({ title }: { title: string }) => title)).toEqual([
      'This is your first article: it says how the others are made',
    ])
    expect((await runThroughlineIn(folder, 'check')).code).toBe(0)
    expect((await runThroughlineIn(folder, 'verify')).code).toBe(0)
  })

  test('has a workflow that builds for the address of its pages and publishes what is built', async () => {
    await runThroughlineIn(around, 'init')
    const workflow = load(readFileSync(join(around, '.github/workflows/publish.yml'), 'utf8'))
    expect(workflow).toMatchObject({
      permissions: { pages: 'write', 'id-token': 'write' },
      jobs: {
        publish: { steps: expect.arrayContaining([expect.objectContaining({ with: { path: 'site' } })]) },
      },
    })
    expect(JSON.stringify(workflow)).toContain('--site-url')
  })

  test('is made of the current one, whatever that is called', async () => {
    const folder = makeFolder({ "o'clock/x.txt": '' })
    const { code } = await runThroughlineIn(join(folder, "o'clock"), 'init')
    expect(code).toBe(0)
    expect((await runThroughlineIn(join(folder, "o'clock"), 'check')).code).toBe(0)
    rmSync(folder, { recursive: true })
  })
})

describe('what is there already', () => {
  test('is never overwritten, and init says so', async () => {
    await runThroughlineIn(around, 'init')
    const files = filesUnder(around)
    const before = files.map((path) => readFileSync(join(around, path), 'utf8'))
    const again = await runThroughlineIn(around, 'init')
    expect(again).toMatchObject({ code: 0, stdout: '' })
    for (const path of files) expect(again.stderr).toContain(`${path} was not written`)
    // Else the package.json of somebody's own would not bring it.
    expect(again.stderr).toContain('  npm install throughline\n')
    expect(files.map((path) => readFileSync(join(around, path), 'utf8'))).toEqual(before)
  })

  test('needs no second config, and no example beside articles', async () => {
    const folder = makeFolder({ 'throughline.config.mjs': 'export default {}', 'data/articles/mine.md': '' })
    await runThroughlineIn(folder, 'init')
    expect(existsSync(join(folder, 'throughline.config.ts'))).toBe(false)
    expect(readdirSync(join(folder, 'data'))).toEqual(['articles'])
    expect(readdirSync(join(folder, 'data/articles'))).toEqual(['mine.md'])
    rmSync(folder, { recursive: true })
  })

  test('and is a file where a folder should be is told in words', async () => {
    const folder = makeFolder({ news: '' })
    const { code, stderr } = await runThroughlineIn(folder, 'init', 'news')
    expect(code).toBe(1)
    expect(stderr).toMatch(/cannot be used: .*file/)
    rmSync(folder, { recursive: true })
  })

  test.skipIf(process.platform === 'win32')(
    'is no file that was cut off when the disk was full',
    async () => {
      const folder = join(around, 'full')
      // No file may have more than a kilobyte, which takes half of the first one as a full disk does.
      const program = [process.execPath, join(PACKAGE, 'bin/throughline.js'), 'init', folder]
      const { status } = spawnSync('sh', ['-c', 'trap "" XFSZ; ulimit -f 1; exec "$@"', 'sh', ...program])
      expect(status).toBe(1)
      const { code, stderr } = await runThroughline('init', folder)
      expect(code).toBe(0)
      expect(stderr).not.toContain('was not written')
    },
  )

  test('and is Throughline itself is left alone', async () => {
    const before = readdirSync(PACKAGE)
    const { code, stderr } = await runThroughlineIn(PACKAGE, 'init')
    expect(code).toBe(2)
    expect(stderr).toContain('Name another: throughline init DIR.')
    expect(readdirSync(PACKAGE)).toEqual(before)
  })
})
