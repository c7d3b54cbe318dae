import { readFile } from 'node:fs/promises'
import { RefusedError } from '../indexer/refused-error.ts'
import type { Headline } from '../indexer/stories/headline.ts'

export interface ReadHeadlines {
  readonly headlines: readonly Headline[]
  /** What is wrong with a line that was left out or repaired: `path:line: reason`. */
  readonly problems: readonly string[]
  /** Lines that were left out. */
  readonly skipped: number
}

const COLUMNS = ['id', 'title', 'publisher', 'timestamp_ms']

/**
 * Reads headlines from tab-separated lines without quoting, below a header that names the columns in any order.
 * A line without an id of its own is left out; one without a title or a time is a headline all the same, for each id
 * has a story. Both are said.
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
  let skipped = 0
  for (const [index, line] of lines.entries()) {
    if (index === 0 || (line === '' && index === lines.length - 1)) continue
    const cells = line.split('\t')
    const cell = (name: string) => cells[header.indexOf(name)]
    const say = (reason: string) => problems.push(`${path}:${index + 1}: ${reason}`)
    const id = cell('id') ?? ''
    if (id === '' || seen.has(id)) {
      say(id === '' ? 'it has no id' : 'its id was there before')
      skipped += 1
      continue
    }
    seen.add(id)
    const title = cell('title') ?? ''
    if (title.trim() === '') say('it has no title, and is a story of its own')
    const time = toTime(cell('timestamp_ms'))
    if (time === null) say('its timestamp_ms is not a number of milliseconds; it counts as undated')
    headlines.push({ id, title, time })
  }
  return { headlines, problems, skipped }
}

function toTime(written: string | undefined): number | null {
  return written !== undefined && /^-?\d+(?:\.\d+)?$/.test(written) ? Number(written) : null
}
