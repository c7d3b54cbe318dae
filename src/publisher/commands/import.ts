import type { Command } from '../command.ts'
import { listOption, textOption, UsageError, wholeNumber } from '../command-line.ts'
import { CONFIG_OPTION } from '../config/config-options.ts'
import { neededFolder, readConfig } from '../config/read-config.ts'
import type { Console } from '../console.ts'
import { replaceFile } from '../files/replace-file.ts'
import { type FeedReport, importSources } from '../import/import-sources.ts'
import { isPublicAddress } from '../import/public-addresses.ts'
import { count } from '../tell-report.ts'
import { versionOf } from '../version-of.ts'

/** Feeds have some tens of articles, archives of outlets thousands; hundreds of thousands are an attack. */
const LIMIT = 1000
/** Seconds; servers of small outlets can take several to make a feed. */
const PATIENCE = 10
/** Real feeds with whole articles in them reach 3 MB; one much larger is a mistake or an attack. */
const MOST_BYTES = 10_000_000

export const importFeeds: Command = {
  shape: {
    summary: 'writes the new articles of feeds into a data folder',
    operands: {
      key: 'sources',
      value: 'SOURCE',
      help: 'file or address of a feed (RSS, Atom, JSON Feed) or of a list of feeds (OPML)',
    },
    options: {
      data: {
        type: 'string',
        value: 'DIR',
        help: 'the data folder, which is made if it is missing (default: data in the config file)',
      },
      ...CONFIG_OPTION,
      topic: { type: 'string', value: 'NAME', help: 'a topic for all of these articles', multiple: true },
      limit: {
        type: 'string',
        value: 'N',
        help: `only the newest N articles of each feed (default: ${LIMIT})`,
      },
      timeout: {
        type: 'string',
        value: 'SECONDS',
        help: `how long to wait for a server that says nothing (default: ${PATIENCE}); three times that for a whole feed`,
      },
      'allow-private': { type: 'boolean', help: 'read addresses of this machine and its network, too' },
      report: { type: 'string', value: 'FILE', help: 'write what happened to the feeds, as JSON' },
    },
    examples: [
      'throughline import https://www.example.com/feed.xml',
      'throughline import feeds.opml --data news --topic Science --limit 20',
    ],
  },
  run: async (options, { console, packageDir }) => {
    // A config is a program, and a folder that is named needs none.
    const dataDir = textOption(options, 'data') || neededFolder('import', await readConfig(options), 'data')
    const start = performance.now()
    const sources = listOption(options, 'sources')
    const topics = listOption(options, 'topic').map((topic) => topic.trim())
    if (topics.includes('')) throw new UsageError('--topic takes a name.')
    const reports = await importSources({
      dataDir,
      sources,
      topics,
      limit: wholeNumber(options, 'limit', 1, 1_000_000) ?? LIMIT,
      now: Date.now(),
      agent: `Throughline/${versionOf(packageDir)} (feed import)`,
      rules: {
        isAllowed: options['allow-private'] === true ? () => true : isPublicAddress,
        patience: (wholeNumber(options, 'timeout', 1, 600) ?? PATIENCE) * 1000,
        mostBytes: MOST_BYTES,
      },
      onProgress: (done, total) => console.progress('Reading feeds', done, total),
    })
    const seconds = (performance.now() - start) / 1000
    tell(console, reports, seconds)
    await writeImportReport(textOption(options, 'report'), reports, seconds)
    return reports.every(({ failed }) => failed !== undefined) ? 1 : 0
  },
}

/** Lists and pages are others' work, and what they say must not steer a terminal or look like another line. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g

function tell(console: Console, reports: readonly FeedReport[], seconds: number): void {
  for (const { source, failed, written } of reports) {
    if (failed !== undefined) console.fail(`${source}: ${failed}`.replace(CONTROLS, ' '))
    for (const file of written) console.result(file)
  }
  const sum = (of: (report: FeedReport) => number) => reports.reduce((total, report) => total + of(report), 0)
  const failed = sum((report) => (report.failed === undefined ? 0 : 1))
  console.say(
    `${count(
      sum(({ written }) => written.length),
      'new article',
    )} from ` +
      `${count(reports.length - failed, 'feed')}, ${sum(({ unchanged }) => (unchanged ? 1 : 0))} of them unchanged; ` +
      `${sum(({ known }) => known)} known already, ${sum(({ unusable }) => unusable)} without address or text; ` +
      `${count(failed, 'source')} failed; ${seconds.toFixed(1)} s`,
  )
}

async function writeImportReport(file: string, feeds: readonly FeedReport[], seconds: number): Promise<void> {
  if (file === '') return
  const articles = feeds.reduce((total, { written }) => total + written.length, 0)
  await replaceFile(file, `${JSON.stringify({ articles, feeds, seconds }, null, 2)}\n`)
}
