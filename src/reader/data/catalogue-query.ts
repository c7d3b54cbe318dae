import { queryOptions } from '@tanstack/react-query'
import {
  type CatalogueChunk,
  CatalogueChunkSchema,
  CatalogueSchema,
  type DaySpan,
  spanOf,
} from '../../model/filters/catalogue.ts'
import type { Manifest } from '../../model/manifest.ts'
import { readIndex } from './queries.ts'

/** What the choices of a list are counted over. */
export interface Countable {
  readonly chunks: readonly CatalogueChunk[]
  /** Null where nothing is dated. */
  readonly span: DaySpan | null
}

/** Facts of all article files, for counting: never part of a first view. */
export function catalogueQuery(manifest: Manifest) {
  return queryOptions({
    queryKey: ['catalogue', manifest.catalogue],
    queryFn: ({ client }) =>
      readIndex(client, manifest, async (load, current): Promise<Countable> => {
        const { chunks } = await load(current.catalogue, CatalogueSchema)
        return {
          chunks: await Promise.all(chunks.map((chunk) => load(chunk.hash, CatalogueChunkSchema))),
          span: spanOf(chunks),
        }
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
