import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

/**
 * How far from the screen a part of a list is still there. Farther away it leaves a box of its height, so that a
 * list of any length is a bounded document.
 */
const NEAR = '2500px'

/** Heights of parts in pixels, by their names, so that a list one comes back to has its length at once. */
const heights = new Map<string, number>()

interface FeedWindowProps {
  /** Tells this part of this list in this place of the history from any other. */
  readonly name: string
  /** A part with the current item stays, for the focus may be in it. */
  readonly holdsCurrent: boolean
  readonly children: ReactNode
}

/** A part of a long list that is in the document only while it is near. */
export function FeedWindow({ name, holdsCurrent, children }: FeedWindowProps) {
  const box = useRef<HTMLDivElement>(null)
  const known = heights.get(name)
  const [near, setNear] = useState(known === undefined || holdsCurrent)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1)
        if (!last) return
        // Kept while the focus is inside: it would fall to the top of the page.
        const stays = last.isIntersecting || element.contains(document.activeElement)
        if (!stays) measure(name, element)
        setNear(stays)
      },
      { rootMargin: `${NEAR} 0px` },
    )
    observer.observe(element)
    return () => {
      if (element.childElementCount > 0) measure(name, element)
      observer.disconnect()
    }
  }, [name])

  return (
    <div ref={box} style={near ? undefined : { blockSize: known }}>
      {near && children}
    </div>
  )
}

function measure(name: string, element: HTMLElement): void {
  const { height } = element.getBoundingClientRect()
  if (height > 0) heights.set(name, height)
}
