import { median } from './run-command.js'

/** @typedef {import('./run-command.js').Measured & { pages?: number | null }} Taken */

/**
 * Prints medians, and how each is to some of them.
 * @param {string} what was measured
 * @param {Readonly<Record<string, string>>} names of rows, in their order
 * @param {Readonly<Record<string, readonly Taken[]>>} rows what each run took; what has none is left out
 * @param {Readonly<Record<string, string>>} against rows to compare with, each with the name of a column
 * @returns {Record<string, Record<string, number>>} medians, by row
 */
export function printTable(what, names, rows, against) {
  /** @type {Record<string, Record<string, number>>} */
  const figures = {}
  for (const row of Object.keys(names)) {
    const runs = rows[row]
    if (!runs) continue
    const middle = (/** @type {(run: Taken) => number | null | undefined} */ of) =>
      median(runs.map((run) => of(run) ?? Number.NaN))
    const all = {
      seconds: round(middle((run) => run.seconds)),
      processor: round(middle((run) => run.processor)),
      megabytes: Math.round(middle((run) => run.megabytes)),
      pages: middle((run) => run.pages),
      runs: runs.length,
    }
    figures[row] = Object.fromEntries(Object.entries(all).filter(([, value]) => !Number.isNaN(value)))
  }
  const columns = ['seconds', 'processor', 'MB', 'pages', ...Object.values(against)]
  console.log(`${what}, medians of whole processes`)
  console.log(`${' '.repeat(46)}${columns.map((name) => name.padStart(10)).join('')}`)
  for (const [row, { seconds, processor, megabytes, pages }] of Object.entries(figures)) {
    const ratios = Object.keys(against).map(
      (other) => (seconds ?? Number.NaN) / (figures[other]?.seconds ?? Number.NaN),
    )
    const cells = [
      seconds?.toFixed(2),
      processor?.toFixed(2),
      megabytes,
      pages,
      ...ratios.map((ratio) => (Number.isNaN(ratio) ? '' : ratio.toFixed(2))),
    ]
    console.log(`${names[row]?.padEnd(46)}${cells.map((cell) => String(cell ?? '').padStart(10)).join('')}`)
  }
  return figures
}

/** @param {number} seconds to a hundredth */
function round(seconds) {
  return Math.round(seconds * 100) / 100
}
