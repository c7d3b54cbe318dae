import type { ComponentType } from 'react'
import { chooseLead } from '../../model/lead.ts'
import { pointsOf } from '../feed/page-axis.ts'
import styles from '../feed/story-card.module.css'
import { StoryCard, type StoryCardProps } from '../feed/story-card.tsx'
import { StoryPoints } from '../feed/story-points.tsx'

/**
 * Letters of cards and of their names that are kept at most. What is kept stays: all feeds begin with the newest, and
 * one that is longer than what fits would push out what the next begins with.
 */
const MOST_LETTERS = 8_000_000

/** A printed card without its points, for their places go by the axis of a page. */
interface KeptCard {
  readonly before: string
  readonly after: string
}

export interface KeptCards {
  /** Shows a card of a feed; of one that was printed before, its points alone. */
  readonly show: ComponentType<StoryCardProps>
  /** Puts the rest of those into the page that was printed with them. */
  readonly fill: (html: string) => string
}

const OPEN = '<article>'
const CLOSE = '</article>'
const AXIS = `<div class="${styles.axis}">`

/** Prints each card once, for it stands in the feed of everything, of its topics and of its source. */
export function openKeptCards(): KeptCards {
  const kept = new Map<string, KeptCard>()
  let letters = 0
  /** The cards of the page that is printed. */
  let shown: { readonly name: string | null; readonly card: KeptCard | undefined }[] = []

  const show = (props: StoryCardProps) => {
    const name = nameOf(props)
    const card = name === null ? undefined : kept.get(name)
    shown.push({ name, card })
    return card ? <article>{pointsIn(props)}</article> : <StoryCard {...props} />
  }

  const keep = (name: string, html: string) => {
    if (letters > MOST_LETTERS) return
    letters += name.length + html.length
    kept.set(name, withoutPoints(html))
  }

  const fill = (html: string) => {
    let filled = ''
    let end = 0
    for (const { name, card } of shown) {
      const start = html.indexOf('<article', end)
      filled += html.slice(end, start)
      end = html.indexOf(CLOSE, start) + CLOSE.length
      const printed = html.slice(start, end)
      filled += card ? card.before + printed.slice(OPEN.length, -CLOSE.length) + card.after : printed
      if (name !== null && !card) keep(name, printed)
    }
    shown = []
    return filled + html.slice(end)
  }

  return { show, fill }
}

/** All that shapes a card besides its page's axis; null for the first one of a feed, whose picture is fetched early. */
function nameOf({ card, providers, axis, leads, scored }: StoryCardProps): string | null {
  if (leads) return null
  const by = card.articles.map(({ provider }) => providers.get(provider))
  return JSON.stringify([card, by, axis !== null, scored])
}

function pointsIn({ card, axis }: StoryCardProps) {
  if (axis === null) return null
  return (
    <StoryPoints axis={axis} points={pointsOf(card)} lead={chooseLead(card.articles).time} visit={null} />
  )
}

/** @param html of a card, of which the axis is the last. */
function withoutPoints(html: string): KeptCard {
  const at = html.lastIndexOf(AXIS)
  if (at < 0) return { before: html, after: '' }
  return { before: html.slice(0, at + AXIS.length), after: `</div>${CLOSE}` }
}
