import { factsOf } from '../../model/card-files.ts'
import { compareNewest } from '../../model/ranking/order.ts'
import type { FeedPage } from './read-feed-pages.ts'

/** Ids of articles and stories that have pages. */
export interface Chosen {
  readonly articles: ReadonlySet<string>
  readonly stories: ReadonlySet<string>
}

/**
 * The newest articles of a site and their stories.
 * @param pages of the feed of everything.
 */
export async function chooseNewest(
  pages: AsyncIterable<Pick<FeedPage, 'cards'>>,
  most: number,
): Promise<Chosen> {
  let newest: { readonly id: string; readonly story: string; readonly time: number | null }[] = []
  for await (const { cards } of pages) {
    const found = cards.flatMap((card) =>
      factsOf(card).map(({ id, time }) => ({ id, time, story: card.story })),
    )
    newest = [...newest, ...found].sort(compareNewest).slice(0, most)
  }
  return {
    articles: new Set(newest.map(({ id }) => id)),
    stories: new Set(newest.map(({ story }) => story)),
  }
}
