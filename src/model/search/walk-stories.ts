import type { Article } from '../article.ts'
import type { Card } from '../card.ts'
import type { Provider } from '../provider.ts'
import { compareIds } from '../ranking/order.ts'
import type { LoadShard } from '../read-shard.ts'
import {
  bestKey,
  compareFound,
  type FoundArticle,
  type FoundKey,
  type FoundOrder,
  type FoundStory,
  foundKey,
  speakerOf,
} from './found-story.ts'
import type { ResultTests } from './result-tests.ts'
import { type TextsShard, TextsShardSchema } from './search-shards.ts'

/** Stories whose texts are read together. */
const AT_ONCE = 12

interface Result {
  readonly card: Card
  readonly key: FoundKey
  readonly id: string
  /** Number of the article that speaks for it. */
  readonly number: number
}

export interface WalkedStories {
  readonly results: Result[]
  readonly providers: Map<string, Provider>
  readonly hidden: number
  /** True where every story was looked at. */
  readonly complete: boolean
}

/** Reads the texts of stories, the highest first, until nothing that follows could come before the last one wanted. */
export async function walkStories(
  load: LoadShard,
  stories: readonly FoundStory[],
  sort: FoundOrder,
  tests: ResultTests | null,
  wanted: number,
): Promise<WalkedStories> {
  const left = stories
    .filter((story) => tests?.mayBeSaved(story) ?? true)
    .map((story) => ({ story, best: bestKey(story.articles, sort, tests !== null) }))
    .sort((a, b) => compareFound(a.best, b.best))
  const providers = new Map<string, Provider>()
  let results: Result[] = []
  let hidden = 0
  let next = 0
  while (next < left.length) {
    const last = results[wanted - 1]
    const best = left[next]?.best
    if (last && best && compareFound(last.key, best) < 0) break
    const batch = left.slice(next, next + Math.max(AT_ONCE, tests ? 0 : wanted - results.length))
    next += batch.length
    const read = await Promise.all(batch.map(({ story }) => readStory(load, story, sort, tests)))
    for (const { outcome, shards } of read) {
      for (const shard of shards) for (const one of shard.providers) providers.set(one.domain, one)
      if (outcome === 'hidden') hidden++
      else if (outcome) results.push(outcome)
    }
    results = results.sort((a, b) => compareFound(a.key, b.key) || compareIds(a.id, b.id))
  }
  return { results, providers, hidden, complete: next >= left.length }
}

/** What is left of a story once its texts are known; null where nothing is. */
async function readStory(
  load: LoadShard,
  story: FoundStory,
  sort: FoundOrder,
  tests: ResultTests | null,
): Promise<{ outcome: Result | 'hidden' | null; shards: readonly TextsShard[] }> {
  const asked = tests ? story.articles : [speakerOf(story.articles, sort)]
  const { held, shards } = await readTexts(load, story, asked)
  const fitting = tests ? held.filter(({ article, files }) => tests.fits(article, files, story.kind)) : held
  if (fitting.length === 0) return { outcome: null, shards }
  const left = tests ? fitting.filter(({ article }) => !tests.isSilent(article)) : fitting
  if (left.length === 0) return { outcome: 'hidden', shards }
  const articles = tests ? left.map(({ found }) => found) : story.articles
  const { number } = speakerOf(articles, sort)
  const speaker = left.find(({ found }) => found.number === number)
  if (!speaker) return { outcome: null, shards }
  const { article, files } = speaker
  const card = cardOf(story, speaker.id, article, files)
  if (tests?.hides(article, card)) return { outcome: 'hidden', shards }
  if (tests?.skips(card)) return { outcome: null, shards }
  return {
    outcome: {
      card,
      key: foundKey(articles, sort),
      number,
      id: story.kind === 'story' && sort !== 'relevance' ? card.story : article.id,
    },
    shards,
  }
}

/** What was found of a story, with its texts. */
export async function readTexts(
  load: LoadShard,
  story: FoundStory,
  asked: readonly FoundArticle[],
): Promise<{ held: HeldText[]; shards: readonly TextsShard[] }> {
  const hashes = new Set(asked.flatMap(({ number }) => textShardOf(story, number)?.[1] ?? []))
  const shards = await Promise.all([...hashes].map((hash) => load(hash, TextsShardSchema)))
  const byHash = new Map([...hashes].map((hash, at) => [hash, shards[at]]))
  const held = asked.flatMap((found) => {
    const at = textShardOf(story, found.number)
    const shard = at && byHash.get(at[1])
    const text = shard ? textAt(shard, found.number - at[0]) : null
    return text ? [{ found, ...text }] : []
  })
  return { held, shards }
}

interface HeldText {
  readonly found: FoundArticle
  readonly article: Article
  /** Id of its story, and the ids of all files of that. */
  readonly id: string
  readonly files: readonly string[]
}

export function textShardOf({ texts }: FoundStory, number: number): readonly [number, string] | undefined {
  return texts.findLast(([first]) => first <= number)
}

/** An article of a shard of texts by its place there, with the id and all the files of its story. */
function textAt(
  { stories }: TextsShard,
  place: number,
): { article: Article; id: string; files: readonly string[] } | null {
  let start = 0
  for (const { id, files, coverage } of stories) {
    const article = coverage[place - start]
    if (article) {
      const own = () => coverage.filter((one) => one.kind === 'article').map((one) => one.id)
      return { article, id, files: files ?? own() }
    }
    start += coverage.length
  }
  return null
}

function cardOf(story: FoundStory, id: string, article: Article, files: readonly string[]): Card {
  const points = story.times.flatMap((time) => time ?? []).reverse()
  return {
    kind: story.kind,
    story: id,
    articles: [article],
    coverage: story.times.length,
    ...(story.references > 0 && { references: story.references }),
    providers: story.outlets,
    ...(story.kind === 'story' && story.times.length > 1 && points.length > 0 && { points }),
    files: [...files],
  }
}
