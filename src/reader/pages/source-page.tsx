import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { useSite } from '../app/site-context.ts'
import { profileQuery } from '../data/queries.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { SourceFacts } from '../trends/source-facts.tsx'
import { FeedPage } from './feed-page.tsx'

/** The feed of a source, under what the source is like. */
export function SourcePage() {
  const { domain = '' } = useParams()
  const { manifest } = useSite()
  const profile = useQuery(profileQuery(manifest, domain))
  return (
    <FeedPage
      waits={profile.isPending}
      about={
        <>
          {profile.isError && <FailureNotice error={profile.error} retry={() => profile.refetch()} />}
          {profile.data && <SourceFacts profile={profile.data} />}
        </>
      }
    />
  )
}
