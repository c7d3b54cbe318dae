import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { base } from './base.ts'
import styles from './broken-page.module.css'

/** The last resort: something in the reader itself failed. Plain links, for the router may be what broke. */
export function BrokenPage({ error }: { readonly error: unknown }) {
  const words = frameWords()
  return (
    <main className={styles.broken}>
      <div role="alert">
        <h1>{words.broken}</h1>
        <p>{words.brokenText}</p>
        <p className={styles.detail} dir="auto">
          {String(error)}
        </p>
      </div>
      <p>
        <Rich
          text={words.brokenWays}
          parts={{
            again: (text) => <a href={globalThis.location.href}>{text}</a>,
            front: (text) => <a href={base}>{text}</a>,
          }}
        />
      </p>
    </main>
  )
}
