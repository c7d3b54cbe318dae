import { slugOf } from '../../model/slug.ts'
import { utcDayOf } from '../../model/time/day.ts'
import { sha256 } from '../sha256.ts'
import type { NormalisedArticle } from './normalise-article.ts'

/** Ids are file names one day: what the slug of a title may take of the 255 bytes. */
const SLUG_LENGTH = 120

/** The id of a reference: its date, the slug of its title, and 6 hex digits of its address's hash. */
export function referenceId({ article, addresses }: NormalisedArticle): string {
  const day = article.time === null ? 'undated' : utcDayOf(article.time)
  const slug = slugOf(article.title).slice(0, SLUG_LENGTH).replace(/-$/, '')
  return [day, slug, sha256(addresses[0] ?? '').slice(0, 6)].filter(Boolean).join('-')
}
