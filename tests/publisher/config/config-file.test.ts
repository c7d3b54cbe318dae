import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { makeFolder as makeAnyFolder, makeFile } from '../../support/make-data-folder.ts'
import { firstLine, interrupt, runThroughlineIn, startThroughline } from '../../support/run-throughline.ts'

const DATA = { 'news/articles/a.md': makeFile() }

let made: string[] = []

afterEach(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
  made = []
})

function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = makeAnyFolder(files)
  made.push(folder)
  return folder
}

function project(config: string, name = 'throughline.config.ts'): string {
  return makeFolder({ ...DATA, [name]: config })
}

function manifestOf(folder: string, out = 'out') {
  return JSON.parse(readFileSync(join(folder, out, 'manifest.json'), 'utf8'))
}

describe('the config file', () => {
  test.each([
    ['process.exit(0)', 'ended the program'],
    ['await new Promise(() => {})', 'waits for what never comes'],
    ["export default { get title() { throw new Error('No title today') } }", 'No title today'],
    ["export default Object.freeze({ data: 'news', get out() { throw 'as text' } })", 'as text'],
  ])('that is %j stops the run with a word of it', async (config, says) => {
    const { code, stdout, stderr } = await runThroughlineIn(project(config), 'index')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^throughline\.config\.ts:\d+: it cannot be run: /)
    expect(stderr).toContain(says)
    expect(stderr).not.toContain('    at ')
  })

  test.each([0, 1])(
    'may leave something running: a command ends with %i when its work is done, all said',
    async (code) => {
      const folder = makeFolder({
        ...Object.fromEntries(
          Array.from({ length: 2000 * code }, (_, at) => [`news/articles/${at}.md`, 'no front matter']),
        ),
        ...DATA,
        'throughline.config.ts': "setInterval(() => {}, 1000); export default { data: 'news' }",
      })
      const run = await runThroughlineIn(folder, 'check')
      expect(run.code).toBe(code)
      expect(run.stdout.split('\n').filter(Boolean)).toHaveLength(2000 * code)
    },
  )

  test('of the current folder is read, types and all, and says what the command line does not', async () => {
    const folder = project(`import { defineConfig } from 'throughline'
      const title: string = 'The Corran Ledger'
      export default defineConfig({ title, contact: 'desk@corran.example', data: 'news', out: 'out' })`)
    expect(await runThroughlineIn(folder, 'index', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(manifestOf(folder)).toMatchObject({
      title: 'The Corran Ledger',
      contact: 'mailto:desk@corran.example',
    })
  })

  test('can be plain JavaScript, or JSON', async () => {
    const files = {
      'throughline.config.js': "export default { title: 'In JavaScript', data: 'news', out: 'out' }",
      'throughline.config.mjs': "export default { title: 'In a module', data: 'news', out: 'out' }",
      'throughline.config.json': '\ufeff{ "title": "In JSON", "data": "news", "out": "out" }',
    }
    for (const [name, config] of Object.entries(files)) {
      const folder = project(config, name)
      await runThroughlineIn(folder, 'index')
      expect(manifestOf(folder).title, name).toMatch(/^In /)
    }
  })

  test('gives way to the command line, key by key', async () => {
    const folder = project(
      "export default { title: 'File', description: 'As filed', data: 'none', out: 'out' }",
    )
    await runThroughlineIn(folder, 'index', '--title', 'Line', '--data', 'news', '--link', 'Rules=/rules')
    expect(manifestOf(folder)).toMatchObject({
      title: 'Line',
      description: 'As filed',
      links: [{ label: 'Rules', address: '/rules' }],
    })
  })

  test.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['utc', undefined],
  ])(
    'gives the site the time zone %s, by its usual name, and none where days are UTC',
    async (said, name) => {
      const folder = project(`export default { timeZone: '${said}', data: 'news', out: 'out' }`)
      await runThroughlineIn(folder, 'index')
      expect(manifestOf(folder).timeZone).toBe(name)
    },
  )

  test('is named by --config, and its paths begin at its own folder', async () => {
    const folder = makeFolder({
      'paper/news/articles/a.md': makeFile(),
      'paper/morning.config.ts': "export default { title: 'Morning', data: 'news', out: '../out' }",
    })
    mkdirSync(join(folder, 'elsewhere'))
    const { code } = await runThroughlineIn(
      join(folder, 'elsewhere'),
      ...['index', '--config', '../paper/morning.config.ts'],
    )
    expect(code).toBe(0)
    expect(manifestOf(folder).title).toBe('Morning')
  })

  test('says where a built site is, for those that read one', async () => {
    const folder = project("export default { data: 'news', out: 'out' }")
    await runThroughlineIn(folder, 'index')
    expect((await runThroughlineIn(folder, 'verify')).stderr).toContain('all whole')
  })
})

describe('what is wrong with a config file', () => {
  test('is told all at once, by lines, with the key that was meant', async () => {
    const folder = project(`// accent: none
export default {
  titel: 'x',
  links: [
    { label: 'a', address: 'https://a.example' },
    { label: 'b', address: 'javascript:alert(1)' },
  ],
  accent: 'red',
  timeZone: 'Europe/Atlantis',
  logoHasTitle: 'yes',
  "base": '/x',
  prerender: -1,
  analytics: { script: 'http://a.example/a.js' },
  data: 'news', out: 'out',
}`)
    const { code, stdout, stderr } = await runThroughlineIn(folder, 'build')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    const lines = stderr.trimEnd().split('\n')
    expect(lines.map((line) => /^throughline\.config\.ts:\d+: [\w.[\]]+/.exec(line)?.[0])).toEqual([
      'throughline.config.ts:3: titel',
      'throughline.config.ts:6: links[1].address',
      'throughline.config.ts:8: accent',
      'throughline.config.ts:9: timeZone',
      'throughline.config.ts:10: logoHasTitle',
      'throughline.config.ts:11: base',
      'throughline.config.ts:12: prerender',
      'throughline.config.ts:13: analytics.script',
    ])
    expect(lines[0]).toContain('did you mean title?')
    for (const line of lines.slice(1)) expect(line).toMatch(/: [\w.[\]]+ takes /)
  })

  test.each([
    { config: 'export default { title: "a" b }', says: ':1: it cannot be run: ' },
    { config: '\nexport default { title: nobody }', says: ':2: it cannot be run: nobody is not defined' },
    { config: 'export const config = {}', says: ':1: it exports nothing as its default' },
    { config: 'export default 5', says: ':1: a config takes keys and values' },
    { config: 'export default { links: [{ label: "x" }] }', says: ':1: links[0].address is missing' },
    {
      config: "export default {\n base: '/b/', siteUrl: 'https://x.example/a/' }",
      says: ':2: base says /b/, and siteUrl says https://x.example/a/: they must agree',
    },
  ])('stops the run with exit code 1 and its place: $config', async ({ config, says }) => {
    const { code, stderr } = await runThroughlineIn(project(config), 'check', '--data', 'news')
    expect(code).toBe(1)
    expect(stderr).toContain(`throughline.config.ts${says}`)
    expect(stderr).not.toContain('    at ')
  })

  test('is told for JSON as well, and for a file that is not there', async () => {
    const folder = project('{ "title": 1 }', 'some.json')
    const faulty = await runThroughlineIn(folder, 'check', '--config', 'some.json')
    expect(faulty.stderr).toContain('some.json:1: title takes one line of text')
    writeFileSync(join(folder, 'some.json'), '//\n{ "title": "T" }\n')
    const broken = await runThroughlineIn(folder, 'check', '--config', 'some.json')
    expect(broken.stderr).toMatch(/^some\.json:1: it is not JSON: .+\n$/)
    const missing = await runThroughlineIn(folder, 'check', '--config', 'none.ts')
    expect(missing).toMatchObject({ code: 1, stderr: 'There is no config file none.ts.\n' })
  })
})

test.each([
  { args: ['--accent', 'red'], says: '--accent takes a colour' },
  { args: ['--language', 'english please'], says: '--language takes a language' },
  { args: ['--time-zone', 'Berlin'], says: '--time-zone takes a time zone as IANA names it' },
  { args: ['--time-zone', '+01:00'], says: '--time-zone takes a time zone as IANA names it' },
  { args: ['--contact', 'nobody'], says: '--contact takes an e-mail address' },
  { args: ['--link', 'Rules'], says: '--link takes LABEL=ADDRESS.' },
  { args: ['--link', 'Rules=//evil.example'], says: '--link takes an address' },
  { args: ['--font', 'comic'], says: '--font takes one of newsreader, serif, sans.' },
  { args: ['--analytics-connect', 'https://a.example'], says: '--analytics-script is missing.' },
  {
    args: ['--analytics-script', 'https://a.example/a.js', '--analytics-data', 'on load=x'],
    says: '--analytics-data takes names',
  },
])('the command line is held to the same: $args', async ({ args, says }) => {
  const folder = makeFolder(DATA)
  const { code, stderr } = await runThroughlineIn(folder, 'build', '--data', 'news', '--out', 'out', ...args)
  expect(stderr).toContain(says)
  expect(code).toBe(2)
})

test('an address with a path on the command line beats the path of the file', async () => {
  const folder = makeFolder(DATA)
  writeFileSync(
    join(folder, 'throughline.config.mjs'),
    "export default { base: '/a/', data: 'news', out: 'out' }",
  )
  await runThroughlineIn(folder, 'build', '--site-url', 'https://x.example/b')
  expect(readFileSync(join(folder, 'out/index.html'), 'utf8')).toContain('content="/b/"')
})

describe('dev', () => {
  const CONFIG = 'throughline.config.ts'

  async function startDev(folder: string, ...args: string[]) {
    const dev = startThroughline(['dev', '--port', '0', ...args], {}, folder)
    let said = ''
    dev.stderr?.on('data', (data) => {
      said += data
    })
    const origin = await firstLine(dev)
    const waiting = { timeout: 10_000 }
    await expect.poll(() => said, waiting).toContain('Ctrl C ends it.')
    return {
      write: (config: string) => writeFileSync(join(folder, CONFIG), config),
      said: () => expect.poll(() => said, waiting),
      title: () =>
        expect.poll(
          async () => /<title>(.*?)<\/title>/.exec(await (await fetch(origin)).text())?.[1],
          waiting,
        ),
      articles: () =>
        expect.poll(async () => {
          const manifest = await (await fetch(`${origin}/index/manifest.json`)).json()
          return manifest.counts.articles
        }, waiting),
      end: () => interrupt(dev),
    }
  }

  test('follows the file, to another folder, too, and says when it changed', async () => {
    const folder = project("export default { data: 'news', title: 'Before' }", CONFIG)
    mkdirSync(join(folder, 'other/articles'), { recursive: true })
    for (const name of ['a', 'b'])
      writeFileSync(
        join(folder, `other/articles/${name}.md`),
        makeFile({ webUrl: `https://x.example/${name}` }),
      )
    const dev = await startDev(folder)
    await dev.title().toBe('Before')
    dev.write("export default { data: 'other', title: 'After it' }")
    await dev.said().toContain('throughline.config.ts has changed.')
    await dev.title().toBe('After it')
    await dev.articles().toBe(2)
    writeFileSync(join(folder, 'other/articles/c.md'), makeFile({ webUrl: 'https://x.example/c' }))
    await dev.articles().toBe(3)
    expect(await dev.end()).toBe(0)
  })

  test('follows what the file imports, and what that imports', async () => {
    const folder = project(
      "import { title } from './words.ts'\nexport default { data: 'news', title }",
      CONFIG,
    )
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
    write('words.ts', "export const title: string = 'Before'")
    const dev = await startDev(folder)
    await dev.title().toBe('Before')
    write('names.json', '{ "title": "By a name" }')
    write('words.ts', "import names from './names.json'\nexport const title: string = names.title")
    await dev.said().toContain('words.ts has changed.')
    await dev.title().toBe('By a name')
    write('names.json', '{ "title": "By another" }')
    await dev.title().toBe('By another')
    write('words.ts', 'export const title: string = nobody')
    await dev.said().toContain('nobody is not defined')
    write('words.ts', "export const title: string = 'Mended'")
    await dev.title().toBe('Mended')
    expect(await dev.end()).toBe(0)
  })

  test('follows a file that Node could import by itself', async () => {
    const folder = project("export default { data: 'news', title: 'Before' }", 'throughline.config.mjs')
    const dev = await startDev(folder)
    writeFileSync(
      join(folder, 'throughline.config.mjs'),
      "export default { data: 'news', title: 'After it' }",
    )
    await dev.title().toBe('After it')
    expect(await dev.end()).toBe(0)
  })

  test('stays as it is while the file is wrong, and says by line what is', async () => {
    const folder = project("export default { data: 'news', title: 'Before' }", CONFIG)
    const dev = await startDev(folder)
    dev.write("export default {\n  data: 'news',\n  titel: 'x',\n}")
    await dev.said().toContain('throughline.config.ts:3: titel is not a key here; did you mean title?')
    await dev.title().toBe('Before')
    dev.write("export default { data: 'news', get title() { throw new Error('No title today') } }")
    await dev.said().toContain('No title today')
    dev.write('export default []')
    await dev.said().toContain('throughline.config.ts:1: a config takes keys and values')
    dev.write("export default { data: 'news', title: 'Mended' }")
    await dev.title().toBe('Mended')
    expect(await dev.end()).toBe(0)
  })

  test('takes up a file that comes later, under what the command line says', async () => {
    const folder = makeFolder(DATA)
    const dev = await startDev(folder, '--data', 'news')
    dev.write("export default { data: 'none', title: 'Came later' }")
    await dev.title().toBe('Came later')
    await dev.articles().toBe(1)
    expect(await dev.end()).toBe(0)
  })
})
