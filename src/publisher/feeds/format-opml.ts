import { generateOpml } from 'feedsmith'
import { topicFeedFolder } from '../../model/feed-files.ts'
import { compareIds } from '../../model/ranking/order.ts'
import type { Topic } from '../../model/topic.ts'
import { feedFileWords } from '../../reader/language/words/feed-files.ts'
import { finishXml } from './finish-xml.ts'

/** All feeds of a site in one list, topics by their names. */
export function formatOpml(
  title: string,
  topics: readonly Topic[],
  siteUrl: string,
  edition: number | null,
): string {
  const outline = (text: string, folder: string) => ({
    text,
    title: text,
    type: 'rss',
    xmlUrl: `${siteUrl}${folder}feed.xml`,
    htmlUrl: siteUrl + folder.replace(/\/$/, ''),
  })
  const byName = [...topics].sort((a, b) => compareIds(a.name, b.name) || compareIds(a.id, b.id))
  const ofTopics = byName.map(({ id, name }) => outline(`${name} · ${title}`, topicFeedFolder(id)))
  const opml = generateOpml<[], true>(
    {
      head: { title, ...(edition !== null && { dateModified: new Date(edition) }) },
      body: {
        outlines: [
          outline(title, ''),
          ...(ofTopics.length > 0 ? [{ text: feedFileWords().topics, outlines: ofTopics }] : []),
        ],
      },
    },
    { strict: true },
  )
  return finishXml(opml)
}
