import { useCallback, useState } from 'react'
import { useLocation } from '../router/router-context.ts'

const PREFIX = 'throughline:shown:'

/** How many cards the page at hand shows, kept with its place in the history so that going back finds them all. */
export function useShownCount(step: number): [number, () => void] {
  const { key } = useLocation()
  const [shown, setShown] = useState(() => ({ key, count: readCount(key) ?? step }))
  const count = shown.key === key ? shown.count : (readCount(key) ?? step)
  const showMore = useCallback(() => {
    saveCount(key, count + step)
    setShown({ key, count: count + step })
  }, [key, count, step])
  return [count, showMore]
}

function readCount(key: string): number | null {
  try {
    const saved = sessionStorage.getItem(PREFIX + key)
    return saved === null ? null : Number(saved)
  } catch {
    // Where storage is barred, a feed starts with its first page.
    return null
  }
}

function saveCount(key: string, count: number): void {
  try {
    sessionStorage.setItem(PREFIX + key, String(count))
  } catch {
    // As above.
  }
}
