import { QueryClient } from '@tanstack/react-query'
import { act } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { parse } from 'valibot'
import { expect, test, vi } from 'vitest'
import { ManifestSchema } from '../../../src/model/manifest.ts'
import { App } from '../../../src/reader/app/app.tsx'
import { queryClientOptions } from '../../../src/reader/app/query-client-options.ts'
import { RouterView } from '../../../src/reader/app/router-view.tsx'
import { routes } from '../../../src/reader/app/routes.tsx'
import { startRouter } from '../../../src/reader/app/start-router.ts'
import { articlePartsQuery } from '../../../src/reader/article/article-parts-query.ts'
import { manifestFreshness } from '../../../src/reader/data/queries.ts'
import { KeptStore } from '../../../src/reader/kept/kept-store.ts'
import { type FirstView, fillClient } from '../../../src/reader/print/first-view.ts'
import { openPrinter } from '../../../src/reader/print/open-printer.tsx'
import { makeArticle } from '../../support/make-article.ts'

const HASH = '0123456789abcdef'
const NOW = Date.UTC(2026, 10, 24)
const lead = makeArticle()

const viewIn = (timeZone: string | undefined): FirstView => ({
  printedAt: NOW,
  path: `article/${lead.id}`,
  manifest: parse(ManifestSchema, {
    schema: 1,
    title: 'The Daily Test',
    timeZone,
    edition: NOW,
    counts: { articles: 1, references: 0, stories: 1, topics: 0, providers: 1 },
    offersHeat: false,
    qualityPercentiles: [],
    all: { kind: 'short', count: 1, page: HASH },
    ...Object.fromEntries(
      ['scales', 'topics', 'sources', 'search', 'trends', 'catalogue'].map((name) => [name, HASH]),
    ),
    volumes: { topics: HASH, sources: HASH },
    stores: { storyIds: HASH, stories: HASH, lists: HASH, profiles: HASH },
  }),
  topics: { topics: [] },
  story: {
    id: lead.id,
    entry: {
      story: { id: lead.id, thread: lead.id, coverage: [lead], lead: lead.id, siblings: [] },
      providers: [{ domain: 'paper.example', name: 'The Paper' }],
    },
  },
})

test.each([
  { timeZone: undefined, day: 'Tuesday 24 November 2026', byline: 'Monday 23 November 2026, 12:00 UTC' },
  {
    timeZone: 'America/New_York',
    day: 'Monday 23 November 2026',
    byline: 'Monday 23 November 2026, 07:00 UTC−5',
  },
])(
  'a page of all editions is taken over as it is by the edition at hand, in the zone $timeZone',
  async ({ timeZone, day, byline }) => {
    const view = viewIn(timeZone)
    vi.stubGlobal('fetch', async () => new Response('Not found', { status: 404 }))
    const printed = (await openPrinter('/', undefined))(view)
    const place = document.createElement('div')
    place.innerHTML = printed.html
    document.body.append(place)
    expect(place.querySelector('header')?.textContent).not.toContain('November 2026')
    expect(place.querySelector('main')?.textContent).toContain(byline)
    const main = place.querySelector('main')

    const client = new QueryClient(queryClientOptions)
    fillClient(client, view, Date.now())
    await client.prefetchQuery(articlePartsQuery)
    client.setQueryData(manifestFreshness.queryKey, { date: NOW, kept: false })
    history.pushState(null, '', `/${view.path}`)
    const router = startRouter(routes, '/')
    await router.open()
    const arrival = { printedAt: NOW, isWhole: true, isTimeless: true }
    const complaints: unknown[] = []
    const app = (
      <App client={client} kept={new KeptStore(null, 'device')} arrival={arrival}>
        <RouterView router={router} />
      </App>
    )
    const root = await act(async () =>
      hydrateRoot(place, app, { onRecoverableError: (error) => complaints.push(error) }),
    )
    expect(complaints).toEqual([])
    expect(place.querySelector('main')).toBe(main)
    expect(place.querySelector('header')?.textContent).toContain(day)
    expect(place.querySelector('footer')?.textContent).toContain('Checked for news')
    await act(async () => root.unmount())
    place.remove()
  },
)
