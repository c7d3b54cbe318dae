import type { Place } from '../../model/explain-place.ts'
import type { Order } from '../../model/order.ts'
import styles from './why-dialog.module.css'
import { gapWords, leadOfPlaced, scoreWords } from './why-words.ts'

const SCORES: Record<Order, string> = {
  newest: 'Newest article',
  quality: 'Quality',
  heat: 'Heat',
  balanced: 'Points',
}

interface NeighbourTableProps {
  readonly place: Place
  readonly sort: Order
}

/** An item between those before and after it, and how far they are. */
export function NeighbourTable({ place: { place, it, above, below }, sort }: NeighbourTableProps) {
  const rows = [
    { at: place - 1, placed: above },
    { at: place, placed: it },
    { at: place + 1, placed: below },
  ]
  return (
    <table className={styles.table}>
      <caption>Between its neighbours</caption>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">{SCORES[sort]}</th>
          <th scope="col">How far</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(
          ({ at, placed }) =>
            placed && (
              <tr key={at} aria-current={placed === it || undefined}>
                <th scope="row">
                  {at} <bdi>{leadOfPlaced(placed)?.title}</bdi>
                </th>
                <td>{scoreWords(placed, sort)}</td>
                <td>{placed === it ? 'this one' : gapWords(it, placed, sort)}</td>
              </tr>
            ),
        )}
      </tbody>
    </table>
  )
}
