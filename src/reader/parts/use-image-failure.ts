import { type RefCallback, useCallback, useState } from 'react'

interface ImageFailure {
  readonly hasFailed: boolean
  /** What the image is to be given. */
  readonly watch: { readonly ref: RefCallback<HTMLImageElement>; readonly onError: () => void }
}

/** Tells whether an image failed, be it before there was somebody to hear of it, as in a printed page. */
export function useImageFailure(): ImageFailure {
  const [hasFailed, setFailed] = useState(false)
  const onError = useCallback(() => setFailed(true), [])
  const ref = useCallback(
    (image: HTMLImageElement | null) => {
      // A drawing without a size of its own has no width either, and can be decoded.
      if (image?.complete && image.naturalWidth === 0) image.decode().catch(onError)
    },
    [onError],
  )
  return { hasFailed, watch: { ref, onError } }
}
