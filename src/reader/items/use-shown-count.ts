import { useCallback, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { readTab, writeTab } from '../app/tab-storage.ts'

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
  const saved = readTab(PREFIX + key)
  return saved === null ? null : Number(saved)
}

function saveCount(key: string, count: number): void {
  writeTab(PREFIX + key, String(count))
}
