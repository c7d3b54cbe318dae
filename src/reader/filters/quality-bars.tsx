import type { View } from '../../model/filters/filters.ts'
import { filterWords } from '../language/words/filters.ts'
import { Bars } from './bars.tsx'

interface QualityBarsProps {
  /** Stories by their highest quality; null until they are counted. */
  readonly counts: ReadonlyMap<number, number> | null
  /** The end of the scale. */
  readonly highest: number
  /** What is less is not shown. */
  readonly value: number
  readonly view: View
}

const BARS = 28

/** How much there is of each quality. */
export function QualityBars({ counts, highest, value, view }: QualityBarsProps) {
  const words = filterWords()
  const width = Math.max(1, Math.ceil((highest + 1) / BARS))
  const bars = Math.ceil((highest + 1) / width)
  const heights = Array.from({ length: bars }, () => 0)
  let above = 0
  for (const [quality, count] of counts ?? []) {
    const bar = Math.min(bars - 1, Math.floor(quality / width))
    heights[bar] = (heights[bar] ?? 0) + count
    if (quality >= value) above += count
  }
  const highestBar = Math.max(...heights)
  const most = heights.indexOf(highestBar) * width
  return (
    <Bars
      heights={heights}
      isOn={(bar) => (bar + 1) * width > value}
      label={
        counts ? words.qualityBars(view, most, most + width - 1, highestBar, above, value) : words.notCounted
      }
    />
  )
}
