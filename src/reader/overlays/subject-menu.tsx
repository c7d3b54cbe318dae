import { Link } from 'react-router-dom'
import { useSite } from '../app/site-context.ts'
import { currentStanding } from '../items/standing.ts'
import { useHand } from '../items/use-hand.ts'
import { followKeys, savedKeys } from '../kept/keep-edits.ts'
import { useKept } from '../kept/kept-context.ts'
import { isRead } from '../kept/read-state.ts'
import { settingOf } from '../kept/settings.ts'
import type { Subject } from '../kept/subject.ts'
import { KEYS, type KeyAction } from '../keys/key-list.ts'
import { OutboundLink } from '../parts/outbound-link.tsx'
import { articlePath, sourcePath, storyPath, topicPagePath } from '../parts/paths.ts'
import { reportAddress } from '../parts/report-address.ts'
import { counted } from '../time/format-time.ts'
import { Dialog } from './dialog.tsx'
import { useOverlay } from './overlay-context.ts'
import styles from './subject-menu.module.css'

interface SubjectMenuProps {
  readonly subject: Subject
  readonly anchor: HTMLElement
  readonly onClose: () => void
}

/** Everything that can be done with one item, each with its key. */
export function SubjectMenu({ subject, anchor, onClose }: SubjectMenuProps) {
  const hand = useHand()
  const open = useOverlay()
  const standing = currentStanding()
  const { topics, manifest } = useSite()
  const read = useKept((kept) => isRead(kept.read, subject.known))
  const saved = useKept((kept) => savedKeys(kept.saved, subject).length > 0)
  const followed = useKept((kept) => followKeys(kept.follows, subject).length > 0)
  const preferred = useKept((kept) => kept.preferred.has(subject.provider.domain))
  const keysOn = useKept((kept) => settingOf(kept.settings, 'keys') === 'on')
  const { article, provider } = subject
  const about = topics.filter((topic) => article.topics.includes(topic.id)).slice(0, 3)
  const report = reportAddress(manifest, subject)
  const key = (id: KeyAction) => keysOn && <Hint id={id} />
  const act = (run: () => void) => () => {
    onClose()
    run()
  }
  return (
    <Dialog name={`About “${article.title}”`} onClose={onClose} anchor={anchor}>
      <ul className={styles.actions}>
        <li>
          <Link to={articlePath(article.id)} onClick={onClose}>
            <span>Open</span> {key('open')}
          </Link>
        </li>
        {subject.coverage > 1 && (
          <li>
            <Link to={storyPath(subject.story)} onClick={onClose}>
              <span>All coverage, {counted(subject.coverage, 'article')}</span> {key('coverage')}
            </Link>
          </li>
        )}
        {article.address !== null && (
          <li>
            <OutboundLink to={article.address} newTab>
              <span>
                Original at <bdi>{provider.name}</bdi>, in a new tab
              </span>{' '}
              {key('original')}
            </OutboundLink>
          </li>
        )}
        <Do
          label={read ? 'Mark as unread' : 'Mark as read'}
          hint={key('read')}
          run={act(() => hand.toggleRead(subject))}
        />
        <Do label={saved ? 'Unsave' : 'Save'} hint={key('save')} run={act(() => hand.toggleSaved(subject))} />
        <Do
          label={followed ? 'Unfollow this story' : 'Follow this story'}
          hint={key('follow')}
          run={act(() => hand.toggleFollowed(subject))}
        />
        <Do label="Share" run={act(() => hand.share(subject))} />
        {standing !== null && (
          <Do label="Why is this here?" run={act(() => open({ kind: 'why', subject, standing }))} />
        )}
        <li className={styles.rule}>
          <Link to={sourcePath(provider.domain)} onClick={onClose}>
            <span>
              More from <bdi>{provider.name}</bdi>
            </span>
          </Link>
        </li>
        <Do
          label={preferred ? `Don’t prefer ${provider.name}` : `Prefer ${provider.name}`}
          run={act(() => hand.togglePreferred(provider))}
        />
        <Do label={`Mute ${provider.name}`} run={act(() => hand.muteSource(provider))} />
        {about.map((topic) => (
          <Do key={topic.id} label={`Mute the topic ${topic.name}`} run={act(() => hand.muteTopic(topic))} />
        ))}
        {about.map((topic) => (
          <li key={topic.id}>
            <Link to={topicPagePath(topic.id)} onClick={onClose}>
              More on {topic.name}
            </Link>
          </li>
        ))}
        {report !== null && (
          <li className={styles.rule}>
            <a href={report} rel="noopener noreferrer">
              Report a dead link or a wrong story
            </a>
          </li>
        )}
      </ul>
    </Dialog>
  )
}

interface DoProps {
  readonly label: string
  readonly hint?: React.ReactNode
  readonly run: () => void
}

function Do({ label, hint, run }: DoProps) {
  return (
    <li>
      <button type="button" className={styles.do} onClick={run}>
        <bdi>{label}</bdi> {hint}
      </button>
    </li>
  )
}

function Hint({ id }: { readonly id: KeyAction }) {
  return (
    <span className={styles.hint} aria-hidden="true">
      {KEYS.find((one) => one.id === id)?.keys[0]}
    </span>
  )
}
