import { useState } from 'react'
import type { Embed, Picture as PictureData } from '../../model/article.ts'
import { articleWords } from '../language/words/article.ts'
import { Picture } from '../parts/picture.tsx'
import styles from './article-embed.module.css'

interface ArticleEmbedProps {
  readonly embed: Embed
  readonly picture: PictureData | undefined
  readonly title: string
  /** Name of its provider. */
  readonly by: string
}

/** A video at another host. Nothing is asked of that host before the reader says so. */
export function ArticleEmbed({ embed, picture, title, by }: ArticleEmbedProps) {
  const [playing, setPlaying] = useState(false)
  if (playing) {
    return (
      <iframe
        className={styles.frame}
        src={`https://www.youtube-nocookie.com/embed/${embed.id}?autoplay=1`}
        title={title}
        sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
        allow="autoplay; fullscreen; picture-in-picture"
        referrerPolicy="strict-origin-when-cross-origin"
        allowFullScreen
      />
    )
  }
  return (
    <div className={styles.offer}>
      {picture && <Picture picture={picture} by={by} eager />}
      <button className={styles.play} type="button" onClick={() => setPlaying(true)}>
        {articleWords().play}
        <span>{articleWords().playTells}</span>
      </button>
    </div>
  )
}
