import type { Step } from '../../../model/time/timeline.ts'
import { counted } from '../numbers.ts'
import { wordsOf } from '../spoken.ts'

const english = {
  weekTo: (day: string) => `week to ${day}`,
  monthsTo: (first: string, last: string) => `${first} to ${last}`,
  during: (name: string, step: Step) =>
    step === 'day' ? `on ${name}` : step === 'week' ? `in the ${name}` : `in ${name}`,
  articlesA: (step: Step) => `Articles a ${step}`,
  none: 'none',
  peak: (articles: number, during: string) => `at most ${counted(articles, 'article')}, ${during}`,
}

export type StretchWords = typeof english
/** Words for stretches of time, and for what a line of volume shows. */
export const stretchWords = wordsOf('stretches', english)
