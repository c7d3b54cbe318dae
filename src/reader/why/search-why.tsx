import { useQuery } from '@tanstack/react-query'
import type { Manifest } from '../../model/manifest.ts'
import type { ResultPlace } from '../../model/search/explain-result.ts'
import type { FoundOrder } from '../../model/search/found-story.ts'
import type { RankedResult } from '../../model/search/take-results.ts'
import { useSite } from '../app/site-context.ts'
import type { Standing } from '../items/standing.ts'
import { useKept } from '../kept/kept-context.ts'
import type { Subject } from '../kept/subject.ts'
import { formatCount } from '../language/numbers.ts'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { whyWords } from '../language/words/why.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { NeighbourTable } from './neighbour-table.tsx'
import { RelevanceTable } from './relevance-table.tsx'
import { searchWhyQuery } from './search-why-query.ts'
import { gapWords, reasonWords, scoreWords } from './why-words.ts'

interface SearchWhyProps {
  readonly subject: Subject
  readonly standing: Standing & { kind: 'search' }
}

/** Says why a result stands where it does. */
export function SearchWhy({ subject, standing }: SearchWhyProps) {
  const { manifest } = useSite()
  const saved = useKept((kept) => kept.saved)
  const id = subject.kind === 'story' ? subject.story : subject.article.id
  const why = useQuery(searchWhyQuery(manifest, standing, saved, id))
  if (why.isError) return <FailureNotice error={why.error} retry={() => why.refetch()} />
  if (why.isPending) return <p role="status">{whyWords().counting}</p>
  if (why.data === null) return <p>{whyWords().notInResults}</p>
  return <Explanation place={why.data} standing={standing} />
}

interface ExplanationProps {
  readonly place: ResultPlace
  readonly standing: SearchWhyProps['standing']
}

function Explanation({ place, standing }: ExplanationProps) {
  const { manifest } = useSite()
  const { sort, it } = place
  const at = formatCount(place.place)
  const { view, filters } = standing.request
  // Where nothing answers better than anything else, time is what tells results apart.
  const told = sort === 'even' ? 'newest' : sort
  return (
    <>
      <p>
        <Rich
          text={filters.words ? whyWords().place.foundFor(at, view) : whyWords().place.found(at, view)}
          parts={{ words: <bdi>{filters.words}</bdi> }}
        />
        {frameWords().gap}
        {reasonOf(it, sort, manifest)}
      </p>
      {sort === 'relevance' && it.explanation && (
        <RelevanceTable explanation={it.explanation} total={it.key.primary} />
      )}
      <NeighbourTable
        place={place}
        scoreName={whyWords().scores[told]}
        titleOf={({ card }) => card.articles[0]?.title}
        scoreOf={(one) => scoreWords(keyed(one, sort), told)}
        gapTo={(other) => resultGap(it, other, sort)}
      />
    </>
  )
}

function reasonOf(it: RankedResult, sort: FoundOrder, manifest: Manifest): string {
  if (sort === 'relevance') return whyWords().relevantFirst
  if (sort === 'even') return whyWords().evenFirst
  return reasonWords({ card: it.card, parts: [], ...keyed(it, sort) }, sort, manifest)
}

/** The key of a result as those of feeds are. */
function keyed({ key, id }: RankedResult, sort: FoundOrder) {
  return { key: { score: sort === 'newest' ? 0 : key.primary, time: key.time, id } }
}

function resultGap(it: RankedResult, other: RankedResult, sort: FoundOrder): string {
  const { articlesFirst, same } = whyWords()
  const isTie = it.key.primary === other.key.primary && it.key.reference !== other.key.reference
  if (isTie) return sort === 'even' ? articlesFirst : `${same.relevance}${articlesFirst}`
  return gapWords(keyed(it, sort), keyed(other, sort), sort === 'even' ? 'newest' : sort)
}
