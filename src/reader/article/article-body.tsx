import { useQuery } from '@tanstack/react-query'
import type { Article } from '../../model/article.ts'
import type { Provider } from '../../model/provider.ts'
import { useSite } from '../app/site-context.ts'
import { useContentLang } from '../app/use-content-lang.ts'
import { specificTopic } from '../chrome/topic-choice.ts'
import type { Subject } from '../kept/subject.ts'
import { Rich } from '../language/rich.tsx'
import { articleWords } from '../language/words/article.ts'
import { frameWords } from '../language/words/frame.ts'
import { headlineLength } from '../parts/headline-length.ts'
import { Monogram } from '../parts/monogram.tsx'
import { OutboundLink } from '../parts/outbound-link.tsx'
import { sourcePath, topicPagePath } from '../parts/paths.ts'
import { Picture } from '../parts/picture.tsx'
import { SiteLink } from '../parts/site-link.tsx'
import { SubjectButtons } from '../parts/subject-buttons.tsx'
import { TimeStamp } from '../parts/time-stamp.tsx'
import styles from './article-body.module.css'
import { ArticleEmbed } from './article-embed.tsx'
import { articlePartsQuery } from './article-parts-query.ts'

interface ArticleBodyProps {
  readonly article: Article
  readonly provider: Provider
  readonly subject: Subject
}

/** What the publisher's file says of an article; the text itself is at its provider's, one link away. */
export function ArticleBody({ article, provider, subject }: ArticleBodyProps) {
  const { topics, manifest } = useSite()
  const lang = useContentLang()
  const { data: parts } = useQuery(articlePartsQuery)
  const topic = specificTopic(topics, manifest.counts.articles, article.topics)
  return (
    <article className={styles.article}>
      {topic && (
        <SiteLink className={styles.topic} to={topicPagePath(topic.id)}>
          {topic.name}
        </SiteLink>
      )}
      <h1 className={styles.headline} data-length={headlineLength(article.title)} dir="auto" lang={lang}>
        {article.title}
      </h1>
      <p className={`${styles.byline} tall-links`}>
        <Monogram provider={provider} />
        <SiteLink className={styles.provider} to={sourcePath(provider.domain)}>
          <bdi>{provider.name}</bdi>
        </SiteLink>{' '}
        <TimeStamp time={article.time} exact />
      </p>
      <p className={styles.actions}>
        {article.address === null ? (
          <span className={styles.nowhere}>{articleWords().noAddress}</span>
        ) : (
          <OutboundLink className="primary" to={article.address}>
            <Rich text={articleWords().readAt} parts={{ name: <bdi>{provider.name}</bdi> }} />{' '}
            <span aria-hidden="true">{frameWords().outward}</span>
          </OutboundLink>
        )}
        <SubjectButtons subject={subject} />
      </p>
      {article.embed ? (
        <ArticleEmbed
          embed={article.embed}
          picture={article.picture}
          title={article.title}
          by={provider.name}
        />
      ) : (
        article.picture && <Picture picture={article.picture} by={provider.name} eager />
      )}
      {article.excerpt && (
        <p className={styles.excerpt} dir="auto" lang={lang}>
          {article.excerpt}
        </p>
      )}
      {article.kind === 'article' && parts && <parts.ArticleScore article={article} />}
    </article>
  )
}
