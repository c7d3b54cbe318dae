import styles from '../app/page.module.css'
import { Page } from '../app/page.tsx'
import { frameWords } from '../language/words/frame.ts'
import { trendWords } from '../language/words/trends.ts'

/** A page whose content is known on the reader's device alone, as far as it is known before. */
export interface FramedPage {
  /** Name of the page; null for any. */
  readonly title: string | null
  /** What stands above its content whatever that is; null where the content says it. */
  readonly heading: string | null
  readonly narrow: boolean
  /** The sheets that its own page has. */
  readonly sheets: readonly string[]
}

const KEPT = ['story', 'kept']

/** Those pages by their paths inside the site. */
export function framedPages(): ReadonlyMap<string, FramedPage> {
  const { search, saved, history, following, settings, catchUp, trends } = frameWords()
  const kept = (name: string) => ({ title: name, heading: name, narrow: true, sheets: KEPT })
  return new Map<string, FramedPage>([
    ['search', { title: search, heading: search, narrow: false, sheets: ['search-page', 'beside'] }],
    ['saved', kept(saved)],
    ['history', kept(history)],
    ['following', kept(following)],
    ['settings', { ...kept(settings), sheets: [...KEPT, 'settings-page'] }],
    ['catch-up', { title: catchUp, heading: null, narrow: true, sheets: ['catch-up-page'] }],
    [
      'trends',
      { title: trends, heading: trendWords().heading, narrow: false, sheets: ['places', 'trends-page'] },
    ],
  ])
}

/** What stands in the place of a page until the reader's code is there. */
export function PageFrame({ heading, narrow }: FramedPage) {
  return (
    <Page title={null} siteTitle={null} busy narrow={narrow}>
      {heading !== null && <h1 className={styles.known}>{heading}</h1>}
    </Page>
  )
}
