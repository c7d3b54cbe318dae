import { useQuery } from '@tanstack/react-query'
import { useSite } from '../app/site-context.ts'
import { useKept } from '../kept/kept-context.ts'
import { isRead } from '../kept/read-state.ts'
import { useTaste } from '../kept/reader-taste.ts'
import type { Kept } from '../kept/records.ts'
import { followedQuery } from './followed-query.ts'
import type { FollowedStory } from './followed-story.ts'

/** True where something came that the reader has neither been shown nor read. */
export function isNews({ subject, fresh }: FollowedStory, read: Kept['read']): boolean {
  return fresh > 0 && !isRead(read, subject.known)
}

/** How many stories have something new among what the reader follows. */
export function useNews(): number {
  const { manifest } = useSite()
  const follows = useKept((kept) => kept.follows)
  const read = useKept((kept) => (kept.follows.size > 0 ? kept.read : null))
  const taste = useTaste()
  const { data } = useQuery({ ...followedQuery(manifest, follows, taste), enabled: follows.size > 0 })
  return (read && data?.stories.filter((story) => isNews(story, read)).length) ?? 0
}
