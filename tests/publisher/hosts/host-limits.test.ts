import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tooSmallHosts } from '../../../src/publisher/hosts/host-limits.ts'
import { measureSite } from '../../../src/publisher/hosts/measure-site.ts'
import { makeFolder } from '../../support/make-data-folder.ts'
import { runThroughline } from '../../support/run-throughline.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

test('a site is measured with all its folders', () => {
  const files = { 'a.html': '12345', 'deep/b.html': '678', 'deep/er/c': '', 'deep/d': '9', 'z.html': '0' }
  const folder = makeFolder(files)
  expect(measureSite(folder)).toEqual({ files: 5, bytes: 10, fullest: 2 })
  rmSync(folder, { recursive: true })
})

test.each([
  [{ files: 20_000, bytes: 1e9, fullest: 19_000 }, []],
  [{ files: 20_001, bytes: 1e8, fullest: 19_000 }, ['Cloudflare Pages']],
  [{ files: 9000, bytes: 1e9 + 1, fullest: 8000 }, ['GitHub Pages']],
  [
    { files: 300_000, bytes: 2e9, fullest: 100_000 },
    ['Cloudflare Pages', 'GitHub Pages', 'GitLab Pages', 'Netlify'],
  ],
])('a site of %o is too large for %o', (size, hosts) => {
  const said = tooSmallHosts(size).join('')
  const known = ['Cloudflare Pages', 'GitHub Pages', 'GitLab Pages', 'Netlify']
  expect(known.filter((host) => said.includes(host))).toEqual(hosts)
  expect(said.includes('--prerender N')).toBe(hosts.length > 0)
})

test('a build says in a line how many files it made and how large they are', async () => {
  const data = makeFolder(NEWSPAPER)
  const { stderr } = await runThroughline('build', '--data', data, '--out', `${data}/site`)
  const { files, bytes } = measureSite(`${data}/site`)
  expect(stderr).toContain(`The site is ${files} files of ${(bytes / 1e6).toFixed(1)} MB.\n`)
  expect(stderr).not.toContain('Too large')
  rmSync(data, { recursive: true })
})
