import { useEffect, useLayoutEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'

const PREFIX = 'throughline:scroll:'

/**
 * Going back, and reloading, returns to the same place; a new page starts at its top. The browser's own
 * memory can't do this: it scrolls before the page's data is there.
 */
export function useScrollMemory(ready: boolean): void {
  const { key, hash } = useLocation()
  const navigation = useNavigationType()

  useLayoutEffect(() => {
    if (!ready) return
    history.scrollRestoration = 'manual'
    const saved = navigation === 'POP' ? readPosition(key) : null
    if (saved !== null) scrollTo(0, saved)
    else if (hash) document.getElementById(hash.slice(1))?.scrollIntoView()
    else if (navigation === 'PUSH') scrollTo(0, 0)
  }, [ready, key, hash, navigation])

  useEffect(() => {
    if (!ready) return
    let pending = 0
    const save = () => {
      pending = 0
      savePosition(key, scrollY)
    }
    const onScroll = () => {
      if (pending === 0) pending = requestAnimationFrame(save)
    }
    addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(pending)
      removeEventListener('scroll', onScroll)
    }
  }, [ready, key])
}

function readPosition(key: string): number | null {
  try {
    const saved = sessionStorage.getItem(PREFIX + key)
    return saved === null ? null : Number(saved)
  } catch {
    // Where storage is barred, a page simply starts at its top.
    return null
  }
}

function savePosition(key: string, position: number): void {
  try {
    sessionStorage.setItem(PREFIX + key, String(Math.round(position)))
  } catch {
    // As above.
  }
}
