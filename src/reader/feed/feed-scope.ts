import type { CountRequest } from '../../model/filters/count-choices.ts'
import { sourceListKey, topicListKey } from '../../model/filters/list-keys.ts'
import { sourcePath, topicPagePath } from '../parts/paths.ts'

/** What a feed page is of: everything, one topic with what is below, or one source. */
export type FeedScope =
  | { readonly kind: 'all'; readonly path: '/'; readonly list: null }
  | { readonly kind: 'topic'; readonly path: string; readonly list: string; readonly topic: string }
  | { readonly kind: 'source'; readonly path: string; readonly list: string; readonly domain: string }

export function feedScope(topic: string | undefined, domain: string | undefined): FeedScope {
  if (topic !== undefined) {
    return { kind: 'topic', path: topicPagePath(topic), list: topicListKey(topic), topic }
  }
  if (domain !== undefined) {
    return {
      kind: 'source',
      path: sourcePath(domain),
      list: sourceListKey(domain),
      domain,
    }
  }
  return { kind: 'all', path: '/', list: null }
}

/** The scope as counting takes it. */
export function countScope(scope: FeedScope): CountRequest['scope'] {
  if (scope.kind === 'topic') return { topic: scope.topic }
  return scope.kind === 'source' ? { source: scope.domain } : {}
}

/** Address of page N of a feed, counted from 1. */
export function pagePath(scope: FeedScope, page: number, query: string): string {
  const path = page <= 1 ? scope.path : `${scope.path === '/' ? '' : scope.path}/page/${page}`
  return query ? `${path}?${query}` : path
}
