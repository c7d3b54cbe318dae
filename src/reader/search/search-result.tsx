import { useMemo } from 'react'
import type { Card } from '../../model/card.ts'
import { chooseLead } from '../../model/lead.ts'
import type { Provider } from '../../model/provider.ts'
import { useSite } from '../app/site-context.ts'
import { useContentLang } from '../app/use-content-lang.ts'
import { specificTopic } from '../chrome/topic-choice.ts'
import { providerOf } from '../data/known-articles.ts'
import { pointsOf } from '../feed/page-axis.ts'
import { StoryPoints } from '../feed/story-points.tsx'
import { Item } from '../items/item.tsx'
import { savedKeys } from '../kept/keep-edits.ts'
import { useKept } from '../kept/kept-context.ts'
import { newSinceOf, readStateOf } from '../kept/read-state.ts'
import { settingOf } from '../kept/settings.ts'
import { subjectOfCard } from '../kept/subject.ts'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { searchPageWords } from '../language/words/search.ts'
import { MenuButton } from '../overlays/menu-button.tsx'
import { Headline } from '../parts/headline.tsx'
import parts from '../parts/item-parts.module.css'
import { OutletLink } from '../parts/outlet-link.tsx'
import { storyPath, topicPagePath } from '../parts/paths.ts'
import { Picture } from '../parts/picture.tsx'
import { ScoreBars } from '../parts/score-bars.tsx'
import { SiteLink } from '../parts/site-link.tsx'
import { Spaced } from '../parts/spaced.tsx'
import { TimeStamp } from '../parts/time-stamp.tsx'
import { spanAxis } from '../time/axis.ts'
import { MarkedText } from './marked-text.tsx'
import styles from './search-result.module.css'

interface SearchResultProps {
  readonly card: Card
  readonly providers: ReadonlyMap<string, Provider>
  readonly terms: ReadonlySet<string>
}

/** One result: what answers the search, with its words marked, and the story it is part of. */
export function SearchResult({ card, providers, terms }: SearchResultProps) {
  const { topics, manifest, lastVisit } = useSite()
  const lang = useContentLang()
  const pictures = useKept((kept) => settingOf(kept.settings, 'pictures'))
  const article = chooseLead(card.articles)
  const provider = providerOf(providers, article.provider)
  const subject = useMemo(() => subjectOfCard(card, article, provider), [card, article, provider])
  const read = useKept((kept) => kept.read)
  const state = useMemo(() => readStateOf(read, subject.known), [read, subject])
  const isSaved = useKept((kept) => savedKeys(kept.saved, subject).length > 0)
  const points = pointsOf(card)
  // Results are of any time: each story has a line of its own, from its first article to its last.
  const axis = points.length > 1 ? spanAxis(points, '') : null
  const topic = specificTopic(topics, manifest.counts.articles, article.topics)
  return (
    <Item subject={subject} className={styles.result}>
      <div className={styles.text}>
        {article.picture && pictures !== 'never' && (
          <div className={styles.picture}>
            <Picture by={provider.name} picture={article.picture} />
          </div>
        )}
        {topic && (
          <SiteLink className={parts.topic} to={topicPagePath(topic.id)}>
            <MarkedText text={topic.name} terms={terms} />
          </SiteLink>
        )}
        <h2 className={`${parts.headline} ${styles.headline}`}>
          <Headline subject={subject}>
            <MarkedText text={article.title} terms={terms} />
          </Headline>
        </h2>
        {article.excerpt && (
          <p className={`${parts.excerpt} ${styles.excerpt}`} dir="auto" lang={lang}>
            <MarkedText text={article.excerpt} terms={terms} />
          </p>
        )}
      </div>
      <p className={`${parts.meta} ${styles.meta} tall-links`}>
        <Spaced>
          <OutletLink subject={subject}>
            <MarkedText text={provider.name} terms={terms} />
          </OutletLink>
          <TimeStamp time={article.time} />
          {article.kind === 'reference' ? (
            <span>{searchPageWords().reference}</span>
          ) : (
            <ScoreBars quality={article.quality} />
          )}
          {article.type === 'video' && <span>{frameWords().video}</span>}
          {axis && (
            <span className={styles.points}>
              <StoryPoints
                axis={axis}
                points={points}
                lead={article.time}
                visit={null}
                newSince={newSinceOf(state, lastVisit)}
              />
            </span>
          )}
          {card.coverage > 1 && (
            <SiteLink className={parts.coverage} to={storyPath(card.story)}>
              {frameWords().articles(card.coverage)}
              {card.providers > 1 && frameWords().andSources(card.providers)}
            </SiteLink>
          )}
          {isSaved && <span>{frameWords().saved}</span>}
          {state?.grown === 0 && <span className="visually-hidden">{feedWords().read}</span>}
          <span className={parts.menu}>
            <MenuButton subject={subject} />
          </span>
        </Spaced>
      </p>
    </Item>
  )
}
