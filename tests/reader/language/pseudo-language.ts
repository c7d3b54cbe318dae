import type { Catalogue } from '../../../src/reader/language/catalogue.ts'
import { aboutWords } from '../../../src/reader/language/words/about.ts'
import { articleWords } from '../../../src/reader/language/words/article.ts'
import { catchUpWords } from '../../../src/reader/language/words/catch-up.ts'
import { feedWords } from '../../../src/reader/language/words/feed.ts'
import { feedFileWords } from '../../../src/reader/language/words/feed-files.ts'
import { filterWords } from '../../../src/reader/language/words/filters.ts'
import { frameWords } from '../../../src/reader/language/words/frame.ts'
import { headWords } from '../../../src/reader/language/words/head.ts'
import { keptWords } from '../../../src/reader/language/words/kept.ts'
import { listWords } from '../../../src/reader/language/words/lists.ts'
import { menuWords } from '../../../src/reader/language/words/menu.ts'
import { nothingWords } from '../../../src/reader/language/words/nothing.ts'
import { searchPageWords } from '../../../src/reader/language/words/search.ts'
import { settingWords } from '../../../src/reader/language/words/settings.ts'
import { storyWords } from '../../../src/reader/language/words/story.ts'
import { stretchWords } from '../../../src/reader/language/words/stretches.ts'
import { trendWords } from '../../../src/reader/language/words/trends.ts'
import { whyWords } from '../../../src/reader/language/words/why.ts'

/** The English catalogue with each letter of a message as a wide one, so that any other letter comes from elsewhere. */
export function pseudoLanguage(): Catalogue {
  return widen({
    frame: frameWords(),
    feed: feedWords(),
    nothing: nothingWords(),
    article: articleWords(),
    story: storyWords(),
    filters: filterWords(),
    search: searchPageWords(),
    stretches: stretchWords(),
    lists: listWords(),
    why: whyWords(),
    trends: trendWords(),
    kept: keptWords(),
    settings: settingWords(),
    menu: menuWords(),
    about: aboutWords(),
    catchUp: catchUpWords(),
    head: headWords(),
    feedFiles: feedFileWords(),
  })
}

function widen<T>(words: T): T {
  if (typeof words === 'string') return wide(words) as T
  if (typeof words === 'function') return ((...values: unknown[]) => widen(words(...values))) as T
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, widen(value)])) as T
}

/** Names of elements in a message stay as they are. */
function wide(text: string): string {
  return text.replace(/<\/?\w+\/?>|[a-z]/gi, (part) =>
    part.length > 1 ? part : String.fromCodePoint((part.codePointAt(0) ?? 0) + 0xfee0),
  )
}
