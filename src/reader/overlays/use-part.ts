import { type FunctionComponent, useEffect, useEffectEvent, useState } from 'react'
import { useKeptStore } from '../kept/kept-context.ts'
import { frameWords } from '../language/words/frame.ts'

/** Something that lies over the page, and its code once that has come: from then on it opens at once. */
export interface Part<P> {
  readonly load: () => Promise<FunctionComponent<P>>
  came: FunctionComponent<P> | null
}

export function partOf<P>(load: Part<P>['load']): Part<P> {
  return { load, came: null }
}

/**
 * A part, null until it was asked for and its code is there. What is taken back before that does not open; what does
 * not come is told of, and asked for once more the next time.
 */
export function usePart<P>(
  part: Part<P>,
  isAsked: boolean,
  onClose: () => void,
): FunctionComponent<P> | null {
  const store = useKeptStore()
  const [code, setCode] = useState(() => part.came)
  const isAwaited = isAsked && code === null
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (!isAwaited) return
    let isOver = false
    const show = (came: FunctionComponent<P>) => {
      part.came = came
      if (!isOver) setCode(() => came)
    }
    const fail = () => {
      if (isOver) return
      close()
      store.tell(navigator.onLine ? frameWords().noNetwork : frameWords().youAreOffline)
    }
    part.load().then(show, fail)
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close()
    document.addEventListener('keydown', onKey)
    return () => {
      isOver = true
      document.removeEventListener('keydown', onKey)
    }
  }, [isAwaited, part, store])
  return code
}
