import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../../src/publisher/hosts/security-headers.ts'
import { makeShell } from '../../../src/publisher/site/site-shell.ts'
import { PACKAGE } from '../../support/build-test-site.ts'

const SCRIPT = "document.documentElement.dataset.theme = 'dark'"

test('a script in the page is allowed by its hash; modules and data need none', () => {
  const policy = contentSecurityPolicy(
    `<script type="module" src="/app/index.js"></script>` +
      `<script>${SCRIPT}</script>` +
      `<script type="application/ld+json">{"a":1}</script>`,
  )
  const hash = createHash('sha256').update(SCRIPT).digest('base64')
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`)
})

test('what a page says where the reader does not come is in its language, with a way to the front page', () => {
  const template = readFileSync(join(PACKAGE, 'index.html'), 'utf8')
  const shell = makeShell(template, { base: '/news/', title: 'Blatt', language: 'de', version: '1' })
  const [, words] = /<p id="unstarted" hidden>(.*?)<\/p>/s.exec(shell) ?? []
  expect(words).toContain('Ein Teil dieser Anwendung ist nicht angekommen.')
  expect(words).toContain('<a href="/news/">Startseite</a>')
})

test('what a page says that is nothing without script is its main part, in its language', () => {
  const template = readFileSync(join(PACKAGE, 'index.html'), 'utf8')
  const shell = makeShell(template, { base: '/news/', title: 'Blatt', language: 'de', version: '1' })
  const [, words] = /<noscript>\s*<main>(.*?)<\/main>\s*<\/noscript>/s.exec(shell) ?? []
  expect(words).toContain('JavaScript')
  expect(words).toContain('<a href="/news/">Startseite</a>')
})
