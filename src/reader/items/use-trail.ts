import { useEffect } from 'react'
import { useLocation } from 'react-router-dom'
import { readTabJson, writeTab } from '../app/tab-storage.ts'

const KEY = 'throughline:trail'

/** The list that the reader came from, so that an article has a next and a previous one. */
export interface Trail {
  readonly name: string
  /** Address of the list, inside the site. */
  readonly path: string
  /** Ids of its articles, from the top. */
  readonly ids: readonly string[]
}

/**
 * Remembers the list at hand, for as long as the tab is open.
 * @param ids undefined until they are there; give the same array as long as it is the same.
 */
export function useTrail(name: string, ids: readonly string[] | undefined): void {
  const { pathname, search } = useLocation()
  useEffect(() => {
    if (!ids || ids.length === 0) return
    writeTab(KEY, JSON.stringify({ name, path: pathname + search, ids } satisfies Trail))
  }, [name, ids, pathname, search])
}

/** The list last looked at, where an article is part of it. */
export function readTrail(id: string): Trail | null {
  const trail = readTabJson<Trail>(KEY)
  return trail?.ids.includes(id) ? trail : null
}
