import { SourcesShardSchema } from '../shards.ts'
import { parseSearch } from './parse-search.ts'
import { type ResolvedSearch, resolveSearch } from './resolve-search.ts'
import type { SearchAccess } from './search-access.ts'

/**
 * Reads a search as it was typed, with the sources and topics that it names.
 * @throws what `load` throws.
 */
export async function readSearch(access: SearchAccess, text: string): Promise<ResolvedSearch> {
  const search = parseSearch(text)
  const { sources } =
    search.sources.length + search.withoutSources.length > 0
      ? await access.load(access.sources, SourcesShardSchema)
      : { sources: [] }
  return resolveSearch(search, { topics: access.topics, sources })
}
