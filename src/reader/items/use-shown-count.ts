import { useCallback, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { readTabNumber, writeTab } from '../app/tab-storage.ts'

const PREFIX = 'throughline:shown:'

/** How many cards the page at hand shows, kept with its place in the history so that going back finds them all. */
export function useShownCount(step: number): [number, () => void] {
  const { key } = useLocation()
  const [shown, setShown] = useState(() => ({ key, count: readTabNumber(PREFIX + key) ?? step }))
  const count = shown.key === key ? shown.count : (readTabNumber(PREFIX + key) ?? step)
  const showMore = useCallback(() => {
    writeTab(PREFIX + key, String(count + step))
    setShown({ key, count: count + step })
  }, [key, count, step])
  return [count, showMore]
}
