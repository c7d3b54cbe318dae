import type { Article } from '../../model/article.ts'
import type { Card } from '../../model/card.ts'
import type { Provider } from '../../model/provider.ts'
import { WEEK } from '../../model/time/day.ts'
import { foldText, likeness, wordsOf } from '../../model/words.ts'
import { providerOf } from '../data/known-articles.ts'
import type { ReadState } from '../kept/read-state.ts'
import { Rich } from '../language/rich.tsx'
import { feedWords } from '../language/words/feed.ts'
import { ArticleLink } from '../parts/article-link.tsx'
import { ContentText } from '../parts/content-text.tsx'
import { TimeStamp } from '../parts/time-stamp.tsx'
import styles from './other-headlines.module.css'
import { pointsOf } from './page-axis.ts'

/** A lead whose story went on for longer than this is introduced by what is new. */
const UPDATED_AFTER = WEEK
/** Headlines of a story that stand under its own. */
const SHOWN = 2

interface OtherHeadlinesProps {
  readonly card: Card
  readonly lead: Article
  readonly providers: ReadonlyMap<string, Provider>
  readonly lastVisit: number | null
  /** What the reader has read of this story; null for nothing. */
  readonly state: ReadState | null
}

/**
 * Up to two other headlines of the story, each by another outlet and in other words. What came since the reader read
 * the story goes first, then what came since the last visit or long after the lead, then what differs most from the
 * lead.
 */
export function OtherHeadlines({ card, lead, providers, lastVisit, state }: OtherHeadlinesProps) {
  const grown = state?.grown ?? 0
  const isUnknown = (article: Article) => grown > 0 && !state?.known.files.includes(article.id)
  const since = card.articles.find((article) => isUnknown(article))
  const others = pickOthers(card, lead, lastVisit).filter((article) => article !== since)
  const shown = since ? [since, ...others].slice(0, SHOWN) : others.slice(0, SHOWN)
  if (shown.length === 0 && grown === 0) return null
  const fresh = lastVisit === null ? 0 : pointsOf(card).filter((time) => time > lastVisit).length

  const introduce = (article: Article) => {
    if (article === since)
      return <strong className={styles.fresh}>{feedWords().sinceYouRead(grown)}: </strong>
    if (state === null && article === shown[0] && isNew(article, lastVisit))
      return <strong className={styles.fresh}>{feedWords().sinceYourVisit(fresh)}: </strong>
    if (article === shown[0] && isUpdate(article, lead))
      return (
        <strong>
          <Rich text={feedWords().updatedAt} parts={{ time: <TimeStamp time={article.time} /> }} />{' '}
        </strong>
      )
    return null
  }

  return (
    <ul className={styles.others} data-grown={grown > 0 || undefined}>
      {grown > 0 && !since && (
        <li>
          <strong className={styles.fresh}>{feedWords().sinceYouRead(grown)}</strong>
        </li>
      )}
      {shown.map((article) => (
        <li key={article.id}>
          {introduce(article)}
          <ArticleLink id={article.id}>
            <ContentText>{article.title}</ContentText>
          </ArticleLink>{' '}
          <bdi className={styles.voice}>{providerOf(providers, article.provider).name}</bdi>
        </li>
      ))}
    </ul>
  )
}

function pickOthers(card: Card, lead: Article, lastVisit: number | null): Article[] {
  const said = new Set([foldText(lead.title)])
  const heard = new Set<string>()
  const others = card.articles.filter((article) => {
    const title = foldText(article.title)
    if (article.id === lead.id || said.has(title) || heard.has(article.provider)) return false
    if (article.provider === lead.provider && !isUpdate(article, lead)) return false
    said.add(title)
    heard.add(article.provider)
    return true
  })
  const [first] = others
  const news = first && (isUpdate(first, lead) || isNew(first, lastVisit)) ? [first] : []
  const words = new Set(wordsOf(lead.title))
  const rest = others.filter((article) => !news.includes(article))
  return [...news, ...rest.sort((a, b) => likeness(a.title, words) - likeness(b.title, words))]
}

function isNew({ time }: Article, lastVisit: number | null): boolean {
  return lastVisit !== null && time !== null && time > lastVisit
}

/** True where a story went on for so long after its lead that a reader should hear of it first. */
function isUpdate(article: Article, lead: Article): boolean {
  return article.time !== null && lead.time !== null && article.time - lead.time > UPDATED_AFTER
}
