import type { Article } from '../../model/article.ts'
import { dayOf } from '../../model/time/zone.ts'
import { feedFileWords } from '../../reader/language/words/feed-files.ts'
import { escapeMarkup } from '../escape-markup.ts'
import type { StoryDigest } from './story-digest.ts'

/** A program that reads feeds shows what is new; the whole of a large story is on its page. */
const OTHERS = 10

/**
 * What a story looks like where there is no more than plain HTML: the excerpt, the way to the original, who else wrote
 * of it, and the way to the story's page.
 */
export function itemHtml(
  lead: Article,
  { newest, coverage, outlets }: StoryDigest,
  page: string | null,
): string {
  const words = feedFileWords()
  const nameOf = ({ provider }: Article) => escapeMarkup(outlets.get(provider) ?? provider)
  const others = newest.filter(({ id }) => id !== lead.id).slice(0, OTHERS)
  const lines = [
    lead.excerpt && `<p>${escapeMarkup(lead.excerpt)}</p>`,
    `<p>${linked(words.readAt(nameOf(lead)), lead.address) ?? nameOf(lead)}</p>`,
    others.length > 0 && `<p>${words.otherCoverage}</p>`,
    others.length > 0 &&
      `<ul>${others.map((other) => `<li>${lineOf(other, nameOf(other))}</li>`).join('')}</ul>`,
    coverage > 1 && page !== null && `<p>${linked(words.all(coverage), page)}</p>`,
  ]
  return lines.filter(Boolean).join('\n')
}

/** How many of a story's newest articles `itemHtml` can use: the lead may be among them. */
export const NEWEST_WANTED = OTHERS + 1

function lineOf({ title, address, time }: Article, outlet: string): string {
  const headline = linked(escapeMarkup(title), address) ?? escapeMarkup(title)
  return `${outlet}: ${headline}${time === null ? '' : `, ${dayOf(time)}`}`
}

/** @param html is what the link says, escaped. */
function linked(html: string, address: string | null): string | null {
  return address === null ? null : `<a href="${escapeMarkup(address)}">${html}</a>`
}
