import { hashKey, queryOptions } from '@tanstack/react-query'
import { countHidden } from '../../model/filters/count-hidden.ts'
import { NO_MUTES } from '../../model/filters/mutes.ts'
import { type CardRequest, type CardsTaken, takeCards } from '../../model/filters/take-cards.ts'
import type { Manifest } from '../../model/manifest.ts'
import { sortKeyOf } from '../../model/ranking/sort-key.ts'
import { TopicsShardSchema } from '../../model/shards.ts'
import { rememberCards } from '../data/known-articles.ts'
import { readIndex } from '../data/queries.ts'
import type { ReaderTaste } from '../kept/reader-taste.ts'

/** Cards looked at first: the first page of the newest, which most visits have anyway. */
const AT_FIRST = 30

/** All stories with an article file newer than a time; of what is muted, only that is counted. */
export function catchUpQuery(manifest: Manifest, since: number, taste: ReaderTaste) {
  const stories = ['catch-up', manifest.all, manifest.stores, since]
  return queryOptions({
    queryKey: [...stories, taste.key],
    queryFn: ({ client }) =>
      readIndex(client, manifest, async (load, current): Promise<CardsTaken> => {
        const { topics } = await load(current.topics, TopicsShardSchema)
        const access = { load, stories: current.stores.stories, topics }
        const request: CardRequest = { view: 'stories', sort: 'newest', filters: null, taste }
        const isNew = (card: CardsTaken['cards'][number]) =>
          (sortKeyOf(card, 'newest').time ?? Number.NEGATIVE_INFINITY) > since
        for (let wanted = AT_FIRST; ; wanted *= 2) {
          const taken = await takeCards(access, current.all, request, wanted)
          const last = taken.cards.at(-1)
          if (!taken.complete && last && isNew(last)) continue
          rememberCards(taken)
          // More was read than what is new, and what was muted of that is older.
          const loose = { ...request, taste: { ...taste, mutes: NO_MUTES } }
          const end = { score: 0, time: since, id: '' }
          const hidden = taken.hidden === 0 ? 0 : await countHidden(access, current.all, request, loose, end)
          return { ...taken, cards: taken.cards.filter(isNew), hidden }
        }
      }),
    staleTime: Number.POSITIVE_INFINITY,
    // While one of them is muted, those at hand stay.
    placeholderData: (previous, query) =>
      hashKey(query?.queryKey.slice(0, -1) ?? []) === hashKey(stories) ? previous : undefined,
  })
}
