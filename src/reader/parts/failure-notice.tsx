import { DamagedError } from '../../model/damaged-error.ts'
import { LaterIndexError } from '../../model/later-index-error.ts'
import { base } from '../app/base.ts'
import { isCodeMissing, MissingError, NetworkError } from '../data/fetch-errors.ts'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { Notice } from './notice.tsx'

interface FailureNoticeProps {
  readonly error: unknown
  readonly retry: () => void
  /** True where the page itself stands, with its own ways on. */
  readonly isAside?: boolean
}

/** The failures a reader can meet, each in plain words and with a way on. */
export function FailureNotice({ error, retry, isAside = false }: FailureNoticeProps) {
  const words = frameWords()
  const failure = failureOf(error)
  const isBroken = failure === 'broken'
  const isOver = isBroken || failure === 'outdated'
  return (
    <Notice title={words[failure]} alert level={isAside ? 2 : 1}>
      <p>{words[`${failure}Text`]}</p>
      {isBroken && <p dir="auto">{String(error)}</p>}
      <p>
        <button type="button" onClick={isOver ? () => globalThis.location.reload() : retry}>
          {isOver ? words.loadAgain : words.tryAgain}
        </button>{' '}
        {/* Where this page is over, plain: the router may be what broke. */}
        {!isAside && <Rich text={words.orFront} parts={{ front: isOver ? plainFront : '/' }} />}
      </p>
    </Notice>
  )
}

const plainFront = (text: string) => <a href={base}>{text}</a>

/** Names the words for a failure. */
function failureOf(error: unknown) {
  if (error instanceof LaterIndexError) return 'outdated'
  if (error instanceof DamagedError) return 'damaged'
  if (error instanceof MissingError) return 'missing'
  // A fault of the reader's own is not to be looked for in the network.
  if (!(error instanceof NetworkError || isCodeMissing(error))) return 'broken'
  return navigator.onLine ? 'noNetwork' : 'youAreOffline'
}
