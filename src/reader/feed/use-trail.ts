import { useEffect } from 'react'
import { useLocation } from 'react-router-dom'
import type { Card } from '../../model/card.ts'
import { chooseLead } from '../../model/lead.ts'

const KEY = 'throughline:trail'

/** The list that the reader came from, so that an article has a next and a previous one. */
export interface Trail {
  readonly name: string
  /** Address of the list, inside the site. */
  readonly path: string
  /** Ids of its articles, from the top. */
  readonly ids: readonly string[]
}

/** Remembers the list at hand, for as long as the tab is open. */
export function useTrail(
  name: string,
  cards: readonly Card[] | undefined,
  preferred: ReadonlySet<string>,
): void {
  const { pathname, search } = useLocation()
  useEffect(() => {
    if (!cards || cards.length === 0) return
    const ids = cards.map((card) => chooseLead(card.articles, preferred).id)
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ name, path: pathname + search, ids } satisfies Trail))
    } catch {
      // Where storage is barred, an article stands by itself.
    }
  }, [name, cards, preferred, pathname, search])
}

/** The list last looked at, where an article is part of it. */
export function readTrail(id: string): Trail | null {
  try {
    const trail = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Trail | null
    return trail?.ids.includes(id) ? trail : null
  } catch {
    return null
  }
}
