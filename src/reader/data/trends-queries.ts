import { queryOptions } from '@tanstack/react-query'
import { lookUp } from '../../model/look-up.ts'
import type { Manifest } from '../../model/manifest.ts'
import {
  type SourceProfile,
  SourceProfileBucketSchema,
  TrendsSchema,
  VolumesSchema,
} from '../../model/trends.ts'
import { profileKey, readIndex } from './queries.ts'

// Apart from the other queries, so that no first view carries these schemas.

/** What the page of trends plots. */
export function trendsQuery(manifest: Manifest) {
  return queryOptions({
    queryKey: ['trends', manifest.trends],
    queryFn: ({ client }) =>
      readIndex(client, manifest, (load, current) => load(current.trends, TrendsSchema)),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** How many articles came when, of each topic or of each source. */
export function volumesQuery(manifest: Manifest, of: 'topics' | 'sources') {
  return queryOptions({
    queryKey: ['volumes', manifest.volumes[of]],
    queryFn: ({ client }) =>
      readIndex(client, manifest, (load, current) => load(current.volumes[of], VolumesSchema)),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What a source is like; `null` where it has no article of its own here. */
export function profileQuery(manifest: Manifest, domain: string) {
  return queryOptions({
    queryKey: profileKey(manifest, domain),
    queryFn: ({ client }) =>
      readIndex(client, manifest, (load, current) =>
        lookUp<SourceProfile>(load, current.stores.profiles, SourceProfileBucketSchema, domain),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
