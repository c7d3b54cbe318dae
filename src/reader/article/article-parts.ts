import { ArticleScore } from './article-score.tsx'
import { ArticleStory } from './article-story.tsx'
import { Withdrawn } from './withdrawn.tsx'

export const articleParts = { ArticleScore, ArticleStory, Withdrawn }
