import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFile, makeFolder } from '../../support/make-data-folder.ts'
import { runThroughline } from '../../support/run-throughline.ts'

/** One article that is fine, one that is taken back, one with a bad date, and some files that are no articles. */
function folderWithProblems(broken: number): string {
  const files: Record<string, string> = {
    'articles/fine.md': makeFile(),
    'articles/gone.md': makeFile({ removed: 'true', webUrl: '"https://www.paper.example/gone"' }),
    'articles/late.md': makeFile({
      publishedDateTime: 'soon',
      webUrl: '"https://www.paper.example/late"',
    }),
  }
  for (let at = 0; at < broken; at++) files[`articles/broken-${at}.md`] = 'no front matter\n'
  return makeFolder(files)
}

describe('check', () => {
  test('prints each problem as path:line: reason, and ends with 1', async () => {
    const { code, stdout, stderr } = await runThroughline('check', '--data', folderWithProblems(30))
    const lines = stdout.trimEnd().split('\n')
    expect(code).toBe(1)
    expect(lines).toHaveLength(31)
    for (const line of lines) expect(line).toMatch(/^articles\/[\w-]+\.md:\d+: .+/)
    expect(stderr).toContain('2 articles; 30 files skipped, 1 warning')
    expect(stderr).toMatch(/^Exit code 1, because .* A build .* ends with 0\.$/m)
  })

  test.each([
    ['a folder of other files', { 'posts/a.md': makeFile() }, 'articles:1: there is no article here'],
    [
      'drafts alone',
      { 'articles/a.md': makeFile({ draft: 'true' }) },
      'articles:1: every article is left out',
    ],
    ['files that are no articles', { 'articles/a.md': 'no front matter\n' }, 'articles/a.md:1: '],
  ])('finds %s, of which a build is refused', async (_, files, line) => {
    const { code, stdout, stderr } = await runThroughline('check', '--data', makeFolder(files))
    expect(code).toBe(1)
    expect(stdout).toMatch(new RegExp(`^${line}[^\n]*\n$`))
    expect(stderr).toMatch(/^Exit code 1: .* refused\.$/m)
  })

  test('prints one line a problem, whatever files are called, and nothing that steers a terminal', async () => {
    const data = makeFolder({
      'articles/fine.md': makeFile(),
      'articles/line\nbreak\u001b[31m\u202e.md': 'no front matter\n',
    })
    const { stdout } = await runThroughline('check', '--data', data)
    expect(stdout).toMatch(/^articles\/line\\u000abreak\\u001b\[31m\\u202e\.md:1: [^\n]+\n$/)
  })

  test('says nothing of a folder without problems but how much it read', async () => {
    const data = makeFolder({ 'articles/fine.md': makeFile() })
    const { code, stdout, stderr } = await runThroughline('check', '--data', data)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('1 article; 0 files skipped, 0 warnings')
    expect(stderr).not.toContain('Exit code')
    expect(await runThroughline('check', '--data', data, '--quiet')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
  })
})

describe('index', () => {
  test('goes on past bad files, names the first of them, and reports them all', async () => {
    const data = folderWithProblems(30)
    const report = join(data, 'out/reports/report.json')
    const { code, stdout, stderr } = await runThroughline(
      ...['index', '--data', data, '--out', join(data, 'out'), '--report', report],
    )
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('articles/broken-0.md:1: ')
    expect(stderr).toContain('… and 11 more, see --report')
    expect(stderr).toMatch(
      /2 articles and 0 references in .* 30 files skipped, 1 warning, 1 article left out/,
    )
    expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual({
      articles: 2,
      references: 0,
      stories: expect.any(Number),
      topics: 0,
      providers: 1,
      skipped: Array.from({ length: 30 }, () => ({
        file: expect.stringMatching(/^articles\/broken-/),
        line: 1,
        reason: expect.any(String),
      })),
      excluded: [{ file: 'articles/gone.md', reason: expect.any(String) }],
      warnings: [{ file: 'articles/late.md', line: 3, reason: expect.any(String) }],
      seconds: expect.any(Number),
      bytes: expect.any(Number),
    })
  })

  test('says of a folder that it refuses what could not be read in it', async () => {
    const broken = Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`articles/broken-${at}.md`, 'no front matter\n']),
    )
    const data = makeFolder(broken)
    const out = join(data, 'out')
    const { code, stderr } = await runThroughline('index', '--data', data, '--out', out)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^ {2}articles\/broken-0\.md:1: it does not begin with front matter/m)
    expect(stderr).toContain('… and 3 more')
    expect(stderr).toContain('throughline check shows all')

    const fine = makeFolder({ 'articles/a.md': makeFile(), 'articles/b.md': makeFile() })
    await runThroughline('index', '--data', fine, '--out', out)
    writeFileSync(join(fine, 'articles/b.md'), '---\ntitle: [\n---\n')
    const shrunk = await runThroughline('index', '--data', fine, '--out', out)
    expect(shrunk.code).toBe(1)
    expect(shrunk.stderr).toMatch(
      /more than a tenth would be gone\.\n {2}articles\/b\.md:\d: a quote or bracket/,
    )
  })

  test('refuses an empty folder with exit code 1, unless it is meant', async () => {
    const data = makeFolder({ 'articles/readme.txt': '' })
    const args = ['index', '--data', data, '--out', join(data, 'out')]
    const refused = await runThroughline(...args)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('--allow-shrink')
    // As where the folder of the articles is named, and not that around it.
    expect(refused.stderr).toContain(`${join(data, 'articles')}; articles are files that end in .md`)
    expect((await runThroughline(...args, '--allow-shrink')).code).toBe(0)
  })

  test('says of articles that are all left out why they are, and not that there are none', async () => {
    const data = makeFolder({ 'articles/a.md': makeFile(), 'articles/b.md': makeFile() })
    const args = ['--data', data, '--out', join(data, 'out'), '--published-only']
    const { code, stderr } = await runThroughline('index', ...args)
    expect(code).toBe(1)
    expect(stderr).toContain('is left out (not published, and only published articles are wanted)')
    expect(stderr).not.toContain('There is no article')
  })
})

describe('a report', () => {
  const NOTHING = { articles: 0, references: 0, stories: 0, topics: 0, providers: 0 }
  const NONE = { ...NOTHING, skipped: [], excluded: [], warnings: [], seconds: expect.any(Number), bytes: 0 }
  const reportOf = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

  test('says of a folder that is refused what was found in it, and not what the one before had', async () => {
    const data = folderWithProblems(0)
    const [out, report] = [join(data, 'out'), join(data, 'report.json')]
    const args = ['index', '--data', data, '--out', out, '--report', report]
    expect((await runThroughline(...args)).code).toBe(0)
    writeFileSync(join(data, 'articles/fine.md'), 'no front matter\n')
    expect((await runThroughline(...args)).code).toBe(1)
    expect(reportOf(report)).toEqual({
      ...NONE,
      articles: 1,
      stories: 1,
      providers: 1,
      skipped: [{ file: 'articles/fine.md', line: 1, reason: expect.any(String) }],
      excluded: [{ file: 'articles/gone.md', reason: expect.any(String) }],
      warnings: [{ file: 'articles/late.md', line: 3, reason: expect.any(String) }],
    })
  })

  test.each(['index', 'build', 'check'])(
    'of %s says that a folder that is not there has nothing',
    async (command) => {
      const folder = makeFolder({ 'report.json': '{ "articles": 3040 }' })
      const report = join(folder, 'report.json')
      const out = command === 'check' ? [] : ['--out', join(folder, 'out')]
      const args = [command, '--data', join(folder, 'data'), ...out, '--report', report]
      expect((await runThroughline(...args)).code).toBe(1)
      expect(reportOf(report)).toEqual(NONE)
    },
  )

  test('of a run before does not stand for one that was stopped before it read anything', async () => {
    const data = makeFolder({ 'articles/a.md': makeFile(), 'report.json': '{}', 'config.json': '{' })
    const report = join(data, 'report.json')
    for (const command of ['index', 'import']) {
      writeFileSync(report, '{ "articles": 3040 }')
      const args =
        command === 'import' ? [join(data, 'none.xml')] : ['--data', data, '--out', join(data, 'out')]
      const config = join(data, 'config.json')
      const { code } = await runThroughline(command, ...args, '--config', config, '--report', report)
      expect(code).toBe(1)
      expect(readFileSync(report, 'utf8')).toBe('')
    }
  })
})
