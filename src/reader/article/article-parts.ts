import { ArticleEmbed } from './article-embed.tsx'
import { ArticleScore } from './article-score.tsx'
import { ArticleStory } from './article-story.tsx'
import { Withdrawn } from './withdrawn.tsx'

export const articleParts = { ArticleEmbed, ArticleScore, ArticleStory, Withdrawn }
