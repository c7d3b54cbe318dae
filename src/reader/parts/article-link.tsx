import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { prefetchArticle } from '../data/queries.ts'
import { loadAhead } from '../offline/reload-once.ts'
import { articlePath } from './paths.ts'
import { SiteLink } from './site-link.tsx'

interface ArticleLinkProps {
  readonly id: string
  readonly current?: boolean
  /** The old page gives way to the new one softly, where the browser can; that takes it a frame or two. */
  readonly softly?: boolean
  readonly children: ReactNode
}

/** A link to an article that fetches it once the reader means to open it. */
export function ArticleLink({ id, current = false, softly = false, children }: ArticleLinkProps) {
  const client = useQueryClient()
  const prefetch = () => void loadAhead(() => prefetchArticle(client, id))
  return (
    <SiteLink
      to={articlePath(id)}
      viewTransition={softly}
      aria-current={current ? 'page' : undefined}
      onPointerEnter={prefetch}
      onFocus={prefetch}
    >
      {children}
    </SiteLink>
  )
}
