import type { Card } from '../../model/card.ts'
import { chooseLead } from '../../model/lead.ts'
import type { Manifest } from '../../model/manifest.ts'
import { type Candidate, freshCount } from '../../model/ranking/catch-up.ts'
import type { Topic } from '../../model/topic.ts'
import { specificTopic } from '../chrome/topic-choice.ts'

/** The cards of stories with something new since a time, each with what catching up asks of it. */
export function findCandidates(
  cards: readonly Card[],
  since: number,
  { counts, edition }: Manifest,
  topics: readonly Topic[],
  preferred: ReadonlySet<string>,
): Candidate[] {
  return cards.flatMap((card): Candidate[] => {
    const fresh = edition === null ? 0 : freshCount(card, since, edition)
    if (fresh === 0) return []
    const lead = chooseLead(card.articles, preferred)
    return [{ card, lead, topic: specificTopic(topics, counts.articles, lead.topics)?.id ?? null, fresh }]
  })
}
