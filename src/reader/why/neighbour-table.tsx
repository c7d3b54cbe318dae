import styles from './why-dialog.module.css'

/** An item or one of its neighbours, in words. */
export interface Neighbour {
  readonly place: number
  readonly title: string | undefined
  readonly score: string
  /** How far it is from the item; null for the item itself. */
  readonly gap: string | null
}

interface NeighbourTableProps {
  /** What the order goes by. */
  readonly scoreName: string
  readonly neighbours: readonly Neighbour[]
}

/** An item between those before and after it, and how far they are. */
export function NeighbourTable({ scoreName, neighbours }: NeighbourTableProps) {
  return (
    <table className={styles.table}>
      <caption>Between its neighbours</caption>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">{scoreName}</th>
          <th scope="col">How far</th>
        </tr>
      </thead>
      <tbody>
        {neighbours.map(({ place, title, score, gap }) => (
          <tr key={place} aria-current={gap === null || undefined}>
            <th scope="row">
              {place} <bdi>{title}</bdi>
            </th>
            <td>{score}</td>
            <td>{gap ?? 'this one'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
