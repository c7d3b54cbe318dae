import { Fragment, type ReactNode } from 'react'
import { Link } from '../router/link.tsx'

type Part = ReactNode | ((words: string) => ReactNode)

interface RichProps {
  /** With `<name>words</name>` or `<name/>` where elements go; each language has them in its own order. */
  readonly text: string
  /** By name: for words a path that they lead to, or what to make of them; else what to put there. */
  readonly parts: Readonly<Record<string, Part>>
}

const TAG = /<(\w+)>([^<]*)<\/\1>|<(\w+)\/>/g

/** A message with elements in it. */
export function Rich({ text, parts }: RichProps) {
  const made: ReactNode[] = []
  let end = 0
  for (const match of text.matchAll(TAG)) {
    const [whole, name, words = '', alone] = match
    const part = parts[name ?? alone ?? '']
    if (part === undefined) continue
    made.push(text.slice(end, match.index), <Fragment key={match.index}>{put(part, name, words)}</Fragment>)
    end = match.index + whole.length
  }
  return [...made, text.slice(end)]
}

function put(part: Part, name: string | undefined, words: string): ReactNode {
  if (typeof part === 'function') return part(words)
  return name !== undefined && typeof part === 'string' ? <Link to={part}>{words}</Link> : part
}
