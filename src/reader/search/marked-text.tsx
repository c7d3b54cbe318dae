import { markWords } from '../../model/search/mark-words.ts'
import styles from './marked-text.module.css'

interface MarkedTextProps {
  readonly text: string
  readonly terms: ReadonlySet<string>
}

/** A text in which the words that were found are marked; other marks make it anew, for who has it translated. */
export function MarkedText({ text, terms }: MarkedTextProps) {
  let at = 0
  const parts = markWords(text, terms).map((part) => {
    const key = at
    at += part.text.length
    return part.marked ? (
      <mark key={key} className={styles.mark}>
        {part.text}
      </mark>
    ) : (
      part.text
    )
  })
  return <span key={[text, ...terms].join(' ')}>{parts}</span>
}
