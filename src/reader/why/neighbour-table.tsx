import type { Place } from '../../model/ranking/find-place.ts'
import { whyWords } from '../language/words/why.ts'
import { ContentText } from '../parts/content-text.tsx'
import styles from './why-dialog.module.css'

interface NeighbourTableProps<T> {
  readonly place: Place<T>
  /** What the order goes by. */
  readonly scoreName: string
  readonly titleOf: (one: T) => string | undefined
  readonly scoreOf: (one: T) => string
  /** How far a neighbour is from it. */
  readonly gapTo: (neighbour: T) => string
}

/** An item between those before and after it, and how far they are. */
export function NeighbourTable<T>(props: NeighbourTableProps<T>) {
  const { scoreName, titleOf, scoreOf, gapTo } = props
  const { place, it, above, below } = props.place
  const rows = [
    { at: place - 1, one: above },
    { at: place, one: it },
    { at: place + 1, one: below },
  ]
  return (
    <table className={styles.table}>
      <caption>{whyWords().between}</caption>
      <thead>
        <tr>
          <th scope="col">{whyWords().placeColumn}</th>
          <th scope="col">{scoreName}</th>
          <th scope="col">{whyWords().gap}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(
          ({ at, one }) =>
            one && (
              <tr key={at} aria-current={one === it || undefined}>
                <th scope="row">
                  {at} <ContentText>{titleOf(one)}</ContentText>
                </th>
                <td>{scoreOf(one)}</td>
                <td>{one === it ? whyWords().thisOne : gapTo(one)}</td>
              </tr>
            ),
        )}
      </tbody>
    </table>
  )
}
