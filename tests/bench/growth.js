// How the time of an article grows with the number of articles: `index` and `build` of made-up folders, and Hugo `-D`
// showing what our index holds, each once a size, in milliseconds an article. Draws the curve to docs/growth.svg.
//
// THROUGHLINE_LARGE=1 takes the index to 100,000. BENCH_JSON says where the figures go besides.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawGrowth } from './draw-growth.js'
import { makeHugoSite, SAME } from './hugo-site.js'
import { runCommand } from './run-command.js'

const SIZES = [1_000, 3_000, 10_000]
const INDEX_SIZES = process.env.THROUGHLINE_LARGE === '1' ? [...SIZES, 30_000, 100_000] : [...SIZES, 30_000]

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const work = await mkdtemp(join(tmpdir(), 'throughline-growth-'))
const throughline = (/** @type {string[]} */ ...args) =>
  runCommand('node', [join(checkout, 'bin/throughline.js'), ...args, '--quiet'])

/** @type {import('./draw-growth.js').Curve[]} */
const curves = [
  { name: 'Hugo, as much of each article', points: [] },
  { name: 'throughline build, all pages', points: [] },
  { name: 'throughline index', points: [] },
]
try {
  for (const size of INDEX_SIZES) {
    const data = join(work, `data-${size}`)
    await throughline('generate', '--articles', String(size), '--seed', '1', '--out', data)
    const [hugo, build, index] = curves
    if (size === INDEX_SIZES[0]) await throughline('build', '--data', data, '--out', join(work, 'warm'))
    const cache = ['--cache', join(work, `cache-${size}`)]
    note(index, size, await throughline('index', '--data', data, '--out', join(work, 'index'), ...cache))
    await rm(join(work, `cache-${size}`), { recursive: true, force: true })
    if (SIZES.includes(size)) {
      note(build, size, await throughline('build', '--data', data, '--out', join(work, 'site'), ...cache))
      const site = await makeHugoSite(data, join(work, 'hugo'), SAME)
      note(hugo, size, await runCommand('hugo', ['-D', '--quiet', '-d', 'out'], { cwd: site }))
    }
    for (const folder of ['index', 'site', 'hugo', `data-${size}`, `cache-${size}`])
      await rm(join(work, folder), { recursive: true, force: true })
  }
} finally {
  await rm(work, { recursive: true, force: true })
}
await writeFile(join(checkout, 'docs/growth.svg'), drawGrowth(curves))
if (process.env.BENCH_JSON) await writeFile(process.env.BENCH_JSON, `${JSON.stringify(curves, null, 1)}\n`)

/**
 * @param {import('./draw-growth.js').Curve | undefined} curve
 * @param {number} size
 * @param {Awaited<ReturnType<typeof runCommand>>} measured
 */
function note(curve, size, { seconds, megabytes }) {
  if (!curve) return
  const milliseconds = (seconds * 1000) / size
  curve.points.push({ size, milliseconds, megabytes })
  const cells = [seconds.toFixed(1), milliseconds.toFixed(2), megabytes?.toFixed(0) ?? '']
  console.log(`${curve.name.padEnd(32)}${String(size).padStart(8)} articles ${cells.join(' s, ')} MB`)
}
