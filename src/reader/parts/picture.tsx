import { useState } from 'react'
import type { Picture as PictureData } from '../../model/article.ts'
import { useKept } from '../kept/kept-context.ts'
import { settingOf } from '../kept/settings.ts'
import { frameWords } from '../language/words/frame.ts'
import { initialOf } from './initial-of.ts'
import styles from './picture.module.css'
import { pictureSource } from './picture-source.ts'
import { useImageArrival } from './use-image-arrival.ts'

interface PictureProps {
  readonly picture: PictureData
  /** Whose picture it is: the name stands in, as an initial, for one that fails. */
  readonly by: string
  /** True for the one picture of a page that is looked at first. */
  readonly eager?: boolean
}

/**
 * A picture in a 16:9 box that is there before it, so that nothing moves; one that fails leaves the box to an
 * initial. By a setting it comes when it is asked for, or never, and then leaves no box.
 */
export function Picture({ picture, by, eager = false }: PictureProps) {
  const { hasFailed, watch } = useImageArrival()
  const [asked, setAsked] = useState(false)
  const pictures = useKept((kept) => settingOf(kept.settings, 'pictures'))
  if (pictures === 'never') return null
  if (pictures === 'tap' && !asked) {
    return (
      <button type="button" className={`${styles.box} ${styles.ask}`} onClick={() => setAsked(true)}>
        {frameWords().showPicture}
      </button>
    )
  }
  return (
    <span className={styles.box} data-failed={hasFailed || undefined}>
      {hasFailed ? (
        <span aria-hidden="true">{initialOf(by)}</span>
      ) : (
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
          {...watch}
        />
      )}
    </span>
  )
}
