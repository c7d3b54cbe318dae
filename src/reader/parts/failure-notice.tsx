import { Link } from 'react-router-dom'
import { DamagedError } from '../../model/read-shard.ts'
import { MissingError } from '../data/fetch-text.ts'
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
          Try again
        </button>{' '}
        or go to the <Link to="/">front page</Link>.
      </p>
    </Notice>
  )
}

function describe(error: Error): { title: string; text: string } {
  if (error instanceof DamagedError) {
    return {
      title: 'What arrived is damaged',
      text: 'The site sent something that is not what it should be, twice. It may be in the middle of an update.',
    }
  }
  if (error instanceof MissingError) {
    return {
      title: 'A part of this site is missing',
      text: 'It may be in the middle of an update; in a minute all should be there.',
    }
  }
  if (!navigator.onLine) {
    return {
      title: 'You are offline',
      text: 'This part has not been read on this device before. It will be here once you are connected.',
    }
  }
  return {
    title: 'The network does not answer',
    text: 'The connection may be slow or broken, or the site may be down.',
  }
}
