import { safeAddress } from '../../model/address.ts'
import { buildSite } from '../build-site.ts'
import type { Command } from '../command.ts'
import { textOption, UsageError } from '../command-line.ts'
import { INDEX_OPTIONS, readIndexOptions } from '../index-options.ts'
import { tellReport, writeReport } from '../tell-report.ts'

export const build: Command = {
  shape: {
    summary: 'writes the whole site, for any static host',
    options: {
      ...INDEX_OPTIONS,
      base: { type: 'string', value: '/PATH/', help: 'path under which the site will lie (default: /)' },
      'site-url': { type: 'string', value: 'URL', help: 'address of the site; nothing is made of it yet' },
      prerender: { type: 'string', value: 'all|none|N', help: 'every page is made in the browser as yet' },
    },
    examples: [
      'throughline build --data news --out site',
      'throughline build --data news --out site --base /news/ --title "The Daily Thread"',
    ],
  },
  run: async (options, { console, packageDir }) => {
    const start = performance.now()
    const base = readBase(textOption(options, 'base') || '/')
    checkSiteUrl(textOption(options, 'site-url'))
    checkPrerender(textOption(options, 'prerender'))
    const report = await buildSite({ ...readIndexOptions(options, console), base, packageDir })
    const seconds = (performance.now() - start) / 1000
    tellReport(console, report, seconds)
    writeReport(textOption(options, 'report'), report, seconds, report.bytes)
    return 0
  },
}

/** Letters, digits and `_ . ~ -`, so that it needs no encoding wherever it is written; no `..`. */
function readBase(base: string): string {
  if (/^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/.test(base)) return base
  throw new UsageError('--base takes a path that begins and ends with a slash, such as /news/.')
}

/** Wrong now is wrong later, when feeds and link previews need it. */
function checkSiteUrl(url: string): void {
  if (url !== '' && safeAddress(url) === null)
    throw new UsageError('--site-url takes an address that begins with https:// or http://.')
}

function checkPrerender(pages: string): void {
  if (!/^(?:|all|none|\d+)$/.test(pages))
    throw new UsageError('--prerender takes all, none, or a number of articles.')
}
