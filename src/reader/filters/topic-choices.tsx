import { useSite } from '../app/site-context.ts'
import { tellsApart } from '../chrome/topic-choice.ts'
import { filterWords } from '../language/words/filters.ts'
import { CheckChoices } from './check-choices.tsx'

interface TopicChoicesProps {
  /** Those that everything is on. */
  readonly above: readonly string[]
  readonly counts: ReadonlyMap<string, number> | null
  readonly chosen: readonly string[]
  readonly change: (chosen: string[]) => void
}

/** Topics to cut a feed down to. Each takes in what is below it. */
export function TopicChoices({ above, counts, chosen, change }: TopicChoicesProps) {
  const { topics, manifest } = useSite()
  const choices = topics
    .map((topic) => ({ topic, count: counts ? (counts.get(topic.id) ?? 0) : null }))
    .filter(
      ({ topic, count }) =>
        chosen.includes(topic.id) ||
        (count !== 0 && !above.includes(topic.id) && tellsApart(topic, manifest.counts.articles)),
    )
    .sort((a, b) => (b.count ?? b.topic.stories) - (a.count ?? a.topic.stories))
    .map(({ topic, count }) => ({ id: topic.id, name: topic.name, count }))
  return (
    <CheckChoices
      legend={filterWords().topics}
      kind="topic"
      choices={choices}
      chosen={chosen}
      change={change}
    />
  )
}
