import { Fragment } from 'react'
import { Link } from 'react-router-dom'
import { useKept } from '../kept/kept-context.ts'
import { settingOf } from '../kept/settings.ts'
import { KEYS } from '../keys/key-list.ts'
import { Dialog } from './dialog.tsx'
import styles from './key-sheet.module.css'

/** The list of all keys. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const on = useKept((kept) => settingOf(kept.settings, 'keys') === 'on')
  return (
    <Dialog name="Keys" onClose={onClose} className={styles.sheet} titled>
      <dl className={styles.keys}>
        {KEYS.map(({ id, keys, does }) => (
          <div key={id}>
            <dt>
              {keys.map((key, at) => (
                <Fragment key={key}>
                  {at > 0 && ' or '}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>
        {on ? 'Single keys can be switched off' : 'Single keys are switched off'} in the{' '}
        <Link to="/settings#keys" onClick={onClose}>
          settings
        </Link>
        .
      </p>
    </Dialog>
  )
}
