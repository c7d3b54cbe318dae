import type { Command } from '../command.ts'
import { textOption } from '../command-line.ts'
import { LOOK_OPTIONS } from '../config/config-options.ts'
import { readConfig } from '../config/read-config.ts'
import { readSitePlace } from '../config/read-site-place.ts'
import { tooSmallHosts } from '../hosts/host-limits.ts'
import { measureSite } from '../hosts/measure-site.ts'
import { INDEX_OPTIONS, readIndexOptions } from '../index-options.ts'
import { buildSite } from '../site/build-site.ts'
import { DEFAULT_SOCIAL_CARDS } from '../social-cards/plan-social-cards.ts'
import { count, tellReport, tellSize } from '../tell-report.ts'
import { reportRefused, writeReport } from '../write-report.ts'

export const build: Command = {
  shape: {
    summary: 'writes the whole site, for any static host',
    options: {
      ...INDEX_OPTIONS,
      ...LOOK_OPTIONS,
      base: {
        type: 'string',
        value: '/PATH/',
        help: 'path of the site on its host (default: that of --site-url)',
      },
      'site-url': {
        type: 'string',
        value: 'URL',
        help: 'address of the front page; without it, feeds link only to originals, and the sitemap has paths, which robots don’t read',
      },
      prerender: {
        type: 'string',
        value: 'all|none|N',
        help: 'pages that are written as HTML: all, none, or front page, topics, sources and the newest N articles with their stories (default: all)',
      },
      cards: {
        type: 'string',
        value: 'all|none|N',
        help: `stories that get a picture for links to them, if --site-url is given: all, none, or the newest N (default: ${DEFAULT_SOCIAL_CARDS})`,
      },
      'index-articles': {
        type: 'boolean',
        help: 'let search engines list articles, too, and not only stories',
      },
    },
    examples: [
      'throughline build',
      'throughline build --data news --out site',
      'throughline build --data news --out site --site-url https://www.example.com/news/ --title "The Daily Thread"',
    ],
  },
  run: async (options, context) => {
    const { console, packageDir } = context
    const file = textOption(options, 'report')
    const settings = await readConfig(options)
    const place = readSitePlace(settings.base, settings.siteUrl)
    const site = readIndexOptions('build', options, settings, context)
    const { accent, font, logo, logoHasTitle, analytics } = settings
    const start = performance.now()
    const report = await reportRefused(file, () =>
      buildSite({
        ...site,
        ...place,
        look: { accent, font, logo, logoHasTitle },
        counting: analytics,
        prerender: settings.prerender,
        indexArticles: settings.indexArticles,
        cards: settings.cards,
        packageDir,
      }),
    )
    const seconds = (performance.now() - start) / 1000
    tellReport(console, report, seconds)
    const size = measureSite(site.outDir, report.sizes)
    for (const line of [tellSize(size), ...tooSmallHosts(size)]) console.say(line)
    const { files, bytes } = report.changed
    console.say(
      `${count(files, 'file')} to upload, ${(bytes / 1e6).toFixed(1)} MB; ${count(report.printed, 'page')} printed.`,
    )
    if (place.siteUrl === undefined)
      console.say(
        'Without --site-url, feeds link only to originals, the sitemap has only paths, and there is no OPML.',
      )
    writeReport(file, report, seconds, report.bytes)
    return 0
  },
}
