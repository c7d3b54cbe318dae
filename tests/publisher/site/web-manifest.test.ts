import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFolder } from '../../support/make-data-folder.ts'
import { serveFolder } from '../../support/serve-folder.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

test('a site can be installed under its own title and path, in the colours of its page, with icons that are there', async () => {
  const site = await buildTestSite(makeFolder(NEWSPAPER), { base: '/news/', title: 'Bits & "Pieces"' })
  const manifest = JSON.parse(readFileSync(join(site, 'manifest.webmanifest'), 'utf8'))
  expect(manifest).toMatchObject({
    id: '/news/',
    name: 'Bits & "Pieces"',
    start_url: '/news/',
    scope: '/news/',
    display: 'standalone',
  })
  const page = readFileSync(join(site, 'index.html'), 'utf8')
  for (const colour of [manifest.theme_color, manifest.background_color])
    expect(page).toContain(`(prefers-color-scheme: light)" content="${colour}"`)
  expect(page).toContain('href="/news/manifest.webmanifest"')
  expect(page).toContain('name="apple-mobile-web-app-title" content="Bits &amp; &quot;Pieces&quot;"')
  const touch = /rel="apple-touch-icon" href="([^"]*)"/.exec(page)?.[1]
  for (const path of [...manifest.icons.map((icon: { src: string }) => icon.src), touch])
    expect(existsSync(join(site, path.replace('/news/', ''))), path).toBe(true)
})

test('worker and manifest are served as what they are, and asked about each time', async () => {
  const { origin, close } = await serveFolder(await buildTestSite(makeFolder(NEWSPAPER)))
  const types = { 'sw.js': 'javascript', 'manifest.webmanifest': 'application/manifest+json' }
  for (const [path, type] of Object.entries(types)) {
    const { headers } = await fetch(`${origin}/${path}`)
    expect(headers.get('content-type')).toContain(type)
    expect(headers.get('cache-control')).toBe('no-cache')
  }
  await close()
})
