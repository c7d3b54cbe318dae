import { slugOf } from '../model/slug.ts'
import { sha256 } from './sha256.ts'

/** Bytes of a slug: an id is the name of a file and of a folder, which take some 250. */
export const SLUG_BYTES = 160

/** Signs alone leave no slug, two names may share one, and what is cut off may differ: the hash tells them apart. */
export function idFromName(name: string, isTaken: (slug: string) => boolean): string {
  const whole = slugOf(name)
  const slug = cutSlug(whole)
  const isPlain = slug !== '' && slug === whole && !isTaken(slug)
  return isPlain ? slug : [slug, sha256(name).slice(0, 6)].filter(Boolean).join('-')
}

/** The beginning of a slug, in whole letters: feeds have sentences for categories. */
function cutSlug(slug: string): string {
  let bytes = 0
  let end = 0
  for (const letter of slug) {
    bytes += Buffer.byteLength(letter)
    if (bytes > SLUG_BYTES) return slug.slice(0, end).replace(/-+$/, '')
    end += letter.length
  }
  return slug
}
