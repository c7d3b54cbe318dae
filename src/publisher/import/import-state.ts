import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { replaceFile } from '../files/replace-file.ts'

/** Hidden, so that nobody takes it for data; in the data folder, so that a copy of that asks politely, too. */
const FILE = '.throughline-import.json'

const FeedSchema = v.object({
  etag: v.optional(v.string()),
  modified: v.optional(v.string()),
  /** Key of an article that the feed held: if the folder has lost it, the feed is read anew. */
  holds: v.optional(v.string()),
})
const StateSchema = v.object({
  /** By address. */
  feeds: v.record(v.string(), FeedSchema),
  /** Until when hosts want to be left alone, in milliseconds since 1970. */
  waits: v.record(v.string(), v.number()),
})

/** What is remembered of feeds between two imports. */
export interface ImportState {
  readonly feeds: Map<string, v.InferOutput<typeof FeedSchema>>
  readonly waits: Map<string, number>
}

/** What the last import remembered; nothing where there was none, or the file makes no sense. */
export async function readImportState(dataDir: string): Promise<ImportState> {
  const text = await readFile(join(dataDir, FILE), 'utf8').catch(() => '')
  const parsed = v.safeParse(StateSchema, parseJson(text))
  const { feeds, waits } = parsed.success ? parsed.output : { feeds: {}, waits: {} }
  return { feeds: new Map(Object.entries(feeds)), waits: new Map(Object.entries(waits)) }
}

/** Remembers it for the next import; without anything to remember no file is made. */
export async function writeImportState(dataDir: string, state: ImportState, now: number): Promise<void> {
  if (state.feeds.size === 0 && state.waits.size === 0) return
  const feeds = Object.fromEntries([...state.feeds].sort(byKey))
  const waits = Object.fromEntries([...state.waits].filter(([, until]) => until > now).sort(byKey))
  await replaceFile(join(dataDir, FILE), `${JSON.stringify({ feeds, waits }, null, 2)}\n`)
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
