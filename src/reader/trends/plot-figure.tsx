import { type ReactNode, useId } from 'react'
import { trendWords } from '../language/words/trends.ts'
import plot from './plot.module.css'
import styles from './plot-figure.module.css'

interface PlotFigureProps {
  readonly title: string
  /** What the plot shows, in one sentence. */
  readonly says: string
  /** How to read it, where that does not go without saying. */
  readonly hint?: string
  /** Its numbers as a table. */
  readonly table: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A plot with what it says above it, and its numbers folded below. */
export function PlotFigure({ title, says, hint, table, wide = false, children }: PlotFigureProps) {
  const id = useId()
  return (
    <section className={`${styles.figure} ${plot.palette} ${wide ? styles.wide : ''}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={styles.says}>{says}</p>
      <div className={styles.plot}>{children}</div>
      {hint && <p className={styles.hint}>{hint}</p>}
      <details className={styles.numbers}>
        <summary>{trendWords().numbers}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
        <section className={styles.scroll} aria-label={trendWords().numbersOf(title)} tabIndex={0}>
          {table}
        </section>
      </details>
    </section>
  )
}
