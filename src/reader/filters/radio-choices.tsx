import { useId } from 'react'
import { formatCount } from '../language/numbers.ts'
import styles from './filter-form.module.css'

interface RadioChoicesProps {
  readonly legend: string
  readonly value: string
  readonly choices: readonly {
    readonly value: string
    readonly label: string
    readonly count?: number | undefined
  }[]
  readonly change: (value: string) => void
}

/** One of a few, with how much each would show. */
export function RadioChoices({ legend, value, choices, change }: RadioChoicesProps) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.radio}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => change(choice.value)}
          />
          {choice.label}
          {choice.count !== undefined && <span className={styles.count}>{formatCount(choice.count)}</span>}
        </label>
      ))}
    </fieldset>
  )
}
