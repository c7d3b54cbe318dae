import { QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { matchRoutes, type RouteObject, StaticRouterProvider } from 'react-router-dom'
import { App } from '../app/app.tsx'
import { base, placeSite } from '../app/base.ts'
import { queryClientOptions } from '../app/query-client-options.ts'
import { routes } from '../app/routes.tsx'
import { ArticleStory } from '../article/article-story.tsx'
import { articleStoryQuery } from '../article/article-story-query.ts'
import { KeptStore } from '../kept/kept-store.ts'
import { siteLanguage } from '../language/language.ts'
import { loadLanguage } from '../language/load-language.ts'
import { encodePath } from './encode-path.ts'
import { type FirstView, fillClient, isTimeless } from './first-view.ts'
import { loadRoutes } from './load-routes.ts'
import { openRouter } from './open-router.ts'

/** A page as it is before the reader's code comes, in two parts. */
export interface PrintedPage {
  /** What stands inside of the root. */
  readonly html: string
  /** Elements that React put before it, for the head: what the browser should fetch early. */
  readonly early: string
}

type RouterAt = ReturnType<typeof openRouter>

/** What is the same on all pages of a kind. */
interface Mould {
  /** The one route that they have, for a router tries all that it knows. */
  readonly routerAt: RouterAt
  readonly early: string
  readonly before: string
  readonly after: string
}

export interface PrinterOptions {
  /** False to print each page as a whole, which takes twice as long and says the same. */
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
  const anyRoute = openRouter(routes, base)
  const moulds = new Map<string, Mould>()

  const render = (view: FirstView, routerAt: RouterAt, isWithoutFrame: boolean): PrintedPage => {
    client.clear()
    fillClient(client, view, view.printedAt)
    client.setQueryData(articleStoryQuery.queryKey, () => ArticleStory)
    const arrival = {
      printedAt: view.printedAt,
      isWhole: true,
      isTimeless: isTimeless(view),
      isWithoutFrame,
    }
    const html = renderToString(
      <App client={client} kept={kept} arrival={arrival}>
        <StaticRouterProvider {...routerAt(addressOf(view))} hydrate={false} />
      </App>,
    )
    const early = /^(?:<link [^>]*>)*/.exec(html)?.[0] ?? ''
    return { html: html.slice(early.length), early }
  }

  return (view) => {
    const kind = hasMoulds ? kindOf(view.path) : null
    if (kind === null) return render(view, anyRoute, false)
    const mould = moulds.get(kind)
    if (mould) return putInto(mould, render(view, mould.routerAt, true))
    const whole = render(view, anyRoute, false)
    const known = narrow(matchRoutes(routes, addressOf(view), base)?.map(({ route }) => route) ?? [])
    const routerAt = openRouter(known, base)
    const { html, early } = render(view, routerAt, true)
    const [before = '', after = ''] = whole.html.split(mainOf(html))
    moulds.set(kind, { routerAt, before, after, early: whole.early.replace(early, '') })
    return whole
  }
}

/** Pages that no link of the frame leads to, so that none is marked there as the open one. */
const UNMARKED = new Set(['article', 'story', 'source', 'page'])

/** Pages of a kind have one route, and one frame; null for those that have their own. */
function kindOf(path: string): string | null {
  const [first = '', ...rest] = path.split('/')
  return UNMARKED.has(first) ? `${first} ${rest.length}` : null
}

function addressOf({ path }: FirstView): string {
  return base + encodePath(path)
}

function putInto({ early, before, after }: Mould, page: PrintedPage): PrintedPage {
  return { html: before + mainOf(page.html) + after, early: early + page.early }
}

function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.lastIndexOf('</main>') + '</main>'.length)
}

/** Routes that are each other's children, without their other children. */
function narrow([route, ...inner]: readonly RouteObject[]): RouteObject[] {
  if (route === undefined) return []
  return route.index ? [route] : [{ ...route, children: narrow(inner) }]
}

function allRoutes(some: readonly RouteObject[]): RouteObject[] {
  return some.flatMap((route) => [route, ...allRoutes(route.children ?? [])])
}
