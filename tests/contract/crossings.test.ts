import { expect, test } from 'vitest'
import { type Filters, NO_FILTERS } from '../../src/model/filters/filters.ts'
import { planQuery, type QueryPlan } from '../../src/model/filters/plan-query.ts'
import { takeCards } from '../../src/model/filters/take-cards.ts'
import { NO_TASTE } from '../../src/model/filters/taste.ts'
import { SORTS, type Sort } from '../../src/model/ranking/order.ts'
import { dayOf } from '../../src/model/time/zone.ts'
import { indexFiles, makeFile, NOW } from '../support/make-data-folder.ts'
import type { WrittenIndex } from '../support/open-written-index.ts'

const SOURCE = 'large.example'
const TOPIC = 'rivers'

test('the little that a large source has of a large topic is read by itself, and is what is in both', async () => {
  const { index } = await indexFiles(largePaper())
  const filters = { ...NO_FILTERS, topics: [TOPIC], sources: [SOURCE] }
  const narrower = { ...filters, minQuality: 60, from: dayOf(NOW - 900 * 3_600_000) }
  const plan = await planQuery(index, null, filters)
  expect(plan?.list.count).toBe(100)
  for (const asked of [filters, narrower]) {
    for (const sort of SORTS) {
      const crossed = await planQuery(index, null, asked)
      const ids = crossed && (await shown(index, crossed.list, crossed.rest, sort))
      expect(ids).toHaveLength(30)
      expect(ids).toEqual(await shown(index, index.manifest.all, asked, sort))
    }
  }
})

async function shown(
  index: WrittenIndex,
  list: QueryPlan['list'],
  filters: Filters | null,
  sort: Sort,
): Promise<string[]> {
  const taken = await takeCards(index, list, { view: 'stories', sort, filters, taste: NO_TASTE }, 30)
  return taken.cards.map((card) => card.story)
}

/** 700 articles of one source, 700 on one topic, and 100 that are both. */
function largePaper(): Record<string, string> {
  const files: Record<string, string> = {}
  for (let at = 0; at < 1300; at++) {
    const source = at < 700 ? SOURCE : 'other.example'
    const topics = at >= 600 ? `topics:\n  - ${TOPIC}\n` : ''
    const fields = {
      title: `Word${at * 7} thing${at * 13} and place${at * 17}`,
      webUrl: `https://${source}/${at}`,
      publishedDateTime: new Date(NOW - ((at * 37) % 1300) * 3_600_000).toISOString(),
      quality: String((at * 41) % 120),
      heat: String((at * 43) % 90),
    }
    files[`articles/${at}.md`] = makeFile(fields, topics)
  }
  return files
}
