import { buildSite } from '../build-site.ts'
import type { Command } from '../command.ts'
import { textOption, UsageError } from '../command-line.ts'
import { INDEX_OPTIONS, readIndexOptions } from '../index-options.ts'
import type { Prerender } from '../prerender.ts'
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
      prerender: {
        type: 'string',
        value: 'all|none|N',
        help: 'pages that are there before any script: all, none, or front page, topics, sources and the newest N articles with their stories (default: all)',
      },
    },
    examples: [
      'throughline build --data news --out site',
      'throughline build --data news --out site --site-url https://www.example.com/news/ --title "The Daily Thread"',
    ],
  },
  run: async (options, { console, packageDir }) => {
    const start = performance.now()
    const place = readSitePlace(textOption(options, 'base'), textOption(options, 'site-url'))
    const prerender = readPrerender(textOption(options, 'prerender'))
    const report = await buildSite({ ...readIndexOptions(options, console), ...place, packageDir, prerender })
    const seconds = (performance.now() - start) / 1000
    tellReport(console, report, seconds)
    if (place.siteUrl === undefined)
      console.say('Without --site-url feeds link to originals alone, and there is no sitemap and no OPML.')
    writeReport(textOption(options, 'report'), report, seconds, report.bytes)
    return 0
  },
}

function readPrerender(pages: string): Prerender {
  if (pages === '' || pages === 'all') return 'all'
  if (pages === 'none') return 'none'
  if (/^\d{1,9}$/.test(pages)) return Number(pages)
  throw new UsageError('--prerender takes all, none, or a number of articles.')
}
