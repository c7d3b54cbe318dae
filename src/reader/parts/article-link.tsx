import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { prefetchArticle } from '../data/queries.ts'
import { loadAhead } from '../offline/reload-once.ts'
import { Link } from '../router/link.tsx'
import { useRouter } from '../router/router-context.ts'
import { articlePath } from './paths.ts'

interface ArticleLinkProps {
  readonly id: string
  readonly className?: string | undefined
  readonly current?: boolean
  /** The old page gives way to the new one softly, where the browser can; that takes it a frame or two. */
  readonly softly?: boolean
  readonly children: ReactNode
}

/** A link to an article that fetches it once the reader means to open it. */
export function ArticleLink({ id, className, current = false, softly = false, children }: ArticleLinkProps) {
  const client = useQueryClient()
  const router = useRouter()
  const prefetch = () =>
    void loadAhead(() => Promise.all([router.prefetch(articlePath(id)), prefetchArticle(client, id)]))
  return (
    <Link
      className={className}
      to={articlePath(id)}
      viewTransition={softly}
      aria-current={current ? 'page' : undefined}
      onPointerEnter={prefetch}
      onFocus={prefetch}
    >
      {children}
    </Link>
  )
}
