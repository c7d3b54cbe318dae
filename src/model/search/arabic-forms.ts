/**
 * What Arabic writes in one with the next word: the article, the same after "and", "with" and "for", and "and" itself.
 * Light stemming takes these away, too (Larkey, Ballesteros and Connell, 2002); of its list "like" and "so" with the
 * article are left out, for they are rare and each form may cost a shard.
 */
const ARTICLES = ['وال', 'بال', 'ال', 'لل']
const PREFIXES = [...ARTICLES, 'و']
const IS_ARABIC = /^\p{sc=Arab}/u
/** Letters that are left at least: most roots have three. */
const SHORTEST = 3

/**
 * The other forms of a word in which it may stand in an Arabic text, folded; none for words of other scripts. What looks
 * like a prefix may be the word's own beginning (وزير, minister): it is taken for both.
 */
export function arabicForms(word: string): string[] {
  if (!IS_ARABIC.test(word)) return []
  const prefix = PREFIXES.find((one) => word.startsWith(one)) ?? ''
  const stems = [...new Set([word, word.slice(prefix.length)])].filter((stem) => stem.length >= SHORTEST)
  const forms = stems.flatMap((stem) => ['', ...PREFIXES].map((one) => one + stem))
  return forms.filter((form) => form !== word)
}

/**
 * An Arabic word without what is written in one with it. Where its own beginning looks like that, it is lost as well, in
 * all its forms alike.
 */
export function withoutArabicPrefix(word: string): string {
  if (!IS_ARABIC.test(word)) return word
  const bare = (from: string, prefixes: readonly string[]) => {
    const prefix = prefixes.find((one) => from.startsWith(one) && from.length - one.length >= SHORTEST) ?? ''
    return from.slice(prefix.length)
  }
  return bare(bare(word, ARTICLES), ['و'])
}
