import { compareIds } from './ranking/order.ts'
import { rememberFor } from './remember-for.ts'
import type { Topic } from './topic.ts'

/** The feeds of the site, and of a topic in its own folder, for programs that read feeds. */
export const FEED_FILES = [
  { name: 'RSS', file: 'feed.xml', type: 'application/rss+xml' },
  { name: 'Atom', file: 'atom.xml', type: 'application/atom+xml' },
  { name: 'JSON Feed', file: 'feed.json', type: 'application/feed+json' },
] as const

/** All feeds in one list, for programs that take over subscriptions. */
export const OPML_FILE = 'feeds.opml'

/** A site of tens of thousands of topics would have a hundred thousand files of feeds, and hosts allow 20,000. */
const MOST_TOPICS = 500
/** Bytes. File systems take 255 in a name. */
const LONGEST_ID = 240

/** The topics that have feeds: those with stories, or the largest of them, the largest first. */
export const topicsWithFeeds = rememberFor((topics: readonly Topic[]): readonly Topic[] =>
  topics
    .filter(({ id, stories }) => stories > 0 && bytesOf(id) <= LONGEST_ID)
    .sort((a, b) => b.stories - a.stories || compareIds(a.id, b.id))
    .slice(0, MOST_TOPICS),
)

/** Folder of a topic's feeds as an address has it, inside the site, with a slash at its end. */
export function topicFeedFolder(id: string): string {
  return `topics/${encodeURIComponent(id)}/`
}

function bytesOf(id: string): number {
  return encodeURIComponent(id).replace(/%../g, '-').length
}
