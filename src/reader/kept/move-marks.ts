import type { QueryClient } from '@tanstack/react-query'
import type { Manifest } from '../../model/manifest.ts'
import type { StoryEntry } from '../../model/shards.ts'
import { manifestQuery, storyQuery } from '../data/queries.ts'
import type { KeptStore } from './kept-store.ts'
import type { Known } from './record-schemas.ts'
import type { Edit } from './records.ts'
import { knownOf } from './subject.ts'

/** The stores with what is kept of stories, and what their keys have before the id. */
const MARKS = [
  ['read', ''],
  ['follows', 'story:'],
  ['mutes', 'story:'],
] as const

/**
 * Brings marks and mutes of stories to where these are found now: what was known from references alone under a file, or
 * under an older reference, and a story that is followed under another of its articles where the one at the time was
 * taken back. Each takes a look into the index, so that all others are left alone.
 * @throws what reading the index throws.
 */
export async function moveMarks(client: QueryClient, store: KeptStore): Promise<void> {
  const manifest = await client.ensureQueryData(manifestQuery)
  for (const [name, prefix] of MARKS) {
    for (const mark of store.state().kept[name].values()) {
      if (!mark.known || (name !== 'follows' && !mark.known.alone)) continue
      if (!mark.key.startsWith(prefix)) continue
      const moved = await placeNow(client, manifest, mark.key.slice(prefix.length), mark.known)
      const held = store.state().kept[name]
      // It may have been taken off meanwhile.
      if (!moved || held.get(mark.key) !== mark) continue
      const key = prefix + moved.id
      const there = held.get(key)
      const isLater = there !== undefined && there.at >= mark.at
      store.note([
        { store: name, key: mark.key, record: null },
        ...(isLater ? [] : [{ store: name, key, record: { ...mark, key, known: moved.known } } as Edit]),
      ])
    }
  }
}

/** By what a story is found now, and what was known of it; null where it is found as it was, or not at all. */
async function placeNow(
  client: QueryClient,
  manifest: Manifest,
  id: string,
  known: Known,
): Promise<{ id: string; known: Known } | null> {
  const entry = await findKnown(client, manifest, id, known)
  if (!entry) return null
  const { files } = knownOf(entry)
  const [first] = files
  return first === undefined || files.includes(id) ? null : { id: first, known: knownNow(known, entry) }
}

/** A story by the article under which it is kept, else by any other that was known of it; null where none is left. */
export async function findKnown(
  client: QueryClient,
  manifest: Manifest,
  id: string,
  { files }: Known,
): Promise<StoryEntry | null> {
  for (const one of new Set([id, ...files])) {
    const entry = await client.ensureQueryData(storyQuery(manifest, one))
    if (entry) return entry
  }
  return null
}

/**
 * What was known of a story, in terms of what the story is now: a reference by which it was known has a file by now, or
 * is counted as one of several.
 */
export function knownNow(known: Known, entry: StoryEntry): Known {
  const now = knownOf(entry)
  const aliases = new Map(entry.aliases)
  const references = new Set(entry.story.coverage.flatMap((one) => (one.kind === 'reference' ? one.id : [])))
  const ids = known.files.map((id) => aliases.get(id) ?? id)
  const isCounted = (id: string) => references.has(id) && !now.files.includes(id)
  return {
    ...now,
    files: ids.filter((id) => !isCounted(id)),
    references: known.references + ids.filter(isCounted).length,
  }
}
