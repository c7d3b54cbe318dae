import { DAY } from '../../model/time/day.ts'
import { dayOf } from '../../model/time/zone.ts'
import { spanAxis } from '../../reader/time/axis.ts'
import { formatDate } from '../../reader/time/format-time.ts'
import { escapeMarkup } from '../escape-markup.ts'
import { cutLine } from './cut-line.ts'
import { isCovered } from './is-covered.ts'
import type { SocialCardFacts } from './social-card-facts.ts'
import { wrapHeadline } from './wrap-headline.ts'

/** What Open Graph's readers show large, in pixels. */
export const SOCIAL_CARD_SIZE = { width: 1200, height: 630 }
/** Family of the face that comes with the reader. */
const FACE = 'Newsreader'

const MARGIN = 72
const INNER = SOCIAL_CARD_SIZE.width - 2 * MARGIN
const AXIS = 548
/** Colours of tokens.css by day, as pictures write them. */
const PAPER = '#fafafb'
const INK = '#191c22'
const SOFT = '#4e5259'
const RULE = '#dcdee2'
/** More points would hide each other. */
const MOST_POINTS = 200

/**
 * A picture as SVG: the site's title, a headline, what stands below it, and a story's coverage as points on an axis.
 * @param measure the width of a text, in parts of the size of its letters.
 */
export function drawSocialCard(facts: SocialCardFacts, measure: (text: string) => number): string {
  const { lines, size } = wrapHeadline(facts.headline, measure, INNER)
  const start = 128 + size
  const step = size * 1.12
  const end = start + (lines.length - 1) * step
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SOCIAL_CARD_SIZE.width}" height="${SOCIAL_CARD_SIZE.height}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    text(cutLine(facts.site, measure, INNER / 34), { y: 84, size: 34, colour: INK, weight: 0.9 }),
    line(MARGIN, 108, INNER, INK, 2),
    // One weight of the face comes along; a line around its letters makes it the headline's.
    ...lines.map((one, at) => text(one, { y: start + at * step, size, colour: INK, weight: size / 45 })),
    text(cutLine(facts.note, measure, INNER / 30), { y: Math.max(end + 56, 452), size: 30, colour: SOFT }),
    ...points(facts),
    '</svg>',
  ].join('\n')
}

function points({ points: times, lead, accent }: SocialCardFacts): string[] {
  // Copies are no points, but the lead can be one.
  const axis = spanAxis(lead === null ? times : [...times, lead], '')
  const [first] = times
  if (axis === null || first === undefined) return []
  const last = axis.right
  const place = (time: number) => Math.round(MARGIN + 12 + axis.place(time) * (INNER - 24))
  const shown = times.length > MOST_POINTS ? times.slice(-MOST_POINTS) : times
  const days = last - first < DAY ? [last] : [first, last]
  return [
    line(MARGIN, AXIS, INNER, RULE, 2),
    line(place(first), AXIS, place(last) - place(first), INK, 3),
    ...shown.map((time) => circle(place(time), 7, PAPER, INK)),
    ...(lead === null ? [] : [circle(place(lead), 12, accent, accent)]),
    ...days.map((time, at) => {
      const isEnd = at === days.length - 1
      return text(labelOf(time), { y: AXIS + 48, size: 24, colour: SOFT, isEnd })
    }),
  ]
}

/** As the site's pages write the day; in figures alone where that takes letters which the face does not have. */
function labelOf(time: number): string {
  const label = formatDate(time, { now: time, archive: true })
  return isCovered(label) ? label : dayOf(time)
}

interface TextStyle {
  readonly y: number
  readonly size: number
  readonly colour: string
  /** Width of the line around its letters. */
  readonly weight?: number
  /** True where it ends at the right margin, rather than begins at the left one. */
  readonly isEnd?: boolean
}

function text(said: string, { y, size, colour, weight = 0, isEnd = false }: TextStyle): string {
  const x = isEnd ? SOCIAL_CARD_SIZE.width - MARGIN : MARGIN
  const stroke = weight === 0 ? '' : ` stroke="${colour}" stroke-width="${weight.toFixed(1)}"`
  const anchor = isEnd ? ' text-anchor="end"' : ''
  return `<text x="${x}" y="${y.toFixed(0)}" font-family="${FACE}" font-size="${size}" fill="${colour}"${stroke}${anchor}>${escapeMarkup(said)}</text>`
}

function line(x: number, y: number, width: number, colour: string, weight: number): string {
  return `<rect x="${x}" y="${y - weight / 2}" width="${width}" height="${weight}" fill="${colour}"/>`
}

function circle(x: number, radius: number, fill: string, colour: string): string {
  return `<circle cx="${x}" cy="${AXIS}" r="${radius}" fill="${fill}" stroke="${colour}" stroke-width="3"/>`
}
