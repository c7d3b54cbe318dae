// Indexes a folder with Throughline and builds it with Hugo, in turn, on the same files and machine, and prints
// medians and ratios. Hugo gets `-D`, or it would take `published: false` for a draft, and two themes: one line a
// page, which is the least that it can do; and one that shows what the index holds (an article with its provider
// and its related coverage, lists by topic and of everything).
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, runCommand } from './run-command.js'

const RUNS = Number(process.env.BENCH_RUNS ?? 5)
const checkout = fileURLToPath(new URL('../..', import.meta.url))
const corpus = process.env.THROUGHLINE_CORPUS
const LEAST = {
  config: '',
  single: '<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1><p>{{ .Params.excerpt }}</p>\n',
  list: '<!doctype html>{{ range .Paginator.Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}\n',
}
const SAME = {
  config: '[taxonomies]\ntopic = "topics"\n',
  single: `<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1><p>{{ .Params.excerpt }}</p>
<p><a href="{{ .Params.webUrl }}">{{ .Params.provider.name }}</a> {{ .Params.publishedDateTime }} {{ .Params.quality }}</p>
{{ range .Params.topics }}<a href="/topics/{{ . | urlize }}">{{ . }}</a>{{ end }}
{{ range .Params.related }}<p><a href="{{ .webUrl }}">{{ .title }}</a> {{ .provider.name }} {{ .publishedDateTime }}</p>{{ end }}
`,
  list: `<!doctype html><title>{{ .Title }}</title>{{ range (.Paginate .Pages 30).Pages }}<article>
<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.excerpt }}</p>{{ .Params.provider.name }}</article>{{ end }}
`,
}
const work = await mkdtemp(join(tmpdir(), 'throughline-bench-'))

try {
  const data = corpus ? resolve(corpus) : join(work, 'generated')
  const throughline = (/** @type {string[]} */ ...args) =>
    runCommand('node', [join(checkout, 'bin/throughline.js'), ...args])
  if (!corpus) await throughline('generate', '--articles', '3000', '--seed', '1', '--out', data, '--quiet')
  const least = await makeHugoSite(data, 'least', LEAST)
  const same = await makeHugoSite(data, 'same', SAME)
  await throughline('--version')

  /** @type {{ index: Measured, least: Measured, same: Measured }[]} */
  const runs = []
  for (let run = 0; run <= RUNS; run++) {
    // New folders each time: removing thousands of files keeps the disk busy during the run that follows.
    const out = join(work, `index-${run}`)
    const index = await throughline('index', '--data', data, '--out', out, '--quiet')
    const hugo = ['-D', '--quiet', '-d', `out-${run}`]
    const measured = {
      index,
      least: await runCommand('hugo', hugo, { cwd: least }),
      same: await runCommand('hugo', hugo, { cwd: same }),
    }
    // The first run warms the disk's cache for all.
    if (run > 0) runs.push(measured)
  }
  report(corpus ? 'the corpus' : '3,000 generated articles', runs)
} finally {
  await rm(work, { recursive: true, force: true })
}

/**
 * @param {string} data
 * @param {string} name
 * @param {{ single: string, list: string, config: string }} theme
 * @returns {Promise<string>} the folder of a Hugo site with the same articles
 */
async function makeHugoSite(data, name, theme) {
  const site = join(work, name)
  await mkdir(join(site, 'layouts/_default'), { recursive: true })
  await cp(join(data, 'articles'), join(site, 'content'), { recursive: true })
  await writeFile(
    join(site, 'config.toml'),
    `baseURL = "http://localhost/"\ntitle = "Bench"\n${theme.config}`,
  )
  await writeFile(join(site, 'layouts/_default/single.html'), theme.single)
  await writeFile(join(site, 'layouts/_default/list.html'), theme.list)
  return site
}

/**
 * @typedef {{ seconds: number, megabytes: number | null }} Measured
 * @param {string} what
 * @param {{ index: Measured, least: Measured, same: Measured }[]} runs
 */
function report(what, runs) {
  const row = (/** @type {string} */ title, /** @type {'index' | 'least' | 'same'} */ key) => {
    const seconds = median(runs.map((run) => run[key].seconds)).toFixed(2)
    const megabytes = median(runs.map((run) => run[key].megabytes ?? Number.NaN)).toFixed(0)
    const ratio = median(runs.map((run) => run.index.seconds / run[key].seconds)).toFixed(3)
    return `${title.padEnd(34)} ${seconds.padStart(7)} s ${megabytes.padStart(7)} MB   ${ratio.padStart(6)}`
  }
  console.log(`Index of ${what}, whole process, median of ${runs.length} runs; last, our time to this one's`)
  console.log(row('throughline index', 'index'))
  console.log(row('hugo -D, one line a page', 'least'))
  console.log(row('hugo -D, showing what we index', 'same'))
}
