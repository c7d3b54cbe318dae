import { DamagedError } from '../../model/damaged-error.ts'
import { LaterIndexError } from '../../model/later-index-error.ts'
import { MissingError } from '../data/fetch-errors.ts'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { Notice } from './notice.tsx'

interface FailureNoticeProps {
  readonly error: Error
  readonly retry: () => void
  /** True where the page itself stands, with its own ways on. */
  readonly isAside?: boolean
}

/** The failures a reader can meet, each in plain words and with a way on. */
export function FailureNotice({ error, retry, isAside = false }: FailureNoticeProps) {
  const { title, text } = describe(error)
  const isOutdated = error instanceof LaterIndexError
  return (
    <Notice title={title} alert level={isAside ? 2 : 1}>
      <p>{text}</p>
      <p>
        <button type="button" onClick={isOutdated ? () => globalThis.location.reload() : retry}>
          {isOutdated ? frameWords().loadAgain : frameWords().tryAgain}
        </button>{' '}
        {!isAside && <Rich text={frameWords().orFront} parts={{ front: '/' }} />}
      </p>
    </Notice>
  )
}

function describe(error: Error): { title: string; text: string } {
  const words = frameWords()
  if (error instanceof LaterIndexError) {
    return {
      title: words.outdated,
      text: words.outdatedText,
    }
  }
  if (error instanceof DamagedError) {
    return {
      title: words.damaged,
      text: words.damagedText,
    }
  }
  if (error instanceof MissingError) {
    return {
      title: words.missing,
      text: words.missingText,
    }
  }
  if (!navigator.onLine) {
    return {
      title: words.youAreOffline,
      text: words.youAreOfflineText,
    }
  }
  return {
    title: words.noNetwork,
    text: words.noNetworkText,
  }
}
