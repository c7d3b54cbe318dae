import { useState } from 'react'
import type { Picture as PictureData } from '../../model/article.ts'
import styles from './picture.module.css'
import { pictureSource } from './picture-source.ts'

interface PictureProps {
  readonly picture: PictureData
  /** True for the one picture of a page that is looked at first. */
  readonly eager?: boolean
}

/** A picture in a 16:9 box that is there before it, so that nothing moves; one that fails leaves a calm box. */
export function Picture({ picture, eager = false }: PictureProps) {
  const [failed, setFailed] = useState(false)
  return (
    <span className={styles.box} data-failed={failed || undefined}>
      {!failed && (
        <img
          className={styles.image}
          src={pictureSource(picture.address)}
          alt={picture.alt ?? ''}
          width={picture.width}
          height={picture.height}
          loading={eager ? 'eager' : 'lazy'}
          fetchPriority={eager ? 'high' : 'auto'}
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setFailed(true)}
        />
      )}
    </span>
  )
}
