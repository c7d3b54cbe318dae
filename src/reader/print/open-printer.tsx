import { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { matchRoutes, type RouteObject } from 'react-router-dom'
import { App } from '../app/app.tsx'
import { base, placeSite } from '../app/base.ts'
import { loadRoutes } from '../app/load-routes.ts'
import { queryClientOptions } from '../app/query-client-options.ts'
import { routes } from '../app/routes.tsx'
import { articleParts } from '../article/article-parts.ts'
import { articlePartsQuery } from '../article/article-parts-query.ts'
import { CardContext } from '../feed/card-context.ts'
import { EmptyFeed } from '../feed/empty-feed.tsx'
import { emptyFeedQuery } from '../feed/empty-feed-query.ts'
import { KeptStore } from '../kept/kept-store.ts'
import { siteLanguage } from '../language/language.ts'
import { loadLanguage } from '../language/load-language.ts'
import { encodePath } from './encode-path.ts'
import { type FirstView, fillClient, fillPage, isTimeless } from './first-view.ts'
import { openKeptCards } from './kept-cards.tsx'
import { openRoute, openRouter, type RouterAt } from './open-router.tsx'
import { pageAlone } from './page-alone.tsx'
import { PageFrame } from './page-frame.tsx'

/** A page as it is before the reader's code comes, in two parts. */
export interface PrintedPage {
  /** What stands inside of the root. */
  readonly html: string
  /** Elements that React put before it, for the head: what the browser should fetch early. */
  readonly early: string
}

/** What is the same on all pages of a kind. */
interface Mould {
  /** What stands in the place of the page, by its address. */
  readonly routerAt: RouterAt
  readonly early: string
  readonly before: string
  readonly after: string
}

export interface PrinterOptions {
  /** False to print each page as a whole, which takes longer and says the same. */
  readonly moulds?: boolean
}

/**
 * Prints pages of a site under a path, with the reader's own components.
 * @param language of the site, as its publisher says it.
 */
export async function openPrinter(
  sitePath: string,
  language: string | undefined,
  { moulds: hasMoulds = true }: PrinterOptions = {},
): Promise<(view: FirstView) => PrintedPage> {
  placeSite(sitePath)
  await loadLanguage(siteLanguage(language))
  await loadRoutes(allRoutes(routes))
  const kept = new KeptStore(null, 'device')
  // Nothing is forgotten by time: what a page brought is gone with it.
  const { queries } = queryClientOptions.defaultOptions ?? {}
  const client = new QueryClient({
    defaultOptions: { queries: { ...queries, gcTime: Number.POSITIVE_INFINITY } },
  })
  client.setQueryData(articlePartsQuery.queryKey, articleParts)
  client.setQueryData(emptyFeedQuery.queryKey, () => EmptyFeed)
  const lasting = new Set(client.getQueryCache().getAll())
  const anyRoute = openRouter(routes, base)
  const moulds = new Map<string, Mould>()
  const cards = openKeptCards()

  const render = (view: FirstView, routerAt: RouterAt): PrintedPage => {
    const arrival = { printedAt: view.printedAt, isWhole: true, isTimeless: isTimeless(view) }
    const html = renderToString(
      <App client={client} kept={kept} arrival={arrival}>
        {routerAt(addressOf(view))}
      </App>,
    )
    for (const query of client.getQueryCache().getAll()) {
      if (!lasting.has(query)) client.getQueryCache().remove(query)
    }
    const early = /^(?:<link [^>]*>)*/.exec(html)?.[0] ?? ''
    return { html: html.slice(early.length), early }
  }
  const renderWhole = (view: FirstView, routerAt: RouterAt) => {
    fillClient(client, view, view.printedAt)
    return render(view, routerAt)
  }
  const makeMould = (view: FirstView): Mould => {
    const address = addressOf(view)
    const [, , ...page] = routesAt(address)
    const { html, early } = renderWhole(view, routerAround(<main />, address))
    const [before = '', after = ''] = html.split(EMPTY)
    const alone = <CardContext value={cards.show}>{pageAlone(view)}</CardContext>
    const routerAt = openRoute([{ element: alone, children: narrow(page) }], base, address)
    return { early, before, after, routerAt }
  }

  return (view) => {
    if (view.frame) return renderWhole(view, routerAround(<PageFrame {...view.frame} />, addressOf(view)))
    const kind = hasMoulds ? kindOf(view.path) : null
    if (kind === null) return renderWhole(view, anyRoute)
    const mould = moulds.get(kind) ?? makeMould(view)
    if (!moulds.has(kind) && moulds.size === MOST_MOULDS) moulds.clear()
    moulds.set(kind, mould)
    fillPage(client, view)
    const { html, early } = render(view, mould.routerAt)
    return { html: mould.before + cards.fill(html) + mould.after, early: mould.early + early }
  }
}

/** Topics have their own, and a site may have thousands, of which one is printed after the other. */
const MOST_MOULDS = 50

/** What is in the place of the page where its frame is printed alone. */
const EMPTY = '<main></main>'

/** Pages that no link of the frame leads to, so that none is marked there as the open one. */
const UNMARKED = new Set(['article', 'story', 'source', 'page'])

/** Pages of a kind have one route, and one frame; null for those that there is one of. */
function kindOf(path: string): string | null {
  const [first = '', ...rest] = path.split('/')
  if (UNMARKED.has(first)) return `${first} ${rest.length}`
  // The tabs of topics say which of them is open, if any.
  if (first === 'topics' && rest.length > 0) return `${first} ${rest.length} ${rest[0]}`
  return path === '' ? 'front' : null
}

/** From that of the frame inwards. */
function routesAt(address: string): RouteObject[] {
  return matchRoutes(routes, address, base)?.map(({ route }) => route) ?? []
}

/** The frame of an address around something else than its page. */
function routerAround(element: ReactNode, address: string): RouterAt {
  const [frame, inside, page] = routesAt(address)
  return openRouter(narrow([frame, inside, { path: page?.path ?? '', element }]), base)
}

function addressOf({ path }: FirstView): string {
  return base + encodePath(path)
}

/** Routes that are each other's children, without their other children. */
function narrow([route, ...inner]: readonly (RouteObject | undefined)[]): RouteObject[] {
  if (route === undefined) return []
  return route.index ? [route] : [{ ...route, children: narrow(inner) }]
}

function allRoutes(some: readonly RouteObject[]): RouteObject[] {
  return some.flatMap((route) => [route, ...allRoutes(route.children ?? [])])
}
