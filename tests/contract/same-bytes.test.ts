import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** With a cache of its own, for what an earlier build had read would not be read again. */
function build(zone: string, locale: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bytes-'))
  const [out, cache] = [join(folder, 'out'), join(folder, 'cache')]
  const args = ['index', '--data', join(root, 'data'), '--out', out, '--cache', cache, '--quiet']
  execFileSync('node', [join(root, 'bin/throughline.js'), ...args], {
    env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale },
  })
  return out
}

function bytesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  )
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

test('two builds in two time zones and two locales give the same files', () => {
  const first = bytesOf(build('Asia/Tokyo', 'ja_JP.UTF-8'))
  const second = bytesOf(build('America/New_York', 'tr_TR.UTF-8'))
  expect(first.size).toBeGreaterThan(10)
  expect(second).toEqual(first)
})

test('no secret that a publisher wrote is in any of them', () => {
  const folder = join(root, 'data/articles')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  )
  const secrets = files.flatMap(
    (name) => /^secured: "?([^"\n]{16,})/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? [],
  )
  expect(secrets.length).toBeGreaterThan(5)
  const output = [...bytesOf(build('UTC', 'C')).values()].join('\n')
  for (const secret of secrets) expect(output).not.toContain(secret.slice(0, 16))
})
