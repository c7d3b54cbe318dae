import type { ExplainedWord, Explanation } from '../../model/match-search.ts'
import { IN_EXCERPT, IN_SOURCE, IN_TOPIC, unpackPlace } from '../../model/search-place.ts'
import { counted } from '../time/format-time.ts'
import styles from './why-dialog.module.css'
import { formatNumber } from './why-words.ts'

interface RelevanceTableProps {
  readonly explanation: Explanation
  readonly total: number
}

/** What the relevance of a result is the sum of. */
export function RelevanceTable({ explanation: { words, parts }, total }: RelevanceTableProps) {
  const rest = [
    {
      name: 'Near each other in the title',
      why: 'most where they follow one another as in the search',
      points: parts.near,
    },
    {
      name: words.length > 1 ? 'All of them in the title' : 'In the title',
      why: 'more in a short one',
      points: parts.allInTitle,
    },
    { name: 'Filed here', why: 'coverage that is only linked has no points for this', points: parts.filed },
  ].filter(({ points }) => points > 0)
  return (
    <table className={styles.table}>
      <caption>What it adds up to</caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      <tbody>
        {words.map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may be typed twice, and nothing moves
          <tr key={at}>
            <th scope="row">
              “<bdi>{word.word}</bdi>” <span>{wordWords(word)}</span>
            </th>
            <td>{formatNumber(parts.words[at] ?? 0)}</td>
          </tr>
        ))}
        {rest.map(({ name, why, points }) => (
          <tr key={name}>
            <th scope="row">
              {name} <span>{why}</span>
            </th>
            <td>{formatNumber(points)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">In all</th>
          <td>{formatNumber(total)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

/** Where a word stands, and how rare it is. */
function wordWords({ count, hit }: ExplainedWord): string {
  const has = `${counted(count, 'article')} ${count === 1 ? 'has' : 'have'} it`
  if (!hit) return `not there; ${has}`
  const { title, flags } = unpackPlace(hit.place)
  const places = [
    title > 0 && 'in the title',
    flags & IN_EXCERPT && 'in the excerpt',
    flags & IN_SOURCE && 'in the name of the source',
    flags & IN_TOPIC && 'in the name of a topic',
  ].filter(Boolean)
  const nearly = hit.fit < 1 ? ', not quite as typed' : ''
  return `${places.join(', ')}${nearly}; ${has}`
}
