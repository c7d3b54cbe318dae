import type { ExplainedWord, Explanation } from '../../model/search/match-search.ts'
import { IN_EXCERPT, IN_SOURCE, IN_TOPIC, unpackPlace } from '../../model/search/search-place.ts'
import { frameWords } from '../language/words/frame.ts'
import { whyWords } from '../language/words/why.ts'
import styles from './why-dialog.module.css'
import { formatNumber } from './why-words.ts'

interface RelevanceTableProps {
  readonly explanation: Explanation
  readonly total: number
}

/** What the relevance of a result is the sum of. */
export function RelevanceTable({ explanation: { words, parts }, total }: RelevanceTableProps) {
  const said = whyWords()
  const rest = [
    {
      name: said.near,
      why: said.nearWhy,
      points: parts.near,
    },
    {
      name: words.length > 1 ? said.allInTitle : said.inTheTitle,
      why: said.titleWhy,
      points: parts.allInTitle,
    },
    { name: said.filed, why: said.filedWhy, points: parts.filed },
  ].filter(({ points }) => points > 0)
  return (
    <table className={styles.table}>
      <caption>{said.addsUp}</caption>
      <thead>
        <tr>
          <th scope="col">{said.part}</th>
          <th scope="col">{said.points}</th>
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
          <th scope="row">{said.inAll}</th>
          <td>{formatNumber(total)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

/** Where a word stands, and how rare it is. */
function wordWords({ count, hit }: ExplainedWord): string {
  const words = whyWords()
  const has = words.haveIt(count)
  if (!hit) return `${words.notThere}; ${has}`
  const { title, flags } = unpackPlace(hit.place)
  const places = [
    title > 0 && words.inTitle,
    flags & IN_EXCERPT && words.inExcerpt,
    flags & IN_SOURCE && words.inSource,
    flags & IN_TOPIC && words.inTopic,
  ].filter(Boolean)
  const nearly = hit.fit < 1 && words.notQuite
  return `${[...places, nearly].filter(Boolean).join(frameWords().comma)}; ${has}`
}
