import type { Join, Story } from '../../model/story.ts'
import { useSite } from '../app/site-context.ts'
import { Rich } from '../language/rich.tsx'
import { storyWords } from '../language/words/story.ts'
import styles from './why-joined.module.css'

/** Says of an article whom it is connected to by something else than the publisher's own link, and why. */
export function WhyJoined({ story, id }: { readonly story: Story; readonly id: string }) {
  const { manifest } = useSite()
  const joins = story.joins ?? []
  const join = joins.find((one) => one.from === id) ?? joins.find((one) => one.to === id)
  if (!join) return null
  const otherId = join.from === id ? join.to : join.from
  const other = story.coverage.find((article) => article.id === otherId)
  const words = storyWords()
  const whose = join.by === 'editor' ? words.joinedByEditor : words.joinedBy(manifest.title)
  return (
    <details className={styles.why}>
      <summary>{whose}</summary>
      <p>
        <Rich
          text={join.by === 'editor' ? words.editorPut : words.sitePut(reasonsOf(join))}
          parts={{ other: <bdi>{other?.title ?? otherId}</bdi> }}
        />
      </p>
    </details>
  )
}

function reasonsOf({ words: said = [], hours }: Join): string {
  const words = storyWords()
  const both = said.length > 0 ? words.bothSayWords(said) : null
  const apart = hours === undefined ? null : hours === 0 ? words.sameHour : words.apart(hours)
  return [both, apart].filter((reason) => reason !== null).join(words.between)
}
