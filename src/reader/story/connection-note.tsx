import { isFiled, type Story } from '../../model/story.ts'
import { useSite } from '../app/site-context.ts'
import { storyWords } from '../language/words/story.ts'
import { SiteLink } from '../parts/site-link.tsx'
import styles from './connection-note.module.css'

/** Says whose connections hold a story together: the publisher's, this site's, or an editor's. */
export function ConnectionNote({ story }: { readonly story: Story }) {
  const { manifest } = useSite()
  const all = story.coverage.length - 1
  if (!isFiled(story)) return <p className={styles.note}>{storyWords().onlyReferences}</p>
  if (all < 1) return null
  const joins = story.joins ?? []
  const ours = joins.filter(({ by }) => by === 'throughline').length
  const editors = joins.length - ours
  const words = storyWords()
  const made = ours === joins.length ? words.madeAll(manifest.title) : words.madeSome(manifest.title, ours)
  const edited = editors === joins.length ? words.editorAll : words.editorSome(editors)
  const who = [ours > 0 && made, editors > 0 && edited].filter(Boolean).join('; ')
  return (
    <p className={styles.note}>
      {joins.length === 0
        ? words.allLinked
        : joins.length >= all
          ? words.noneLinked(who)
          : words.someLinked(joins.length, all, who)}{' '}
      <SiteLink to="/about#stories">{words.howMade}</SiteLink>
    </p>
  )
}
