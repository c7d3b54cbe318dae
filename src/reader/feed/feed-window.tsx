import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { usePaper } from '../time/use-paper.ts'

/**
 * How far from the screen, in pixels, a part of a list is still there. Farther away it leaves a box of its height, so
 * that a list of any length is a bounded document.
 */
const NEAR = 9000

/** Heights of parts in pixels, by their names, so that a list one comes back to has its length at once. */
const heights = new Map<string, number>()

interface FeedWindowProps {
  /** Names of all parts of this list in this place of the history, and which of them this is. */
  readonly names: readonly string[]
  readonly index: number
  /** Where the list is shown from at first, in pixels from its top. */
  readonly position: number
  /** False while the list is short enough to be there as a whole. */
  readonly active: boolean
  readonly children: ReactNode
}

/** A part of a long list that is in the document only while it is near. */
export function FeedWindow({ names, index, position, active, children }: FeedWindowProps) {
  const box = useRef<HTMLDivElement>(null)
  const name = names[index] ?? ''
  const [near, setNear] = useState(() => isNear(names, index, position))
  // On paper, boxes are empty pages.
  const isOnPaper = usePaper()
  const shown = near || isOnPaper || !active

  useLayoutEffect(() => {
    const element = box.current
    if (!element || !active) return
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1)
        if (!last) return
        // Kept while the focus is inside: it would fall to the top of the page.
        const stays = last.isIntersecting || element.contains(document.activeElement)
        if (!stays) heights.set(name, last.boundingClientRect.height)
        setNear(stays)
      },
      { rootMargin: `${NEAR}px 0px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [name, active])

  return (
    <div ref={box} style={shown ? undefined : { blockSize: heights.get(name) }}>
      {shown && children}
    </div>
  )
}

/** Whether a part of known height will be near at first; one of unknown height has to be there to be measured. */
function isNear(names: readonly string[], index: number, position: number): boolean {
  const height = heights.get(names[index] ?? '')
  if (height === undefined) return true
  const top = names.slice(0, index).reduce((sum, name) => sum + (heights.get(name) ?? 0), 0)
  return top + height > position - NEAR && top < position + innerHeight + NEAR
}
