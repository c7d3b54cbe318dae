import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import {
  type FeedRequest,
  formatFeedRequest,
  NO_FILTERS,
  type Selection,
} from '../../model/filters/filters.ts'
import { topicPath } from '../../model/topic-path.ts'
import { useSite } from '../app/site-context.ts'
import { catalogueQuery } from '../data/catalogue-query.ts'
import { countScope, type FeedScope } from '../feed/feed-scope.ts'
import { filterWords } from '../language/words/filters.ts'
import { FilterDialog } from './filter-dialog.tsx'
import { FilterForm } from './filter-form.tsx'
import { useChoiceCounts } from './use-choice-counts.ts'

interface FeedFiltersProps {
  readonly scope: FeedScope
  readonly request: FeedRequest
  readonly close: () => void
}

/** All filters of a feed, counted over the catalogue. */
export function FeedFilters({ scope, request, close }: FeedFiltersProps) {
  const { manifest, topics } = useSite()
  const [draft, setDraft] = useState<Selection>(request)
  const catalogue = useQuery(catalogueQuery(manifest))
  const counted = useChoiceCounts(
    draft,
    catalogue.data,
    useMemo(() => countScope(scope), [scope]),
  )
  const { words } = draft.filters
  return (
    <FilterDialog onClose={close}>
      <FilterForm
        draft={draft}
        setDraft={setDraft}
        cleared={NO_FILTERS}
        counted={counted}
        // What this device alone knows, and words, are not in what the counts are made of.
        uncounted={words === '' ? filterWords().uncounted : filterWords().uncountedWords(words)}
        failed={catalogue.isError}
        above={scope.kind === 'topic' ? topicPath(topics, scope.topic) : []}
        sources={scope.kind !== 'source'}
        addressOf={(selection) => ({
          pathname: scope.path,
          search: formatFeedRequest({ ...request, ...selection }),
        })}
        close={close}
      />
    </FilterDialog>
  )
}
