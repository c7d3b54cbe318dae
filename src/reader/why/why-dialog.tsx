import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { View } from '../../model/filters/filters.ts'
import type { FeedPlace } from '../../model/ranking/explain-place.ts'
import { followTest } from '../../model/ranking/follow-test.ts'
import type { Topic } from '../../model/topic.ts'
import { topicName } from '../../model/topic-path.ts'
import { useSite } from '../app/site-context.ts'
import type { FeedScope } from '../feed/feed-scope.ts'
import type { Standing } from '../items/standing.ts'
import { useKept } from '../kept/kept-context.ts'
import type { Subject } from '../kept/subject.ts'
import { formatCount } from '../language/numbers.ts'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { whyWords } from '../language/words/why.ts'
import { Dialog } from '../overlays/dialog.tsx'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { NeighbourTable } from './neighbour-table.tsx'
import { PartTable } from './part-table.tsx'
import styles from './why-dialog.module.css'
import { whyQuery } from './why-query.ts'
import { gapWords, hiddenWords, leadOfPlaced, qualityWords, reasonWords, scoreWords } from './why-words.ts'

// Who asks this of a feed does not load what searches.
const SearchWhy = lazy(async () => ({ default: (await import('./search-why.tsx')).SearchWhy }))

interface WhyDialogProps {
  readonly subject: Subject
  readonly standing: Standing
  readonly onClose: () => void
}

/** Says why an item stands where it does: in plain words, then in numbers that add up. */
export function WhyDialog({ subject, standing, onClose }: WhyDialogProps) {
  return (
    <Dialog name={whyWords().title} onClose={onClose} className={styles.why} titled>
      <p className={styles.title}>
        <bdi>{subject.article.title}</bdi>
      </p>
      <Why subject={subject} standing={standing} />
    </Dialog>
  )
}

function Why({ subject, standing }: Pick<WhyDialogProps, 'subject' | 'standing'>) {
  switch (standing.kind) {
    case 'told':
      return <p>{standing.why(subject)}</p>
    case 'feed':
      return <FeedWhy subject={subject} standing={standing} />
    case 'search':
      return (
        <Suspense fallback={<p role="status">{whyWords().counting}</p>}>
          <SearchWhy subject={subject} standing={standing} />
        </Suspense>
      )
  }
}

interface FeedWhyProps {
  readonly subject: Subject
  readonly standing: Standing & { kind: 'feed' }
}

function FeedWhy({ subject, standing }: FeedWhyProps) {
  const { manifest } = useSite()
  const id = subject.kind === 'story' ? subject.story : subject.article.id
  const why = useQuery(whyQuery(manifest, standing, id))
  if (why.isError) return <FailureNotice error={why.error} retry={() => why.refetch()} />
  if (why.isPending) return <p role="status">{whyWords().counting}</p>
  if (why.data === null) return <p>{whyWords().notInList}</p>
  return <Explanation place={why.data} subject={subject} standing={standing} />
}

interface ExplanationProps extends FeedWhyProps {
  readonly place: FeedPlace
}

function Explanation({ place, subject, standing }: ExplanationProps) {
  const { manifest, topics } = useSite()
  const follows = useKept((kept) => kept.follows)
  const { scope, request, taste } = standing
  const { sort, view, filters } = request
  const { it, hidden } = place
  const followed = followTest(
    taste.follows ?? [],
    topics,
  )(it.card).map((key) => follows.get(key)?.name ?? key)
  const parts = it.parts.every(({ points }) => Number.isFinite(points)) ? it.parts : []
  const lead = leadOfPlaced(it)
  return (
    <>
      <p>
        {placeWords(formatCount(place.place), view, scope, topics)} {reasonWords(it, sort, manifest)}
      </p>
      {lead && lead.id !== subject.article.id && (
        <p>
          <Rich
            text={whyWords().byLead(subject.provider.name)}
            parts={{ lead: <bdi>{whyWords().lead(lead.title)}</bdi> }}
          />
        </p>
      )}
      {parts.length > 0 && <PartTable placed={it} followed={followed} />}
      <NeighbourTable
        place={place}
        scoreName={whyWords().scores[sort]}
        titleOf={(one) => leadOfPlaced(one)?.title}
        scoreOf={(one) => scoreWords(one, sort)}
        gapTo={(other) => gapWords(it, other, sort)}
      />
      {hidden.length > 0 && (
        <ul className={styles.hidden}>
          {hidden.map(({ by, count }) => (
            <li key={by}>{hiddenWords(by, count, filters, view)}</li>
          ))}
        </ul>
      )}
      {sort !== 'quality' && sort !== 'balanced' && (
        <p className={styles.aside}>
          {qualityWords(lead?.quality ?? subject.article.quality, manifest)}
          {frameWords().gap}
          {whyWords().notCounted}
        </p>
      )}
    </>
  )
}

function placeWords(place: string, view: View, scope: FeedScope, topics: readonly Topic[]): string {
  const words = whyWords().place
  switch (scope.kind) {
    case 'all':
      return words.all(place, view)
    case 'topic':
      return words.topic(place, view, topicName(topics, scope.topic))
    case 'source':
      return words.source(place, view, scope.domain)
  }
}
