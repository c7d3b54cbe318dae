import type { Provider } from '../../model/provider.ts'
import type { Candidate } from '../../model/ranking/catch-up.ts'
import type { Topic } from '../../model/topic.ts'
import { useContentLang } from '../app/use-content-lang.ts'
import { providerOf } from '../data/known-articles.ts'
import { Item } from '../items/item.tsx'
import type { Subject } from '../kept/subject.ts'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { MenuButton } from '../overlays/menu-button.tsx'
import { Headline } from '../parts/headline.tsx'
import parts from '../parts/item-parts.module.css'
import { OutletLink } from '../parts/outlet-link.tsx'
import { storyPath, topicPagePath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { Spaced } from '../parts/spaced.tsx'
import { TimeStamp } from '../parts/time-stamp.tsx'
import styles from './catch-up.module.css'

interface CatchUpItemProps {
  readonly number: number
  readonly candidate: Candidate
  readonly subject: Subject
  readonly topic: Topic | undefined
  readonly providers: ReadonlyMap<string, Provider>
  /** Says how many articles it has, and how many of them are new. */
  readonly freshWords: (articles: string, fresh: number) => string
}

/** One story to catch up on: what it is, in two lines, and how much of it is new. */
export function CatchUpItem({ number, candidate, subject, topic, providers, freshWords }: CatchUpItemProps) {
  const { card, lead, fresh } = candidate
  const lang = useContentLang()
  // Where the lead has no excerpt, somebody else's headline says more.
  const other = lead.excerpt ? undefined : card.articles.find(({ title }) => title !== lead.title)
  return (
    <Item subject={subject} className={styles.item}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.body}>
        {topic && (
          <SiteLink className={parts.topic} to={topicPagePath(topic.id)}>
            {topic.name}
          </SiteLink>
        )}
        <h2 className={`${parts.headline} ${styles.headline}`}>
          <Headline subject={subject} />
        </h2>
        {lead.excerpt && (
          <p className={`${parts.excerpt} ${styles.lines}`} dir="auto" lang={lang}>
            {lead.excerpt}
          </p>
        )}
        {other && (
          <p className={`${parts.excerpt} ${styles.lines}`} dir="auto" lang={lang}>
            <bdi>{providerOf(providers, other.provider).name}</bdi>: <bdi>{other.title}</bdi>
          </p>
        )}
        <p className={`${parts.meta} ${styles.meta} tall-links`}>
          <Spaced>
            <OutletLink subject={subject} className={styles.provider} />
            <TimeStamp time={lead.time} />
            {card.coverage > 1 && (
              <span>
                <Rich
                  text={freshWords(`<story>${frameWords().articles(card.coverage)}</story>`, fresh)}
                  parts={{ story: storyPath(card.story) }}
                />
              </span>
            )}
            <span className={parts.menu}>
              <MenuButton subject={subject} />
            </span>
          </Spaced>
        </p>
      </div>
    </Item>
  )
}
