import type { Placed } from '../../model/ranking/explain-place.ts'
import { useSite } from '../app/site-context.ts'
import { whyWords } from '../language/words/why.ts'
import styles from './why-dialog.module.css'
import { formatNumber, partWords } from './why-words.ts'

interface PartTableProps {
  readonly placed: Placed
  /** Names of what the reader follows that it belongs to. */
  readonly followed: readonly string[]
}

/** What a balanced score is the sum of. */
export function PartTable({ placed, followed }: PartTableProps) {
  const { manifest } = useSite()
  const words = whyWords()
  return (
    <table className={styles.table}>
      <caption>{words.addsUp}</caption>
      <thead>
        <tr>
          <th scope="col">{words.part}</th>
          <th scope="col">{words.value}</th>
          <th scope="col">{words.weight}</th>
          <th scope="col">{words.points}</th>
        </tr>
      </thead>
      <tbody>
        {placed.parts.map((part) => (
          <tr key={part.name}>
            <th scope="row">
              {words.parts[part.name]} <span>{partWords(part, placed, manifest, followed)}</span>
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
            {words.inAll}
          </th>
          <td>{formatNumber(placed.key.score)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
