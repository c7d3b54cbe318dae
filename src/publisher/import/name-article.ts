import { sha256 } from '../../indexer/sha256.ts'
import { slugOf } from '../../model/slug.ts'
import { utcDayOf } from '../../model/time/day.ts'
import type { NewArticle } from './new-article.ts'

/** Long enough to tell headlines apart, short enough for every file system, and for the eye. */
const LONGEST_SLUG = 80
/** Letters of Latin scripts that are no letter with a mark. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/**
 * The name of an article's file, without `.md`: its day and its title in plain letters, which mean the same on every
 * file system. A title that has few of those is told by its address's hash, and so is one whose name is taken.
 * @param isTaken whether an article has that name already.
 * @returns null where the name that tells the address is taken, too: it is this article's, whatever an editor has made of
 *   the address since.
 */
export function nameArticle(
  { title, time, address }: NewArticle,
  isTaken: (name: string) => boolean,
): string | null {
  const day = utcDayOf(time)
  const slug = slugOf(title).replace(/[ßæœøłđðþı]/g, (letter) => SPELLED[letter] ?? '')
  const plain = slug.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  const letters = slug.replaceAll('-', '').length
  const telling = plain.length * 2 < letters || plain === '' ? [] : [`${day}-${cut(plain)}`]
  const names = [...telling, `${telling[0] ?? day}-${sha256(address).slice(0, 8)}`]
  return names.find((name) => !isTaken(name)) ?? null
}

function cut(slug: string): string {
  if (slug.length <= LONGEST_SLUG) return slug
  const end = slug.lastIndexOf('-', LONGEST_SLUG)
  return slug.slice(0, end > 0 ? end : LONGEST_SLUG)
}
