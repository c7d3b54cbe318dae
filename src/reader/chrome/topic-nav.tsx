import { useLocation, useParams } from 'react-router-dom'
import type { Topic } from '../../model/topic.ts'
import { topicPath } from '../../model/topic-path.ts'
import { useSite } from '../app/site-context.ts'
import { useWalk } from '../keys/walk.ts'
import { frameWords } from '../language/words/frame.ts'
import choice from '../parts/choice.module.css'
import { topicPagePath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { Spaced } from '../parts/spaced.tsx'
import { PlaceLink } from './place-link.tsx'
import { mainTopics, TABS } from './topic-choice.ts'
import styles from './topic-nav.module.css'

const TAB = `${choice.choice} ${styles.tab}`

export function TopicNav() {
  const { manifest, topics } = useSite()
  const { topic } = useParams()
  const { pathname } = useLocation()
  const open = topic === undefined ? [] : topicPath(topics, topic)
  const tabs = tabsFor(mainTopics(topics, manifest.counts.articles), topics, open)
  const paths = ['/', ...tabs.map(({ id }) => topicPagePath(id))]
  // Where a feed is shown, keys lead to the tabs beside its own; 0 is the tab of all stories.
  const at = pathname === '/' ? 0 : tabs.findIndex((tab) => open.includes(tab.id)) + 1 || null
  useWalk(paths, at)
  return (
    <nav className={styles.topics} aria-label={frameWords().topics}>
      <Spaced>
        <PlaceLink className={TAB} to="/" end>
          {frameWords().allStories}
        </PlaceLink>
        {tabs.map((tab) => (
          <SiteLink
            key={tab.id}
            className={TAB}
            to={topicPagePath(tab.id)}
            // Below a topic, one is in it as well.
            aria-current={tab.id === open.at(-1) ? 'page' : open.includes(tab.id) ? 'true' : undefined}
          >
            {tab.shortName ?? tab.name}
          </SiteLink>
        ))}
        <PlaceLink className={TAB} to="/topics" end>
          {frameWords().allTopics(manifest.counts.topics)}
        </PlaceLink>
      </Spaced>
    </nav>
  )
}

/** The main topics; a topic that is open and below none of them has the last place, so that it, too, has neighbours. */
function tabsFor(main: readonly Topic[], topics: readonly Topic[], open: readonly string[]): Topic[] {
  const tabs = main.slice(0, TABS)
  if (tabs.some(({ id }) => open.includes(id))) return tabs
  const own = topics.filter(({ id }) => id === open.at(-1))
  return [...tabs.slice(0, TABS - own.length), ...own]
}
