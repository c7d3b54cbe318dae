import { queryOptions } from '@tanstack/react-query'
import { type CatalogueChunk, CatalogueChunkSchema, CatalogueSchema } from '../../model/filters/catalogue.ts'
import type { Manifest } from '../../model/manifest.ts'
import { readIndex } from './queries.ts'

export interface Catalogue {
  readonly chunks: readonly CatalogueChunk[]
  /** First and last day of what is dated, in days since 1970; null where nothing is. */
  readonly span: { readonly oldest: number; readonly newest: number } | null
}

/** Facts of all article files, for counting: never part of a first view. */
export function catalogueQuery(manifest: Manifest) {
  return queryOptions({
    queryKey: ['catalogue', manifest.catalogue],
    queryFn: ({ client }) =>
      readIndex(client, manifest, async (load, current): Promise<Catalogue> => {
        const { chunks } = await load(current.catalogue, CatalogueSchema)
        const days = chunks.flatMap(({ oldest, newest }) =>
          oldest === null || newest === null ? [] : [oldest, newest],
        )
        return {
          chunks: await Promise.all(chunks.map((chunk) => load(chunk.hash, CatalogueChunkSchema))),
          span: days.length === 0 ? null : { oldest: Math.min(...days), newest: Math.max(...days) },
        }
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
