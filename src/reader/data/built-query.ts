import { queryOptions } from '@tanstack/react-query'
import { BUILT_FILE, BuiltSchema } from '../../model/built.ts'
import { parseShard } from '../../model/read-shard.ts'
import { siteAddress } from '../app/base.ts'
import { fetchText } from './fetch-text.ts'

/** When the site was last built, in milliseconds since 1970. */
export const builtQuery = queryOptions({
  queryKey: ['built'],
  queryFn: async () => {
    const text = await fetchText(siteAddress(BUILT_FILE), { cache: 'no-cache' })
    return Date.parse(parseShard(text, BuiltSchema).built)
  },
  // It is worth one sentence: where it does not come, the page goes on without it.
  retry: false,
})
