import type { Article } from './article.ts'
import type { Story } from './story.ts'

/**
 * The oldest dated article of a story. Null where one outlet alone covered it, and where another was as early, as are
 * all that name nothing but the day: nobody knows who was first.
 */
export function firstToReport({ coverage }: Story): Article | null {
  const oldest = coverage.findLast(({ time }) => time !== null)
  const others = coverage.filter(({ provider }) => provider !== oldest?.provider)
  if (!oldest || others.length === 0 || others.some(({ time }) => time === oldest.time)) return null
  return oldest
}
