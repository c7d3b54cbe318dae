import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { NO_FILTERS, type Selection } from '../../model/filters/filters.ts'
import type { SearchRequest } from '../../model/search/search-request.ts'
import { useSite } from '../app/site-context.ts'
import { FilterDialog } from '../filters/filter-dialog.tsx'
import { FilterForm } from '../filters/filter-form.tsx'
import { useChoiceCounts } from '../filters/use-choice-counts.ts'
import { useKept } from '../kept/kept-context.ts'
import { filterWords } from '../language/words/filters.ts'
import { countedQuery } from './counted-query.ts'
import { searchAddress } from './search-address.ts'

interface SearchFiltersProps {
  readonly request: SearchRequest
  readonly close: () => void
}

/** All filters of a search, counted over what its words find. */
export function SearchFilters({ request, close }: SearchFiltersProps) {
  const { manifest } = useSite()
  const saved = useKept((kept) => kept.saved)
  const [draft, setDraft] = useState<Selection>(request)
  const { words } = request.filters
  const found = useQuery(countedQuery(manifest, words, draft.view, saved))
  const counted = useChoiceCounts(draft, found.data, found.data?.scope)
  const { uncounted, uncountedSearch } = filterWords()
  return (
    <FilterDialog onClose={close}>
      <FilterForm
        draft={draft}
        setDraft={setDraft}
        cleared={{ ...NO_FILTERS, words }}
        counted={counted}
        uncounted={found.data?.exact === false ? uncountedSearch : uncounted}
        failed={found.isError}
        above={[]}
        sources
        addressOf={(selection) => searchAddress({ ...request, ...selection })}
        close={close}
      />
    </FilterDialog>
  )
}
