import type { Article } from '../../model/article.ts'
import type { Card } from '../../model/card.ts'
import { DAY } from '../../model/day.ts'
import type { Provider } from '../../model/provider.ts'
import { foldText } from '../../model/words.ts'
import { providerOf } from '../data/known-articles.ts'
import { ArticleLink } from '../parts/article-link.tsx'
import { TimeStamp } from '../parts/time-stamp.tsx'
import styles from './other-headlines.module.css'

/** A lead whose story went on for longer than this is introduced by what is new. */
const UPDATED_AFTER = 7 * DAY

interface OtherHeadlinesProps {
  readonly card: Card
  readonly lead: Article
  readonly providers: ReadonlyMap<string, Provider>
  readonly fresh: number
  readonly lastVisit: number | null
}

/** Up to two other headlines of the story, each by another outlet and in other words; the newest first. */
export function OtherHeadlines({ card, lead, providers, fresh, lastVisit }: OtherHeadlinesProps) {
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
  if (others.length === 0) return null
  return (
    <ul className={styles.others}>
      {others.slice(0, 2).map((article, index) => {
        const isNew = lastVisit !== null && article.time !== null && article.time > lastVisit
        const updated = index === 0 && isUpdate(article, lead)
        return (
          <li key={article.id}>
            {isNew && index === 0 ? (
              <strong className={styles.fresh}>+{fresh} since your visit: </strong>
            ) : (
              updated && (
                <strong>
                  Updated <TimeStamp time={article.time} />:{' '}
                </strong>
              )
            )}
            <ArticleLink id={article.id}>
              <bdi>{article.title}</bdi>
            </ArticleLink>{' '}
            <bdi className={styles.voice}>{providerOf(providers, article.provider).name}</bdi>
          </li>
        )
      })}
    </ul>
  )
}

/** True where a story went on for so long after its lead that a reader should hear of it first. */
function isUpdate(article: Article, lead: Article): boolean {
  return article.time !== null && lead.time !== null && article.time - lead.time > UPDATED_AFTER
}
