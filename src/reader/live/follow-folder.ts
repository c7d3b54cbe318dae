import { keepPreviousData, type QueryClient } from '@tanstack/react-query'
import * as v from 'valibot'
import { SETTING_EVENT } from '../../model/live-events.ts'
import { manifestQuery } from '../data/queries.ts'
import { showProblems } from './show-problems.ts'

const NewsSchema = v.object({ problems: v.array(v.string()) })
/** How long the page gets to ask for what a new edition needs, in milliseconds. */
const ASK = 50

/**
 * Shows what changes in the data folder as it comes, and what is wrong with it. A page that nobody sees does not listen:
 * each one that does has a connection, and browsers have six for all pages of a host. Whoever listens hears at once what
 * there is to hear.
 */
export function followFolder(client: QueryClient, address: string): void {
  let turn: Promise<void> = Promise.resolve()
  let setting: unknown
  let source: EventSource | undefined
  const listen = () => {
    source?.close()
    if (document.visibilityState === 'hidden') return
    source = new EventSource(address)
    source.addEventListener('message', ({ data }) => {
      showProblems(v.parse(NewsSchema, JSON.parse(data)).problems)
      turn = turn.then(() => showNewest(client))
    })
    // Title, language and look stand in the document itself.
    source.addEventListener(SETTING_EVENT, ({ data }) => {
      setting ??= data
      if (setting !== data) location.reload()
    })
  }
  document.addEventListener('visibilitychange', listen)
  listen()
}

/**
 * What was shown stays until the new is there, so that nobody loses their place; otherwise each part of the page would
 * be empty in between.
 */
async function showNewest(client: QueryClient): Promise<void> {
  const usual = client.getDefaultOptions()
  client.setDefaultOptions({ ...usual, queries: { ...usual.queries, placeholderData: keepPreviousData } })
  await client.refetchQueries({ queryKey: manifestQuery.queryKey, exact: true })
  do await new Promise((resolve) => setTimeout(resolve, ASK))
  while (client.isFetching() > 0)
  client.setDefaultOptions(usual)
}
