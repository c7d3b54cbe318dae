import { type ReactEventHandler, type RefCallback, useCallback, useState } from 'react'

interface ImageArrival {
  readonly hasFailed: boolean
  /** What the image is to be given. */
  readonly watch: {
    readonly ref: RefCallback<HTMLImageElement>
    readonly onError: () => void
    readonly onLoad: ReactEventHandler<HTMLImageElement>
  }
}

/**
 * Tells whether an image failed, be it before there was somebody to hear of it, as in a printed page; one that came
 * has `data-here`.
 */
export function useImageArrival(): ImageArrival {
  const [hasFailed, setFailed] = useState(false)
  const onError = useCallback(() => setFailed(true), [])
  const ref = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image?.complete) return
      if (image.naturalWidth > 0) tellHere(image)
      // A drawing without a size of its own has no width either, and can be decoded.
      else image.decode().then(() => tellHere(image), onError)
    },
    [onError],
  )
  return { hasFailed, watch: { ref, onError, onLoad: ({ currentTarget }) => tellHere(currentTarget) } }
}

function tellHere(image: HTMLImageElement): void {
  image.dataset.here = ''
}
