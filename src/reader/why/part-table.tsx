import type { Placed } from '../../model/explain-place.ts'
import { useSite } from '../app/site-context.ts'
import styles from './why-dialog.module.css'
import { formatNumber, partName, partWords } from './why-words.ts'

interface PartTableProps {
  readonly placed: Placed
  /** Names of what the reader follows that it belongs to. */
  readonly followed: readonly string[]
}

/** What a balanced score is the sum of. */
export function PartTable({ placed, followed }: PartTableProps) {
  const { manifest } = useSite()
  return (
    <table className={styles.table}>
      <caption>What it adds up to</caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Value</th>
          <th scope="col">Weight</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      <tbody>
        {placed.parts.map((part) => (
          <tr key={part.name}>
            <th scope="row">
              {partName(part.name)} <span>{partWords(part, placed, manifest, followed)}</span>
            </th>
            <td>{formatNumber(part.value)}</td>
            <td>×{part.weight}</td>
            <td>{formatNumber(part.points)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            In all
          </th>
          <td>{formatNumber(placed.key.score)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
