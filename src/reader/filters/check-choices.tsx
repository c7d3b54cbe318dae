import { useState } from 'react'
import { formatCount } from '../language/numbers.ts'
import { filterWords } from '../language/words/filters.ts'
import styles from './filter-form.module.css'

export interface CheckChoice {
  readonly id: string
  readonly name: string
  /** Null until it is counted. */
  readonly count: number | null
}

interface CheckChoicesProps {
  readonly legend: string
  /** What they are. */
  readonly kind: 'topic' | 'source'
  /** Those to show first come first. */
  readonly choices: readonly CheckChoice[]
  readonly chosen: readonly string[]
  readonly change: (chosen: string[]) => void
}

const SHOWN = 8
/** From this many on, one types a name sooner than one finds it. */
const FINDABLE = 24
/** Longer lists than this are found in by name. */
const LISTED = 200

/** Any number of many, as alternatives; the first few at once, all on demand. */
export function CheckChoices({ legend, kind, choices, chosen, change }: CheckChoicesProps) {
  const words = filterWords()
  const [isWhole, setWhole] = useState(false)
  const [wanted, setWanted] = useState('')
  const isChosen = (choice: CheckChoice) => chosen.includes(choice.id)
  const sought = wanted.trim().toLowerCase()
  const shown = isWhole
    ? choices.filter((choice) => choice.name.toLowerCase().includes(sought)).slice(0, LISTED)
    : choices.filter((choice, at) => at < SHOWN || isChosen(choice))
  if (choices.length === 0) return null
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {isWhole && choices.length >= FINDABLE && (
        <input
          type="text"
          className={styles.find}
          value={wanted}
          placeholder={words.find[kind]}
          aria-label={words.find[kind]}
          onChange={({ target }) => setWanted(target.value)}
        />
      )}
      <ul className={styles.checks}>
        {shown.map((choice) => (
          <li key={choice.id}>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={isChosen(choice)}
                onChange={({ target }) =>
                  change(target.checked ? [...chosen, choice.id] : chosen.filter((one) => one !== choice.id))
                }
              />
              <bdi>{choice.name}</bdi>
              {choice.count !== null && <span className={styles.count}>{formatCount(choice.count)}</span>}
            </label>
          </li>
        ))}
      </ul>
      {isWhole && shown.length === 0 && <p className={styles.hint}>{words.noneCalled[kind]}</p>}
      {choices.length > SHOWN && (
        <button type="button" className={styles.quiet} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.allOf[kind](formatCount(choices.length))}
        </button>
      )}
    </fieldset>
  )
}
