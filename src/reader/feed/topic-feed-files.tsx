import { FEED_FILES, topicFeedFolder, topicsWithFeeds } from '../../model/feed-files.ts'
import type { Topic } from '../../model/topic.ts'
import { siteAddress } from '../app/base.ts'
import { useSite } from '../app/site-context.ts'
import { feedWords } from '../language/words/feed.ts'
import { FeedFileLinks } from '../parts/feed-file-links.tsx'
import styles from './topic-feed-files.module.css'

/** The feeds of a topic, as links, and announced to the browser while its page is shown. */
export function TopicFeedFiles({ topic }: { readonly topic: Topic }) {
  const { manifest, topics } = useSite()
  if (!topicsWithFeeds(topics).some(({ id }) => id === topic.id)) return null
  const folder = topicFeedFolder(topic.id)
  return (
    <>
      {FEED_FILES.map(({ name, file, type }) => (
        <link
          key={file}
          rel="alternate"
          type={type}
          href={siteAddress(folder + file)}
          title={`${topic.name} · ${manifest.title} (${name})`}
        />
      ))}
      <span className={styles.files}>
        {feedWords().feeds} <FeedFileLinks folder={folder} />
      </span>
    </>
  )
}
