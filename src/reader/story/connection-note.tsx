import { Link } from 'react-router-dom'
import { isFiled, type Story } from '../../model/story.ts'
import { useSite } from '../app/site-context.ts'
import { counted } from '../time/format-time.ts'
import styles from './connection-note.module.css'

/** Says whose connections hold a story together: the publisher's, this site's, or an editor's. */
export function ConnectionNote({ story }: { readonly story: Story }) {
  const { manifest } = useSite()
  const all = story.coverage.length - 1
  if (!isFiled(story))
    return <p className={styles.note}>Known from other coverage only: the publisher filed none of this.</p>
  if (all < 1) return null
  const joins = story.joins ?? []
  const ours = joins.filter(({ by }) => by === 'throughline').length
  const editors = joins.length - ours
  return (
    <p className={styles.note}>
      {joins.length === 0
        ? 'The publisher linked all of this coverage.'
        : `${joins.length >= all ? 'The publisher linked none of this' : `${joins.length} of ${counted(all, 'connection')} ${joins.length === 1 ? 'is' : 'are'} not the publisher’s`}: ${[
            ours > 0 &&
              `${ours === joins.length ? manifest.title : `${manifest.title} made ${ours}`}, from words and time`,
            editors > 0 && `${editors === joins.length ? 'an editor' : `an editor made ${editors}`}`,
          ]
            .filter(Boolean)
            .join('; ')}. Each says why.`}{' '}
      <Link to="/about#stories">How stories are made</Link>
    </p>
  )
}
