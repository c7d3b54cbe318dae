import { Fragment } from 'react'
import { useKept } from '../kept/kept-context.ts'
import { settingOf } from '../kept/settings.ts'
import { KEYS } from '../keys/key-list.ts'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { menuWords } from '../language/words/menu.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { Dialog } from './dialog.tsx'
import styles from './key-sheet.module.css'

/** The list of all keys. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const on = useKept((kept) => settingOf(kept.settings, 'keys') === 'on')
  return (
    <Dialog name={frameWords().keys} onClose={onClose} className={styles.sheet} titled>
      <dl className={styles.keys}>
        {KEYS.map(({ id, keys }) => (
          <div key={id}>
            <dt>
              {keys.map((key, at) => (
                <Fragment key={key}>
                  {at > 0 && menuWords().or}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{menuWords().does[id]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>
        <Rich
          text={on ? menuWords().keysOn : menuWords().keysOff}
          parts={{
            settings: (text) => (
              <SiteLink to="/settings#keys" onClick={onClose}>
                {text}
              </SiteLink>
            ),
          }}
        />
      </p>
    </Dialog>
  )
}
