// Indexes a folder with Throughline and builds it with Hugo, in turn, on the same files and machine, and
// prints medians and the ratio. Hugo gets `-D`, or it would take `published: false` for a draft, and the
// plainest of themes: one line a page, so that what is compared is reading and writing.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, runCommand } from './run-command.js'

const RUNS = Number(process.env.BENCH_RUNS ?? 5)
const checkout = fileURLToPath(new URL('../..', import.meta.url))
const corpus = process.env.THROUGHLINE_CORPUS
const work = await mkdtemp(join(tmpdir(), 'throughline-bench-'))

try {
  const data = corpus ? resolve(corpus) : join(work, 'generated')
  const throughline = (/** @type {string[]} */ ...args) =>
    runCommand('node', [join(checkout, 'bin/throughline.js'), ...args])
  if (!corpus) await throughline('generate', '--articles', '3000', '--seed', '1', '--out', data, '--quiet')
  const site = await makeHugoSite(data)
  await throughline('--version')

  const ours = []
  const hugos = []
  for (let run = 0; run <= RUNS; run++) {
    // New folders each time: removing thousands of files keeps the disk busy during the run that follows.
    const out = join(work, `index-${run}`)
    const index = await throughline('index', '--data', data, '--out', out, '--quiet')
    const hugo = await runCommand('hugo', ['-D', '--quiet', '-d', `out-${run}`], { cwd: site })
    // The first run warms the disk's cache for both.
    if (run === 0) continue
    ours.push(index)
    hugos.push(hugo)
  }
  report(corpus ? 'the corpus' : '3,000 generated articles', ours, hugos)
} finally {
  await rm(work, { recursive: true, force: true })
}

/**
 * @param {string} data
 * @returns {Promise<string>} the folder of a Hugo site with the same articles
 */
async function makeHugoSite(data) {
  const site = join(work, 'hugo')
  await mkdir(join(site, 'layouts/_default'), { recursive: true })
  await cp(join(data, 'articles'), join(site, 'content'), { recursive: true })
  await writeFile(join(site, 'config.toml'), 'baseURL = "http://localhost/"\ntitle = "Bench"\n')
  await writeFile(
    join(site, 'layouts/_default/single.html'),
    '<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1><p>{{ .Params.excerpt }}</p>\n',
  )
  await writeFile(
    join(site, 'layouts/_default/list.html'),
    '<!doctype html>{{ range .Paginator.Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}\n',
  )
  return site
}

/**
 * @typedef {{ seconds: number, megabytes: number | null }} Measured
 * @param {string} what
 * @param {Measured[]} ours
 * @param {Measured[]} hugos
 */
function report(what, ours, hugos) {
  const row = (/** @type {string} */ name, /** @type {Measured[]} */ runs) => {
    const seconds = median(runs.map((run) => run.seconds)).toFixed(2)
    const megabytes = median(runs.map((run) => run.megabytes ?? Number.NaN)).toFixed(0)
    return `${name.padEnd(22)} ${seconds.padStart(7)} s ${megabytes.padStart(7)} MB`
  }
  const ratio = median(ours.map((run, at) => run.seconds / (hugos[at]?.seconds ?? Number.NaN)))
  console.log(`Index of ${what}, whole process, median of ${ours.length} runs`)
  console.log(row('throughline index', ours))
  console.log(row('hugo -D', hugos))
  console.log(`ratio ${ratio.toFixed(3)} (of each pair, median)`)
}
