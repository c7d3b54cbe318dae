import { useMemo } from 'react'
import type { Story } from '../../model/story.ts'
import { readTrail, type Trail } from '../items/use-trail.ts'
import { useWalk } from '../keys/walk.ts'
import { articleWords } from '../language/words/article.ts'
import { frameWords } from '../language/words/frame.ts'
import { articlePath, storyPath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { Spaced } from '../parts/spaced.tsx'
import styles from './article-trail.module.css'

interface ArticleTrailProps {
  readonly id: string
  /** Undefined as long as it is on its way. */
  readonly story: Story | undefined
}

/** The way on through the list that the reader came from; for somebody who came from elsewhere, through the story. */
export function ArticleTrail({ id, story }: ArticleTrailProps) {
  const trail = useMemo(() => readTrail(id) ?? (story ? storyTrail(story, id) : null), [id, story])
  const ids = trail?.ids ?? []
  const at = ids.indexOf(id)
  useWalk(ids.map(articlePath), trail && at)
  if (!trail) return null
  const previous = ids[at - 1]
  const next = ids[at + 1]
  return (
    <nav className={styles.trail} aria-label={articleWords().trail(trail.name)}>
      <Spaced>
        {previous !== undefined && (
          <SiteLink to={articlePath(previous)}>
            <span aria-hidden="true">{frameWords().back} </span>
            {articleWords().previous}
          </SiteLink>
        )}
        <SiteLink className={styles.list} to={trail.path}>
          {trail.name}
        </SiteLink>
        {next !== undefined && (
          <SiteLink to={articlePath(next)}>
            {articleWords().next}
            <span aria-hidden="true"> {frameWords().onward}</span>
          </SiteLink>
        )}
      </Spaced>
    </nav>
  )
}

/** A story's own coverage, the newest first; what stands alone goes on with its thread, and with what is near. */
function storyTrail(story: Story, id: string): Trail {
  const coverage = story.coverage.map((article) => article.id)
  if (coverage.length > 1) return { name: articleWords().thisStory, path: storyPath(story.id), ids: coverage }
  const others = [...story.siblings, ...(story.nearby ?? [])].map((other) => other.id)
  return { name: frameWords().allStories, path: '/', ids: [id, ...others] }
}
