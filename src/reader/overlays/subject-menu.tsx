import { useSite } from '../app/site-context.ts'
import { currentStanding } from '../items/standing.ts'
import { useHand } from '../items/use-hand.ts'
import { useHandOpening } from '../items/use-opening.ts'
import { followKeys, savedKeys, storyKey } from '../kept/keep-edits.ts'
import { useKept } from '../kept/kept-context.ts'
import { isRead } from '../kept/read-state.ts'
import { settingOf } from '../kept/settings.ts'
import type { Subject } from '../kept/subject.ts'
import { KEYS, type KeyAction } from '../keys/key-list.ts'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { menuWords } from '../language/words/menu.ts'
import { OutboundLink } from '../parts/outbound-link.tsx'
import { articlePath, sourcePath, storyPath, topicPagePath } from '../parts/paths.ts'
import { reportAddress } from '../parts/report-address.ts'
import { SiteLink } from '../parts/site-link.tsx'
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
  const { opened } = useHandOpening(subject)
  const open = useOverlay()
  const standing = currentStanding()
  const { topics, manifest } = useSite()
  const read = useKept((kept) => isRead(kept.read, subject.known))
  const saved = useKept((kept) => savedKeys(kept.saved, subject).length > 0)
  const followed = useKept((kept) => followKeys(kept.follows, subject).length > 0)
  const preferred = useKept((kept) => kept.preferred.has(subject.provider.domain))
  const keysOn = useKept((kept) => settingOf(kept.settings, 'keys') === 'on')
  const { article, provider, known } = subject
  const words = menuWords()
  const name = <bdi>{provider.name}</bdi>
  const about = topics.filter((topic) => article.topics.includes(topic.id)).slice(0, 3)
  const report = reportAddress(manifest, subject)
  const key = (id: KeyAction) => keysOn && <Hint id={id} />
  const act = (run: () => void) => () => {
    onClose()
    run()
  }
  return (
    <Dialog name={words.about(article.title)} onClose={onClose} anchor={anchor}>
      <ul className={styles.actions}>
        <li>
          <SiteLink to={articlePath(article.id)} onClick={onClose}>
            <span>{words.open}</span> {key('open')}
          </SiteLink>
        </li>
        {subject.coverage > 1 && (
          <li>
            <SiteLink to={storyPath(subject.story)} onClick={onClose}>
              <span>{words.allCoverage(frameWords().articles(subject.coverage))}</span> {key('coverage')}
            </SiteLink>
          </li>
        )}
        {article.address !== null && (
          <li>
            <OutboundLink to={article.address} newTab onFollow={opened}>
              <span>
                <Rich text={words.original} parts={{ name }} />
              </span>{' '}
              {key('original')}
            </OutboundLink>
          </li>
        )}
        <Do
          label={read ? words.markUnread : words.markRead}
          hint={key('read')}
          run={act(() => hand.toggleRead(subject))}
        />
        <Do
          label={saved ? words.unsave : frameWords().save}
          hint={key('save')}
          run={act(() => hand.toggleSaved(subject))}
        />
        <Do
          label={followed ? words.unfollow : frameWords().followStory}
          hint={key('follow')}
          run={act(() => hand.toggleFollowed(subject))}
        />
        <Do label={frameWords().share} run={act(() => hand.share(subject))} />
        {standing !== null && (
          <Do label={words.why} run={act(() => open({ kind: 'why', subject, standing }))} />
        )}
        <li className={styles.rule}>
          <SiteLink to={sourcePath(provider.domain)} onClick={onClose}>
            <span>
              <Rich text={words.moreFrom} parts={{ name }} />
            </span>
          </SiteLink>
        </li>
        <Do
          label={preferred ? words.dontPrefer(provider.name) : words.prefer(provider.name)}
          run={act(() => hand.togglePreferred(provider))}
        />
        <Do
          label={words.muteStory}
          run={act(() => hand.mute(storyKey(subject), article.title, known.alone ? { known } : {}))}
        />
        <Do
          label={words.mute(provider.name)}
          run={act(() => hand.mute(`source:${provider.domain}`, provider.name))}
        />
        {about.map(({ id, name }) => (
          <Do key={id} label={words.muteTopic(name)} run={act(() => hand.mute(`topic:${id}`, name))} />
        ))}
        {about.map((topic) => (
          <li key={topic.id}>
            <SiteLink to={topicPagePath(topic.id)} onClick={onClose}>
              {words.moreOn(topic.name)}
            </SiteLink>
          </li>
        ))}
        {report !== null && (
          <li className={styles.rule}>
            <a href={report} rel="noopener noreferrer">
              {words.report}
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
