import type { Article } from '../../model/article.ts'
import type { Join } from '../../model/story.ts'
import { HOUR } from '../../model/time/day.ts'
import { sharedWords } from '../stories/shared-words.ts'
import { makeTermReader } from '../stories/term-reader.ts'
import type { StoryJoin } from './apply-edits.ts'

/** Says of joins within a story whose they are, and of ours why. */
export function makeJoinTeller(articles: readonly Article[]): (join: StoryJoin) => Join {
  const read = makeTermReader()
  return ({ a, b, by }) => {
    const [from, to] = [articles[a], articles[b]]
    if (!from || !to) throw new Error('A join is of two articles.')
    const ids = { from: from.id, to: to.id, by }
    if (by === 'editor') return ids
    const words = sharedWords(read(from.title), read(to.title))
    if (from.time === null || to.time === null) return { ...ids, words }
    return { ...ids, words, hours: Math.round(Math.abs(from.time - to.time) / HOUR) }
  }
}
