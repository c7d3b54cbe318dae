import { join } from 'node:path'
import type { CheckReport } from './check-report.ts'

/** Why a data folder has no article: mostly it is another folder than was meant. */
export function tellEmpty(dataDir: string, { skipped, excluded }: CheckReport): string {
  const place = join(dataDir, 'articles')
  const reasons = [...new Set(excluded.map(({ reason }) => reason))].join('; ')
  if (skipped.length > 0) {
    return excluded.length > 0
      ? `No article is left in ${place}: some are left out (${reasons}), and others could not be read.`
      : `No file in ${place} could be read as an article.`
  }
  if (excluded.length > 0) return `Every article in ${place} is left out (${reasons}).`
  return `There is no article in ${place}; articles are files that end in .md.`
}
