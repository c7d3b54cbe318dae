import { useEffect } from 'react'
import type { FeedRequest } from '../../model/filters/filters.ts'
import type { SearchRequest } from '../../model/search/search-request.ts'
import type { FeedScope } from '../feed/feed-scope.ts'
import type { ReaderTaste } from '../kept/reader-taste.ts'
import type { Subject } from '../kept/subject.ts'

/** What decides where things stand in a list: an order that can be computed, or something said in a sentence. */
export type Standing =
  | {
      readonly kind: 'feed'
      readonly scope: FeedScope
      readonly request: FeedRequest
      readonly taste: ReaderTaste
      /** How many cards of it are shown at most. */
      readonly shown: number
    }
  | {
      readonly kind: 'search'
      readonly request: SearchRequest
      readonly taste: ReaderTaste
      /** How many results are shown at most. */
      readonly shown: number
    }
  | { readonly kind: 'told'; readonly why: (subject: Subject) => string }

let current: Standing | null = null

/** What decides on the page at hand; null where it is not a list. */
export function currentStanding(): Standing | null {
  return current
}

/** Says what decides on a page; give the same object as long as it is the same. */
export function useStanding(standing: Standing): void {
  useEffect(() => {
    current = standing
    return () => {
      if (current === standing) current = null
    }
  }, [standing])
}
