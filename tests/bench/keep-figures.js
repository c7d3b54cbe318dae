import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

const path = process.env.BENCH_JSON ?? fileURLToPath(new URL('../../docs/bench.json', import.meta.url))

/**
 * Adds what a bench measured to docs/bench.json, or to the file that BENCH_JSON names; what others measured stays there, as
 * do figures of this one that it did not take this time.
 * @param {string} bench
 * @param {Readonly<Record<string, unknown>>} figures by what was measured
 */
export async function keepFigures(bench, figures) {
  const held = await readFigures()
  const machine = { node: process.version, cores: availableParallelism() }
  const kept = { ...held, machine, [bench]: { ...held[bench], ...figures } }
  await writeFile(path, `${JSON.stringify(kept, null, 2)}\n`)
}

/** @returns {Promise<Record<string, Record<string, any>>>} by bench, what was measured last */
export async function readFigures() {
  return JSON.parse(await readFile(path, 'utf8').catch(() => '{}'))
}
