import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PACKAGE } from '../support/build-test-site.ts'
import { makeFile, makeFolder } from '../support/make-data-folder.ts'
import { runThroughline } from '../support/run-throughline.ts'

const COMMANDS = [
  'start',
  'init',
  'index',
  'build',
  'serve',
  'dev',
  'rules',
  'verify',
  'import',
  'check',
  'cluster',
  'generate',
]

/** Longer than any file system takes for a name. */
const LONG = 'x'.repeat(300)
/** A device that has no room, as on Linux. */
const FULL = '/dev/full'

describe('the command line', () => {
  test('lists its commands with --help', async () => {
    const { code, stdout, stderr } = await runThroughline('--help')
    expect(code).toBe(0)
    expect(stderr).toBe('')
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} +\\w`, 'm'))
  })

  test.each(COMMANDS)('explains %s, with its options and an example', async (command) => {
    const { code, stdout } = await runThroughline(command, '--help')
    expect(code).toBe(0)
    expect(stdout).toContain(`throughline ${command}: `)
    expect(stdout).toContain('--quiet')
    expect(stdout).toMatch(/Examples:\n {2}(throughline|npm)/)
  })

  test.each([
    [['-h'], ['--help']],
    [['help'], ['--help']],
    [
      ['build', '-h'],
      ['build', '--help'],
    ],
    [
      ['help', 'build'],
      ['build', '--help'],
    ],
    [['-v'], ['--version']],
  ])('takes %j for %j', async (short, long) => {
    const run = await runThroughline(...short)
    expect(run.code).toBe(0)
    expect(run).toEqual(await runThroughline(...long))
  })

  test('says its version', async () => {
    const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
    for (const args of [['--version'], ['build', '--version']]) {
      expect(await runThroughline(...args)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
    }
  })

  test.each([
    { args: [], says: 'throughline COMMAND' },
    { args: ['publish'], says: 'There is no command publish.' },
    { args: ['constructor'], says: 'There is no command constructor.' },
    { args: ['buidl'], says: 'There is no command buidl; did you mean build?' },
    { args: ['help', 'publish'], says: 'There is no command publish.' },
    { args: ['build', '--titel', 'x'], says: 'has no option --titel; did you mean --title?' },
    { args: ['init', 'a', 'b'], says: 'throughline init cannot use "b" as well.' },
    { args: ['build', '--data', 'x'], says: 'throughline build needs --out DIR.' },
    { args: ['build', '--data', '--out', 'x'], says: '--data needs a value: --data DIR.' },
    { args: ['build', '--data'], says: '--data needs a value: --data DIR.' },
    { args: ['index', '--fast'], says: 'throughline index has no option --fast.' },
    { args: ['check', '--quiet=1', '--data', 'x'], says: '--quiet takes no value.' },
    { args: ['check', 'news'], says: 'throughline check takes options only, and cannot use "news".' },
    { args: ['build', '--data', 'x', '--out', 'y', '--base', 'news'], says: '--base takes a path' },
    { args: ['build', '--data', 'x', '--out', 'y', '--base', '/../'], says: '--base takes a path' },
    {
      args: ['build', '--data', 'x', '--out', 'y', '--site-url', 'ftp://x'],
      says: '--site-url takes an address',
    },
    {
      args: ['build', '--data', 'x', '--out', 'y', '--site-url', 'https://x.example/?a'],
      says: '--site-url takes an address',
    },
    {
      args: ['build', '--data', 'x', '--out', 'y', '--site-url', 'https://x.example/a/', '--base', '/b/'],
      says: '--base says /b/, and --site-url says /a/.',
    },
    { args: ['build', '--data', 'x', '--out', 'y', '--prerender', 'some'], says: '--prerender takes' },
    { args: ['generate', '--articles', '3', '--out', 'y'], says: 'throughline generate needs --seed S.' },
    {
      args: ['generate', '--articles', 'x', '--seed', '1', '--out', 'y'],
      says: '--articles takes a whole number',
    },
    {
      args: ['index', '--data', 'x', '--out', 'y', '--cache', 'package.json/cache'],
      says: '--cache names package.json/cache, where nothing can be written.',
    },
    { args: ['build', '--data', 'x', '--out', 'x/'], says: '--out names the data folder itself.' },
    { args: ['build', '--data', 'x', '--out', 'x/articles'], says: 'among the articles of' },
    { args: ['index', '--data', 'x', '--out', './x/assets/site'], says: 'among the assets of' },
    { args: ['build', '--data', 'x/data', '--out', 'x'], says: 'which would be published with it.' },
    { args: ['build', '--data', 'x', '--out', '/'], says: '--out names a folder that holds the data folder' },
    {
      args: ['build', '--data', 'x', '--out', 'y', '--cache', 'y/.cache'],
      says: '--cache names a folder of the site, which would be published with it.',
    },
    {
      args: ['index', '--data', 'x', '--out', 'y', '--cache', 'z/../y'],
      says: '--cache names a folder of the site, which would be published with it.',
    },
    {
      args: ['serve', '--dir', 'x', '--port', '70000'],
      says: '--port takes a whole number from 0 to 65535.',
    },
    { args: ['serve', '--dir', 'x', '--port', '80a'], says: '--port takes a whole number' },
    {
      args: ['rules', '--dir', 'x', '--for', 'apache'],
      says: '--for takes one of nginx, caddy, cloudfront.',
    },
  ])('answers $args with exit code 2 and a sentence', async ({ args, says }) => {
    const { code, stdout, stderr } = await runThroughline(...args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(says)
    expect(stderr).not.toContain('    at ')
  })

  test.each([
    { args: ['check', '--data', '/nowhere/at-all'], says: '/nowhere/at-all' },
    { args: ['serve', '--dir', '/nowhere/at-all'], says: 'There is no site in /nowhere/at-all.' },
    { args: ['verify', '--dir', '/nowhere/at-all'], says: 'There is no site in /nowhere/at-all.' },
    { args: ['index', '--data', 'data', '--out', '/proc/x'], says: '/proc' },
    { args: ['init', LONG], says: 'its name is too long' },
    { args: ['serve', '--dir', LONG], says: 'its name is too long' },
    { args: ['generate', '--articles', '1', '--seed', '1', '--out', LONG], says: 'its name is too long' },
  ])('answers $args with exit code 1 and a sentence', async ({ args, says }) => {
    const { code, stdout, stderr } = await runThroughline(...args)
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain(says)
    expect(stderr).not.toContain('    at ')
  })

  test('sees through links that what is written would be among what is read', async () => {
    const data = makeFolder({ 'articles/a.md': '---\ntitle: A\nwebUrl: https://a.example/\n---\n' })
    const place = makeFolder({ 'readme.txt': '' })
    symlinkSync(join(data, 'articles'), join(place, 'link'))
    symlinkSync('circle', join(place, 'circle'))
    const read = await runThroughline('index', '--data', data, '--out', join(place, 'link/new'))
    expect(read).toMatchObject({ code: 2, stdout: '' })
    expect(read.stderr).toContain('--out names a folder among the articles of the data folder.')
    const round = await runThroughline('index', '--data', data, '--out', join(place, 'circle'))
    expect(round).toMatchObject({ code: 1, stdout: '' })
    expect(round.stderr).toContain('cannot be used')
    expect(round.stderr).not.toContain('    at ')
  })

  test('says in words when a file is in the way', async () => {
    const data = makeFolder({ 'articles/a.md': '---\ntitle: A\nwebUrl: https://a.example/\n---\n', out: '' })
    const { code, stderr } = await runThroughline('index', '--data', data, '--out', join(data, 'out'))
    expect(code).toBe(1)
    expect(stderr).toContain('cannot be used')
    expect(stderr).not.toContain('    at ')
  })

  test.skipIf(!existsSync(FULL))('says in words that the disk has no room for its results', () => {
    const full = openSync(FULL, 'w')
    const { status, stderr } = runInto(full, 'pipe', '--help')
    closeSync(full)
    expect(status).toBe(1)
    expect(stderr).toBe('The output cannot be written: the disk is full; what was in place still works.\n')
  })

  test.skipIf(!existsSync(FULL))('names the file or folder that there was no room for', () => {
    const long = (at: number) =>
      makeFile({ webUrl: `"https://paper.example/${at}"`, excerpt: 'x '.repeat(300_000) })
    const articles = Array.from({ length: 12 }, (_, at) => [`articles/${at}.md`, long(at)] as const)
    for (const data of [join(PACKAGE, 'data'), makeFolder(Object.fromEntries(articles))]) {
      const folder = makeFolder({})
      const [out, cache] = [join(folder, 'index'), join(folder, 'cache')]
      const command = [process.execPath, join(PACKAGE, 'bin/throughline.js'), 'index', '--data', data]
      // No file may have more than 8 KB, which a shell can say of disks that have more.
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', 'ulimit -f 16; exec "$@"', 'sh', ...command, '--out', out, '--cache', cache],
        { encoding: 'utf8' },
      )
      expect(status).toBe(1)
      expect(stderr).toContain(`${folder}/`)
      expect(stderr).toMatch(/^\/\S+ cannot be used: it is larger than a file may be there\.$/m)
    }
  })

  test.skipIf(!existsSync(FULL))('goes on where nobody can be told how it goes', () => {
    const full = openSync(FULL, 'w')
    const data = makeFolder({ 'articles/a.md': '---\ntitle: A\nwebUrl: https://a.example/\n---\n' })
    const out = join(data, 'index')
    const { status } = runInto('pipe', full, 'index', '--data', data, '--out', out)
    closeSync(full)
    expect([status, existsSync(join(out, 'manifest.json'))]).toEqual([0, true])
  })
})

function runInto(stdout: number | 'pipe' | 'ignore', stderr: number | 'pipe', ...args: readonly string[]) {
  return spawnSync(process.execPath, [join(PACKAGE, 'bin/throughline.js'), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', stdout, stderr],
  })
}
