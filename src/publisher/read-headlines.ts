import { readFile } from 'node:fs/promises'
import { RefusedError } from '../indexer/refuse-shrink.ts'
import type { Headline } from '../indexer/stories/headline.ts'

export interface ReadHeadlines {
  readonly headlines: readonly Headline[]
  /** One for each line left out: `path:line: reason`. */
  readonly problems: readonly string[]
}

const COLUMNS = ['id', 'title', 'publisher', 'timestamp_ms']

/**
 * Reads headlines from tab-separated lines without quoting, below a header that names the columns in any order.
 * A line that can't be used is left out and said.
 * @throws {RefusedError} when a column is missing.
 */
export async function readHeadlines(path: string): Promise<ReadHeadlines> {
  const lines = (await readFile(path, 'utf8')).replace(/^\ufeff/, '').split(/\r?\n/)
  const header = (lines[0] ?? '').split('\t')
  const missing = COLUMNS.filter((name) => !header.includes(name))
  if (missing.length > 0)
    throw new RefusedError(
      `${path}:1: it lacks the column ${missing.join(', ')}. The first line names tab-separated columns: ${COLUMNS.join(', ')}.`,
    )
  const headlines: Headline[] = []
  const problems: string[] = []
  const seen = new Set<string>()
  for (const [index, line] of lines.entries()) {
    if (index === 0 || (line === '' && index === lines.length - 1)) continue
    const cells = line.split('\t')
    const cell = (name: string) => cells[header.indexOf(name)]
    const made = toHeadline(cell('id'), cell('title'), cell('timestamp_ms'), seen)
    if (typeof made === 'string') problems.push(`${path}:${index + 1}: ${made}`)
    else headlines.push(made)
  }
  return { headlines, problems }
}

/** The headline of a line, or why there is none. */
function toHeadline(
  id: string | undefined,
  title: string | undefined,
  time: string | undefined,
  seen: Set<string>,
): Headline | string {
  if (id === undefined || title === undefined || time === undefined) return 'it has too few columns'
  if (id === '') return 'it has no id'
  if (seen.has(id)) return 'its id was there before'
  if (title.trim() === '') return 'it has no title'
  if (!/^-?\d+(?:\.\d+)?$/.test(time)) return 'its timestamp_ms is no number of milliseconds'
  seen.add(id)
  return { id, title, time: Number(time) }
}
