import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { MANIFEST_FILE } from '../model/manifest-file.ts'
import { parseShard } from '../model/read-shard.ts'
import type { CheckReport } from './check-report.ts'
import { formatProblem } from './problem.ts'
import { RefusedFolderError } from './refused-error.ts'
import { tellEmpty } from './tell-empty.ts'

/** Losing more than this share of the articles in one build is more likely a mistake than an edit. */
const MOST_LOST = 0.1
/** Files named of those that could not be read. */
const NAMED = 5

/**
 * Guards a site in place against a data folder that is empty or lost much, as one that was not mounted.
 * @param report of the folder: files that could not be read, or were left out on purpose, may be what is missing.
 * @throws {RefusedFolderError}
 */
export async function refuseShrink(outDir: string, dataDir: string, report: CheckReport): Promise<void> {
  const { articles } = report
  const skipped = report.skipped.map(formatProblem)
  if (articles === 0) {
    throw new RefusedFolderError(
      `${tellEmpty(dataDir, report)}${tell(skipped)} If an empty site is what you want, say so with --allow-shrink.`,
      report,
    )
  }
  const before = await countArticles(outDir)
  if (articles < before * (1 - MOST_LOST)) {
    throw new RefusedFolderError(
      `The site in place has ${before} articles, and ${dataDir} has ${articles}: more than a tenth would be gone.${tell(skipped)} If fewer are what you want, say so with --allow-shrink.`,
      report,
    )
  }
}

/** The first of them, a line each: without them nobody would know what to mend. */
function tell(skipped: readonly string[]): string {
  if (skipped.length === 0) return ''
  const lines = skipped.slice(0, NAMED).map((line) => `\n  ${line}`)
  const more = skipped.length > NAMED ? `\n  … and ${skipped.length - NAMED} more` : ''
  return `${lines.join('')}${more}\nthroughline check shows all that is wrong.`
}

/** Of a manifest of any version. */
const CountsSchema = v.object({ counts: v.object({ articles: v.number() }) })

/** Articles of the index in place; none where there is none, or it is damaged, which this build mends. */
async function countArticles(outDir: string): Promise<number> {
  try {
    return parseShard(await readFile(join(outDir, MANIFEST_FILE), 'utf8'), CountsSchema).counts.articles
  } catch {
    return 0
  }
}
