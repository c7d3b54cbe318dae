import type { PlainArticle, PlainNewspaper } from './plain-newspaper.ts'

export interface PlainDatedStory {
  readonly id: string
  readonly files: readonly PlainArticle[]
  /** Of all its articles, references included and copies once. */
  readonly times: readonly number[]
}

/** The rule as the page of catching up has it in words: ids of the stories to catch up on, from the top. */
export function plainCatchUp(
  paper: PlainNewspaper,
  stories: readonly PlainDatedStory[],
  since: number,
  wanted: number,
): string[] {
  const edition = Math.max(...paper.articles.flatMap((one) => one.time ?? []))
  const rest = stories
    .map((story) => {
      const published = story.files.filter((file) => file.published)
      const lead = [...(published.length > 0 ? published : story.files)].sort(
        (a, b) => b.quality - a.quality || (b.time ?? 0) - (a.time ?? 0) || (a.id < b.id ? -1 : 1),
      )[0] as PlainArticle
      const newest = Math.max(...story.files.map((file) => file.time ?? 0))
      const fresh = story.times.filter((time) => time > since && time <= edition).length
      return {
        id: story.id,
        fresh,
        newest,
        outlet: lead.provider,
        quality: lead.quality,
        topic: plainTopic(paper, lead),
      }
    })
    .filter((one) => one.newest > since && one.fresh > 0)
    .sort(
      (a, b) => b.fresh - a.fresh || b.quality - a.quality || b.newest - a.newest || (a.id < b.id ? -1 : 1),
    )
  const picked: string[] = []
  while (picked.length < wanted && rest.length > 0) {
    const before: { outlet: string; topic: string | null }[] = []
    for (const one of [...rest]) {
      const isTaken = before.some(
        ({ outlet, topic }) => outlet === one.outlet || (topic !== null && topic === one.topic),
      )
      if (isTaken || picked.length === wanted) continue
      before.push(one)
      picked.push(one.id)
      rest.splice(rest.indexOf(one), 1)
    }
  }
  return picked
}

/** The deepest topic of an article, then the rarest; one that is on nine tenths of all articles tells nothing. */
function plainTopic(paper: PlainNewspaper, article: PlainArticle): string | null {
  const known = article.topics
    .map((id) => {
      const below = paper.topicsBelow(id)
      const count = paper.articles.filter((one) => one.topics.some((topic) => below.has(topic))).length
      const depth = paper.topicIds.filter((other) => paper.topicsBelow(other).has(id)).length
      return { id, count, depth }
    })
    .filter(({ count }) => count < 0.9 * paper.articles.length)
  return known.sort((a, b) => b.depth - a.depth || a.count - b.count)[0]?.id ?? null
}
