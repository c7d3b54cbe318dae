import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSite } from '../app/site-context.ts'
import { knownIn } from '../data/known-articles.ts'
import { storyQuery } from '../data/queries.ts'
import type { Glimpse } from '../kept/record-schemas.ts'
import type { Records } from '../kept/records.ts'
import { type Subject, subjectOfStory } from '../kept/subject.ts'

/** Something that was kept, as it is now. */
export interface KeptEntry {
  readonly id: string
  readonly glimpse: Glimpse
  /** Null where the publisher has taken it back. */
  readonly subject: Subject | null
}

/** From the history, or from what was saved. */
type KeptArticle = Records['history'] & Partial<Records['saved']>

/**
 * Looks kept articles up in the index as it is now: their stories may have grown, or they may be gone. What can't be
 * looked up, as offline, is shown as it was kept.
 */
export function useKeptStories(kept: readonly KeptArticle[]): {
  entries: readonly KeptEntry[]
  isPending: boolean
} {
  const { manifest } = useSite()
  const found = useQueries({ queries: kept.map(({ key }) => storyQuery(manifest, key)) })
  const states = found.map((one) => one.dataUpdatedAt + (one.isError ? 0.5 : 0)).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the results are a new list each time; their states are not
  const entries = useMemo(
    () =>
      kept.map(({ key, glimpse, as = 'article' }, at): KeptEntry => {
        const entry = found[at]?.data
        const known = entry ? knownIn(entry, key) : undefined
        if (entry === null) return { id: key, glimpse, subject: null }
        const subject = entry && known ? subjectOfStory(entry, known.article, as) : asKept(key, glimpse, as)
        return { id: key, glimpse, subject }
      }),
    [kept, states],
  )
  return { entries, isPending: found.some((one) => one.isPending) }
}

function asKept(id: string, glimpse: Glimpse, kind: Subject['kind']): Subject {
  return {
    kind,
    article: {
      kind: 'article',
      id,
      type: 'article',
      title: glimpse.title,
      excerpt: '',
      time: glimpse.time,
      address: null,
      provider: glimpse.provider,
      topics: [],
      quality: 0,
      heat: -1,
      published: false,
    },
    provider: { domain: glimpse.provider, name: glimpse.name },
    story: glimpse.story,
    known: { files: [id], references: 0 },
    newest: glimpse.time,
    coverage: 1,
  }
}
