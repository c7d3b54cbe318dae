import { whyWords } from '../language/words/why.ts'
import { ContentText } from '../parts/content-text.tsx'
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
      <caption>{whyWords().between}</caption>
      <thead>
        <tr>
          <th scope="col">{whyWords().placeColumn}</th>
          <th scope="col">{scoreName}</th>
          <th scope="col">{whyWords().gap}</th>
        </tr>
      </thead>
      <tbody>
        {neighbours.map(({ place, title, score, gap }) => (
          <tr key={place} aria-current={gap === null || undefined}>
            <th scope="row">
              {place} <ContentText>{title}</ContentText>
            </th>
            <td>{score}</td>
            <td>{gap ?? whyWords().thisOne}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
