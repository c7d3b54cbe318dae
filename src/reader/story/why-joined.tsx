import type { Join, Story } from '../../model/story.ts'
import { useSite } from '../app/site-context.ts'
import { counted } from '../time/format-time.ts'
import styles from './why-joined.module.css'

/** Says of an article whom it is connected to by something else than the publisher's own link, and why. */
export function WhyJoined({ story, id }: { readonly story: Story; readonly id: string }) {
  const { manifest } = useSite()
  const joins = story.joins ?? []
  const join = joins.find((one) => one.from === id) ?? joins.find((one) => one.to === id)
  if (!join) return null
  const otherId = join.from === id ? join.to : join.from
  const other = story.coverage.find((article) => article.id === otherId)
  const whose = join.by === 'editor' ? 'Joined by an editor' : `Joined by ${manifest.title}`
  return (
    <details className={styles.why}>
      <summary>{whose}</summary>
      <p>
        {join.by === 'editor'
          ? 'An editor of this site put it'
          : 'The publisher did not link it. This site put it'}{' '}
        with “<bdi>{other?.title ?? otherId}</bdi>”{reasonOf(join)}
      </p>
    </details>
  )
}

function reasonOf({ by, words = [], hours }: Join): string {
  if (by === 'editor') return '.'
  const said = words.length > 0 ? `both say ${words.map((word) => `“${word}”`).join(', ')}` : null
  const apart =
    hours === undefined ? null : hours === 0 ? 'within the same hour' : `${counted(hours, 'hour')} apart`
  const reasons = [said, apart].filter((reason) => reason !== null)
  return reasons.length === 0 ? '.' : `: ${reasons.join(', ')}.`
}
