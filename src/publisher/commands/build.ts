import { buildSite } from '../build-site.ts'
import type { Command } from '../command.ts'
import { textOption, UsageError } from '../command-line.ts'
import { INDEX_OPTIONS, readIndexOptions } from '../index-options.ts'
import { readSitePlace } from '../read-site-place.ts'
import { tellReport, writeReport } from '../tell-report.ts'

export const build: Command = {
  shape: {
    summary: 'writes the whole site, for any static host',
    options: {
      ...INDEX_OPTIONS,
      base: {
        type: 'string',
        value: '/PATH/',
        help: 'path under which the site will lie (default: that of --site-url)',
      },
      'site-url': {
        type: 'string',
        value: 'URL',
        help: 'address of the front page; without it feeds link to originals alone, and there is no sitemap',
      },
      prerender: { type: 'string', value: 'all|none|N', help: 'every page is made in the browser as yet' },
    },
    examples: [
      'throughline build --data news --out site',
      'throughline build --data news --out site --site-url https://www.example.com/news/ --title "The Daily Thread"',
    ],
  },
  run: async (options, { console, packageDir }) => {
    const start = performance.now()
    const place = readSitePlace(textOption(options, 'base'), textOption(options, 'site-url'))
    checkPrerender(textOption(options, 'prerender'))
    const report = await buildSite({
      ...readIndexOptions(options, { console, packageDir }),
      ...place,
      packageDir,
    })
    const seconds = (performance.now() - start) / 1000
    tellReport(console, report, seconds)
    if (place.siteUrl === undefined)
      console.say('Without --site-url feeds link to originals alone, and there is no sitemap and no OPML.')
    writeReport(textOption(options, 'report'), report, seconds, report.bytes)
    return 0
  },
}

function checkPrerender(pages: string): void {
  if (!/^(?:|all|none|\d+)$/.test(pages))
    throw new UsageError('--prerender takes all, none, or a number of articles.')
}
