import { ArticleEmbed } from './article-embed.tsx'
import { ArticleScore } from './article-score.tsx'
import { ArticleStory } from './article-story.tsx'
import { ArticleTrail } from './article-trail.tsx'
import { Withdrawn } from './withdrawn.tsx'

export const articleParts = { ArticleEmbed, ArticleScore, ArticleStory, ArticleTrail, Withdrawn }
