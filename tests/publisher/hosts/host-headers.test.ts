import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { escapeMarkup } from '../../../src/publisher/escape-markup.ts'
import { contentSecurityPolicy, policyOf } from '../../../src/publisher/hosts/security-headers.ts'
import { buildTestSite } from '../../support/build-test-site.ts'
import { makeFolder } from '../../support/make-data-folder.ts'
import { NEWSPAPER } from '../../support/test-newspaper.ts'

interface Rule {
  readonly path: string
  readonly headers: readonly string[]
}

/** As Cloudflare Pages has them; what is beyond is left out, and nobody is told. */
const MOST_RULES = 100
const LONGEST_LINE = 2000

describe.each(['/', '/news/'])('the headers for hosts at %s', (base) => {
  let site: string
  let written: string

  beforeAll(async () => {
    const data = makeFolder(NEWSPAPER)
    site = await buildTestSite(data, { base, siteUrl: `https://www.example.com${base}` })
    rmSync(data, { recursive: true })
    written = readFileSync(join(site, '_headers'), 'utf8')
  })
  afterAll(() => rmSync(site, { recursive: true, force: true }))

  const rules = (): Rule[] =>
    written.split(/\n(?=\S)/).map((block) => {
      const [path = '', ...lines] = block.trimEnd().split('\n')
      return { path, headers: lines.map((line) => /^ {2}([A-Za-z-]+): \S/.exec(line)?.[1] ?? line) }
    })
  const matches = (rule: Rule, address: string) => {
    const pattern = rule.path
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:[a-z]+/g, '[^/]+')
      .replace('*', '.*')
    return new RegExp(`^${pattern}$`).test(address)
  }

  test('are no more, and no longer, than hosts read', () => {
    expect(rules().length).toBeLessThanOrEqual(MOST_RULES)
    for (const line of written.split('\n')) expect(line.length, line).toBeLessThanOrEqual(LONGEST_LINE)
  })

  test('are for paths below the base, with one star each', () => {
    for (const { path } of rules()) {
      expect(path.startsWith(base), path).toBe(true)
      expect(path.split('*').length, path).toBeLessThanOrEqual(2)
    }
  })

  test('never say a thing twice of a file, for hosts join what they say twice', () => {
    const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    for (const file of files) {
      const said = rules()
        .filter((rule) => matches(rule, base + file))
        .flatMap(({ headers }) => headers.map((name) => name.toLowerCase()))
      expect(said, file).toContain('content-security-policy')
      expect(said, file).toEqual([...new Set(said)])
    }
  })
})

test('headers have the policy of a page as it was before markup had its way', () => {
  const policy = contentSecurityPolicy('', { script: 'https://count.example/a&b.js' })
  expect(policy).toContain('/a&b.js')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}" />`
  expect(policyOf(meta)).toBe(policy)
})
