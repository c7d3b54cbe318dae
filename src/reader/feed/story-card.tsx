import { useMemo } from 'react'
import type { Card } from '../../model/card.ts'
import { chooseLead } from '../../model/lead.ts'
import type { Provider } from '../../model/provider.ts'
import { isScored, qualityRank } from '../../model/ranking/quality-rank.ts'
import { useSite } from '../app/site-context.ts'
import { useContentLang } from '../app/use-content-lang.ts'
import { specificTopic } from '../chrome/topic-choice.ts'
import { providerOf } from '../data/known-articles.ts'
import { Item } from '../items/item.tsx'
import { savedKeys } from '../kept/keep-edits.ts'
import { useKept } from '../kept/kept-context.ts'
import { newSinceOf, readStateOf } from '../kept/read-state.ts'
import { settingOf } from '../kept/settings.ts'
import { subjectOfCard } from '../kept/subject.ts'
import { Rich } from '../language/rich.tsx'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { MenuButton } from '../overlays/menu-button.tsx'
import { Headline } from '../parts/headline.tsx'
import { headlineLength } from '../parts/headline-length.ts'
import parts from '../parts/item-parts.module.css'
import { OutletLink } from '../parts/outlet-link.tsx'
import { storyPath, topicPagePath } from '../parts/paths.ts'
import { Picture } from '../parts/picture.tsx'
import { ScoreBars } from '../parts/score-bars.tsx'
import { SiteLink } from '../parts/site-link.tsx'
import { Spaced } from '../parts/spaced.tsx'
import { TimeStamp } from '../parts/time-stamp.tsx'
import type { Axis } from '../time/axis.ts'
import { OtherHeadlines } from './other-headlines.tsx'
import { pointsOf } from './page-axis.ts'
import styles from './story-card.module.css'
import { StoryPoints } from './story-points.tsx'

export interface StoryCardProps {
  readonly card: Card
  readonly providers: ReadonlyMap<string, Provider>
  readonly axis: Axis | null
  /** The first card of a front page. */
  readonly leads: boolean
  /** Says how its lead is scored, where that is what the order goes by. */
  readonly scored: boolean
}

/** One story in a feed: what it is, who else says what, where to read it, and its points in time. */
export function StoryCard({ card, providers, axis, leads, scored }: StoryCardProps) {
  const { topics, manifest, lastVisit } = useSite()
  const preferred = useKept((kept) => kept.preferred)
  const lang = useContentLang()
  const pictures = useKept((kept) => settingOf(kept.settings, 'pictures'))
  const density = useKept((kept) => settingOf(kept.settings, 'density'))
  const lead = useMemo(() => chooseLead(card.articles, new Set(preferred.keys())), [card, preferred])
  const provider = providerOf(providers, lead.provider)
  const subject = useMemo(() => subjectOfCard(card, lead, provider), [card, lead, provider])
  const read = useKept((kept) => kept.read)
  const state = useMemo(() => readStateOf(read, subject.known), [read, subject])
  const isSaved = useKept((kept) => savedKeys(kept.saved, subject).length > 0)
  const topic = specificTopic(topics, manifest.counts.articles, lead.topics)
  const points = pointsOf(card)
  const newSince = newSinceOf(state, lastVisit)
  const picture = pictures !== 'never' && density === 'cards' && lead.picture
  const isBrief = !lead.picture && !lead.excerpt && card.coverage === 1
  const shape = density !== 'cards' ? density : leads ? 'lead' : isBrief ? 'brief' : 'card'
  return (
    <Item subject={subject} className={styles.card} shape={shape}>
      <div className={styles.body}>
        {(shape === 'lead' || shape === 'card') && topic && (
          <SiteLink className={`${parts.topic} ${styles.topic}`} to={topicPagePath(topic.id)}>
            {topic.name}
          </SiteLink>
        )}
        <div className={styles.text}>
          {picture && (
            <div className={styles.picture}>
              <Picture picture={picture} by={provider.name} eager={leads} />
            </div>
          )}
          <h2 className={`${parts.headline} ${styles.headline}`} data-length={headlineLength(lead.title)}>
            <Headline subject={subject} />
          </h2>
          {lead.excerpt && density === 'cards' && (
            <p className={`${parts.excerpt} ${styles.excerpt}`} dir="auto" lang={lang}>
              {lead.excerpt}
            </p>
          )}
          <OtherHeadlines card={card} lead={lead} providers={providers} lastVisit={lastVisit} state={state} />
        </div>
        <p className={`${parts.meta} ${styles.meta} tall-links`}>
          <Spaced>
            <OutletLink subject={subject} />
            <TimeStamp time={lead.time} />
            {lead.type === 'video' && <span>{frameWords().video}</span>}
            {card.coverage > 1 && (
              <SiteLink className={parts.coverage} to={storyPath(card.story)}>
                {frameWords().articles(card.coverage)}
                {card.providers > 1 && (
                  <span className={styles.breadth}>{frameWords().andSources(card.providers)}</span>
                )}
              </SiteLink>
            )}
            {scored && <Score quality={chooseLead(card.articles).quality} />}
            {isSaved && <span>{frameWords().saved}</span>}
            {state?.grown === 0 && <span className="visually-hidden">{feedWords().read}</span>}
            <span className={`${parts.menu} ${styles.menu}`}>
              <MenuButton subject={subject} />
            </span>
          </Spaced>
        </p>
      </div>
      {axis && (
        <div className={styles.axis}>
          <StoryPoints axis={axis} points={points} lead={lead.time} visit={lastVisit} newSince={newSince} />
        </div>
      )}
    </Item>
  )
}

/** What an order by quality goes by, in words. */
function Score({ quality }: { readonly quality: number }) {
  const { manifest } = useSite()
  if (!isScored(manifest)) return null
  return (
    <span>
      <ScoreBars quality={quality} />{' '}
      <Rich
        text={feedWords().better(qualityRank(manifest.qualityPercentiles, quality))}
        parts={{ than: (text) => <span className={styles.breadth}>{text}</span> }}
      />
    </span>
  )
}
