import type { Article } from '../../model/article.ts'
import type { Provider } from '../../model/provider.ts'
import type { FactsShard, FactsSummary } from '../../model/search/search-shards.ts'
import type { Story } from '../../model/story.ts'
import { digestStory } from '../cards/digest-card.ts'
import { articleJson } from '../read/held-article.ts'
import { pickProviders } from '../shards/make-list.ts'
import type { ShardSet } from '../shards/shard-set.ts'

/** Articles and references of a shard of facts, at least: 3 KB compressed. Stories stay whole. */
const FACTS = 512
/** Articles and references of a shard of texts: 3 KB compressed, of which a result needs one. */
const TEXTS = 12

/** Cuts facts and texts into shards, in the order of the numbers. */
export function makeFacts(
  stories: readonly Story[],
  providers: ReadonlyMap<string, Provider>,
  shards: ShardSet,
): FactsSummary[] {
  const summaries: FactsSummary[] = []
  let open: Story[] = []
  let first = 0
  let size = 0
  const close = () => {
    const [part, start] = [open, first]
    if (part.length > 0)
      summaries.push(
        shards.recall(
          () => ['facts', String(start), ...part.map((story) => digestStory(story, providers))],
          () => addFacts(part, start, providers, shards),
        ),
      )
    first += size
    open = []
    size = 0
  }
  for (const story of stories) {
    open.push(story)
    size += story.coverage.length
    if (size >= FACTS) close()
  }
  close()
  return summaries
}

function addFacts(
  stories: readonly Story[],
  first: number,
  providers: ReadonlyMap<string, Provider>,
  shards: ShardSet,
): FactsSummary {
  const coverage = stories.flatMap((story) => story.coverage)
  const facts: FactsShard = {
    stories: stories.map((story) => story.coverage.length),
    outlets: stories.map((story) => new Set(story.coverage.map((one) => one.provider)).size),
    times: coverage.map((one) => one.time),
    qualities: coverage.map((one) => one.quality),
    heats: coverage.map((one) => one.heat),
    kinds: coverage.map(kindOf),
    texts: addTexts(stories, first, providers, shards),
  }
  const times = coverage.flatMap((one) => one.time ?? [])
  return {
    hash: shards.add(facts),
    first,
    newest: times.length > 0 ? Math.max(...times) : null,
    oldest: times.length > 0 ? Math.min(...times) : null,
    quality: Math.max(...facts.qualities),
    heat: Math.max(...facts.heats),
  }
}

function kindOf({ kind, type, published }: Article): number {
  return (kind === 'reference' ? 1 : 0) + (type === 'video' ? 2 : 0) + (published ? 4 : 0)
}

/** Part of a story's coverage, or all of it. */
interface TextPart {
  readonly id: string
  /** Ids of all its files, where the part is not all of it. */
  readonly files: readonly string[] | null
  readonly coverage: readonly Article[]
}

function addTexts(
  stories: readonly Story[],
  first: number,
  providers: ReadonlyMap<string, Provider>,
  shards: ShardSet,
): FactsShard['texts'] {
  const directory: FactsShard['texts'] = []
  let open: TextPart[] = []
  let start = first
  let size = 0
  const close = () => {
    if (size === 0) return
    const domains = open.flatMap((part) => part.coverage.map((one) => one.provider))
    directory.push([start, shards.addText(textsJson(open, pickProviders(domains, providers)))])
    start += size
    open = []
    size = 0
  }
  for (const { id, coverage } of stories) {
    const files = coverage.filter((one) => one.kind === 'article').map((one) => one.id)
    for (let at = 0; at < coverage.length; ) {
      const part = coverage.slice(at, at + TEXTS - size)
      open.push({ id, files: part.length < coverage.length ? files : null, coverage: part })
      at += part.length
      size += part.length
      if (size >= TEXTS) close()
    }
  }
  close()
  return directory
}

/** A `TextsShard` as JSON, of articles that are written already. */
function textsJson(parts: readonly TextPart[], providers: readonly Provider[]): string {
  const stories = parts.map(({ id, files, coverage }) => {
    const known = files === null ? '' : `"files":${JSON.stringify(files)},`
    return `{"id":${JSON.stringify(id)},${known}"coverage":[${coverage.map(articleJson).join(',')}]}`
  })
  return `{"stories":[${stories.join(',')}],"providers":${JSON.stringify(providers)}}`
}
