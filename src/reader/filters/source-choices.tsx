import { useQuery } from '@tanstack/react-query'
import { useSite } from '../app/site-context.ts'
import { sourcesQuery } from '../data/queries.ts'
import { filterWords } from '../language/words/filters.ts'
import { CheckChoices } from './check-choices.tsx'

interface SourceChoicesProps {
  readonly counts: ReadonlyMap<string, number> | null
  readonly chosen: readonly string[]
  readonly change: (chosen: string[]) => void
}

/** Sources to cut a feed down to. */
export function SourceChoices({ counts, chosen, change }: SourceChoicesProps) {
  const { manifest } = useSite()
  const { data } = useQuery(sourcesQuery(manifest))
  const listed = data?.sources ?? []
  const known = new Set(listed.map(({ domain }) => domain))
  const namesakes = new Map<string, number>()
  for (const { name } of listed) namesakes.set(name, (namesakes.get(name) ?? 0) + 1)
  // A search also finds what outlets wrote that have no article file here.
  const others = [...(counts?.keys() ?? [])].filter((domain) => !known.has(domain))
  const choices = [...listed, ...others.map((domain) => ({ domain, name: domain, stories: 0 }))]
    .map(({ domain, name, stories }) => ({
      id: domain,
      name: (namesakes.get(name) ?? 0) > 1 ? `${name} (${domain})` : name,
      count: counts ? (counts.get(domain) ?? 0) : null,
      stories,
    }))
    .filter(({ id, count }) => count !== 0 || chosen.includes(id))
    .sort((a, b) => (b.count ?? b.stories) - (a.count ?? a.stories))
  return (
    <CheckChoices
      legend={filterWords().sources}
      kind="source"
      choices={choices}
      chosen={chosen}
      change={change}
    />
  )
}
