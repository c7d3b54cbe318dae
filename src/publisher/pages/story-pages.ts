import type { StoryEntry } from '../../model/shards.ts'
import type { Topic } from '../../model/topic.ts'
import { leadOf } from '../../reader/story/lead-of.ts'
import { providerCounts } from '../../reader/story/story-facts.ts'
import type { Chosen } from './choose-newest.ts'
import type { PageToPrint } from './page-to-print.ts'
import { pagesAbove } from './pages-above.ts'

/** Machines that read a story's page are told of so many of its articles; the page has them all. */
const MOST_TOLD = 10

/**
 * The page of a story, and those of its articles.
 * @param chosen which of them are printed; null for all.
 */
export function storyPages(
  entry: StoryEntry,
  topics: readonly Topic[],
  chosen: Chosen | null,
): PageToPrint[] {
  const { story, providers } = entry
  const { coverage } = story
  const lead = leadOf(story)
  const providerOf = (domain: string) =>
    providers.find((one) => one.domain === domain) ?? { domain, name: domain }
  const ofStory = (): PageToPrint => ({
    path: `story/${story.id}`,
    facts: {
      kind: 'story',
      lead,
      articles: coverage.length,
      sources: providerCounts(story).length,
      newest: coverage
        .slice(0, MOST_TOLD)
        .map((article) => ({ article, provider: providerOf(article.provider) })),
      above: pagesAbove(topics, lead.topics[0]),
    },
    data: { story: { id: story.id, entry } },
  })
  const above = coverage.length > 1 ? [{ name: lead.title, path: `story/${story.id}` }] : []
  const ofArticles = coverage
    .filter(({ id }) => chosen === null || chosen.articles.has(id))
    .map(
      (article): PageToPrint => ({
        path: `article/${article.id}`,
        facts: { kind: 'article', article, provider: providerOf(article.provider), hasText: false, above },
        data: { story: { id: article.id, entry } },
      }),
    )
  return chosen === null || chosen.stories.has(story.id) ? [ofStory(), ...ofArticles] : ofArticles
}
