import { DamagedError } from '../../model/damaged-error.ts'
import { MissingError } from '../data/fetch-errors.ts'
import { frameWords } from '../language/english/frame.ts'
import { Rich } from '../language/rich.tsx'
import { Notice } from './notice.tsx'

interface FailureNoticeProps {
  readonly error: Error
  readonly retry: () => void
}

/** The three failures a reader can meet, each in plain words and with a way on. */
export function FailureNotice({ error, retry }: FailureNoticeProps) {
  const { title, text } = describe(error)
  return (
    <Notice title={title} alert>
      <p>{text}</p>
      <p>
        <button type="button" onClick={retry}>
          {frameWords().tryAgain}
        </button>{' '}
        <Rich text={frameWords().orFront} parts={{ front: '/' }} />
      </p>
    </Notice>
  )
}

function describe(error: Error): { title: string; text: string } {
  const words = frameWords()
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
