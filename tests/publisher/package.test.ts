import { execFileSync, spawn } from 'node:child_process'
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { beforeAll, describe, expect, test } from 'vitest'
import { PACKAGE } from '../support/build-test-site.ts'
import { makeFile, makeFolder } from '../support/make-data-folder.ts'
import { readEvents } from '../support/read-events.ts'
import { firstLine, interrupt } from '../support/run-throughline.ts'
import { runWorkflow } from '../support/run-workflow.ts'

/** An empty folder with the package installed, as a publisher does it. */
let home: string
let tarball: string
let installed: string

const run = (program: string, args: readonly string[], cwd: string) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const throughline = (...args: string[]) => run('npx', ['--no-install', 'throughline', ...args], home)

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'throughline-home-'))
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', home], PACKAGE))
  tarball = join(home, packed.filename)
  writeFileSync(join(home, 'package.json'), '{ "private": true }')
  run('npm', ['install', '--ignore-scripts', '--prefer-offline', tarball], home)
  installed = join(home, 'node_modules/throughline')
})

describe('the package, installed in an empty folder', () => {
  test('says its version', () => {
    expect(throughline('--version').trim()).toBe(
      JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version,
    )
  })

  test('builds the sample, which is whole, without a bundler and without React', () => {
    throughline('build', '--data', join(installed, 'data'), '--out', 'site', '--quiet')
    expect(throughline('verify', '--dir', 'site')).toBe('')
    expect(readdirSync(join(home, 'site/app')).length).toBeGreaterThan(5)
    const brought = readdirSync(join(home, 'node_modules'))
    for (const name of ['vite', 'react', 'react-dom', 'typescript', 'rolldown'])
      expect(brought).not.toContain(name)
  })

  test('brings what large folders run in threads', () => {
    expect(run(process.execPath, [join(installed, 'dist/command/search-thread.js')], home)).toBe('')
  })

  test('makes the very site that the checkout makes', () => {
    const config = { data: join(installed, 'data'), title: 'The Same' }
    writeFileSync(join(home, 'same.json'), JSON.stringify(config))
    const build = (program: readonly string[], out: string) =>
      run(process.execPath, [...program, 'build', '--config', 'same.json', '--out', out, '--quiet'], home)
    build([join(installed, 'bin/throughline.js')], 'from-package')
    build([join(PACKAGE, 'bin/throughline.js')], 'from-checkout')
    const manifest = (site: string) => readFileSync(join(home, site, 'index/manifest.json'), 'utf8')
    expect(manifest('from-package')).toBe(manifest('from-checkout'))
    const parts = (site: string) => readdirSync(join(home, site, 'app')).sort()
    expect(parts('from-package')).toEqual(parts('from-checkout'))
  })

  test('shows the sample and serves it', async () => {
    const child = spawn(
      process.execPath,
      [join(installed, 'bin/throughline.js'), 'start', '--port', '4810'],
      {
        cwd: home,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    const address = (await firstLine(child)).match(/http:\S+/)?.[0] ?? ''
    const page = await fetch(address)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('id="root"')
    await interrupt(child)
  })

  test('serves a data folder that pages follow, with the compiled reader', async () => {
    const data = makeFolder({ 'articles/first.md': makeFile() })
    const program = join(installed, 'bin/throughline.js')
    const child = spawn(process.execPath, [program, 'dev', '--data', data, '--port', '0'], {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const origin = await firstLine(child)
    const page = await (await fetch(origin)).text()
    expect(page).toContain('name="throughline-live"')
    const [, code = ''] = /<script data-entry="([^"]+)"/.exec(page) ?? []
    expect((await fetch(origin + code)).status).toBe(200)
    const events = await readEvents(`${origin}/throughline-live`)
    writeFileSync(
      join(data, 'articles/second.md'),
      makeFile({ webUrl: '"https://www.paper.example/second"' }),
    )
    await expect.poll(() => events.messages.length, { timeout: 10_000 }).toBe(2)
    expect(await interrupt(child)).toBe(0)
    rmSync(data, { recursive: true })
  })

  test('gives a config file its types', () => {
    writeFileSync(
      join(home, 'throughline.config.ts'),
      "import { defineConfig } from 'throughline'\nexport default defineConfig({ title: 'Typed', accent: '#00aa55' })\n",
    )
    writeFileSync(
      join(home, 'wrong.ts'),
      "import { defineConfig } from 'throughline'\n// @ts-expect-error: there is no such key.\ndefineConfig({ titel: 'x' })\n// @ts-expect-error: a number is no title.\ndefineConfig({ title: 1 })\n",
    )
    const compiler = join(PACKAGE, 'node_modules/typescript/bin/tsc')
    for (const [module, resolution] of [
      ['nodenext', 'nodenext'],
      // The folder is no module, and here nothing that is one can be required.
      ['node16', 'node16'],
      ['esnext', 'bundler'],
    ] as const)
      run(
        process.execPath,
        [
          compiler,
          '--noEmit',
          '--strict',
          '--module',
          module,
          '--moduleResolution',
          resolution,
          'throughline.config.ts',
          'wrong.ts',
        ],
        home,
      )
    throughline('build', '--data', join(installed, 'data'), '--out', 'typed', '--quiet')
    expect(readFileSync(join(home, 'typed/index/manifest.json'), 'utf8')).toContain('"title":"Typed"')
  })

  test('can be imported, and required', () => {
    const call = "defineConfig({ title: 'x' }).title"
    const evaluate = (type: string, code: string) =>
      run(process.execPath, [`--input-type=${type}`, '--eval', code], home).trim()
    expect(evaluate('commonjs', `console.log(require('throughline').${call})`)).toBe('x')
    expect(evaluate('module', `import { defineConfig } from 'throughline'; console.log(${call})`)).toBe('x')
  })

  test('brings all that its README leads to', () => {
    const readme = readFileSync(join(installed, 'README.md'), 'utf8')
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)|src(?:set)?="([^":]+)"/g)].map(
      ([, link, picture]) => link ?? picture ?? '',
    )
    expect(links.length).toBeGreaterThan(3)
    expect(links.filter((path) => !existsSync(join(installed, path)))).toEqual([])
    expect(readdirSync(join(installed, 'docs/hosts'))).toContain('Caddyfile')
  })

  test('holds what it says, and nothing that it should not', async () => {
    const { messages } = await publint({ pkgDir: installed, level: 'suggestion', pack: false })
    expect(messages).toEqual([])
    for (const name of ['src', 'tests', 'node_modules']) expect(existsSync(join(installed, name))).toBe(false)
    expect(existsSync(join(installed, 'LICENSE'))).toBe(true)
  })
})

describe('the workflow of a new folder', () => {
  const values = { 'steps.pages.outputs.base_url': 'https://corran.github.io/ledger' }
  let repository: string
  let site: string

  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@paper.example', ...args], repository)
  function commit(): void {
    git('add', '--all')
    git('commit', '--quiet', '--message', 'News')
  }

  beforeAll(() => {
    throughline('init', 'ledger')
    repository = join(home, 'ledger')
    const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
    // What a registry has is not this state of the package.
    manifest.dependencies.throughline = `file:${tarball}`
    writeFileSync(join(repository, 'package.json'), JSON.stringify(manifest))
    git('init', '--quiet')
    commit()
    site = join(runWorkflow(repository, values), 'site')
  })

  test('makes a whole site for the address of its pages, of what is committed', () => {
    expect(throughline('verify', '--dir', site)).toBe('')
    const { siteUrl } = JSON.parse(readFileSync(join(site, 'index/manifest.json'), 'utf8'))
    expect(siteUrl).toBe(`${values['steps.pages.outputs.base_url']}/`)
    expect(/<a [^>]*href="([^"]*)topics"/.exec(readFileSync(join(site, 'index.html'), 'utf8'))?.[1]).toBe(
      '/ledger/',
    )
    for (const name of ['404.html', '.nojekyll']) expect(existsSync(join(site, name)), name).toBe(true)
  })

  test('makes only what GitHub Pages takes: files that anybody may read, and no links', () => {
    const entries = readdirSync(site, { recursive: true, withFileTypes: true })
    const refused = entries.filter((entry) => {
      const { mode, nlink } = lstatSync(join(entry.parentPath, entry.name))
      if (entry.isDirectory()) return (mode & 0o005) !== 0o005
      return !entry.isFile() || nlink > 1 || (mode & 0o004) === 0
    })
    expect(refused.map(({ name }) => name)).toEqual([])
  })

  test('leaves parts of the site before it, for the tabs that are open', () => {
    const parts = (of: string) => readdirSync(join(of, 'index/shards'))
    writeFileSync(join(repository, 'data/articles/second.md'), makeFile())
    commit()
    const next = join(runWorkflow(repository, values, site), 'site')
    expect(parts(next)).toEqual(expect.arrayContaining(parts(site)))
    expect(parts(next).length).toBeGreaterThan(parts(site).length)
    expect(throughline('verify', '--dir', next)).toBe('')
  })

  test('ends before it publishes a folder that lost its articles', () => {
    rmSync(join(repository, 'data/articles'), { recursive: true })
    commit()
    expect(() => runWorkflow(repository, values, site)).toThrow('--allow-shrink')
  })
})
