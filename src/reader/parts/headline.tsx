import type { ReactNode } from 'react'
import { useHandOpening } from '../items/use-opening.ts'
import type { Subject } from '../kept/subject.ts'
import { ArticleLink } from './article-link.tsx'
import { ContentText } from './content-text.tsx'
import { OutboundLink } from './outbound-link.tsx'

interface HeadlineProps {
  readonly subject: Subject
  /** The title in another dress, as with its words marked. */
  readonly children?: ReactNode
}

/** The headline of an item: it leads to the article's page or, by a setting, straight to the original. */
export function Headline({ subject, children = subject.article.title }: HeadlineProps) {
  const { article } = subject
  const { atPublisher, opened } = useHandOpening(subject)
  if (atPublisher && article.address !== null) {
    return (
      <OutboundLink to={article.address} onFollow={opened}>
        <ContentText>{children}</ContentText>
      </OutboundLink>
    )
  }
  return (
    <ArticleLink id={article.id}>
      <ContentText>{children}</ContentText>
    </ArticleLink>
  )
}
