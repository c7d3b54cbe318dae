import { useHandOpening } from '../items/use-opening.ts'
import type { Subject } from '../kept/subject.ts'
import { ArticleLink } from './article-link.tsx'
import { OutboundLink } from './outbound-link.tsx'

/** The headline of an item: it leads to the article's page or, by a setting, straight to the original. */
export function Headline({ subject }: { readonly subject: Subject }) {
  const { article } = subject
  const { atPublisher, opened } = useHandOpening(subject)
  if (atPublisher && article.address !== null) {
    return (
      <OutboundLink to={article.address} onClick={opened}>
        <bdi>{article.title}</bdi>
      </OutboundLink>
    )
  }
  return (
    <ArticleLink id={article.id}>
      <bdi>{article.title}</bdi>
    </ArticleLink>
  )
}
