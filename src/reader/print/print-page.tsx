import { QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { App } from '../app/app.tsx'
import { base, placeSite } from '../app/base.ts'
import { queryClientOptions } from '../app/query-client-options.ts'
import { routes } from '../app/routes.tsx'
import { ArticleStory } from '../article/article-story.tsx'
import { articleStoryQuery } from '../article/article-story-query.ts'
import { KeptStore } from '../kept/kept-store.ts'
import { siteLanguage } from '../language/language.ts'
import { loadLanguage } from '../language/load-language.ts'
import { memoryHistory } from '../router/place-history.ts'
import { loadRoutes, matchRoute, type Route } from '../router/route.ts'
import { openRouter } from '../router/router.ts'
import { encodePath } from './encode-path.ts'
import { type FirstView, fillClient } from './first-view.ts'

/** A page as it is before the reader's code comes, in two parts. */
export interface PrintedPage {
  /** What stands inside of the root. */
  readonly html: string
  /** Elements that React put before it, for the head: what the browser should fetch early. */
  readonly early: string
}

/** What is the same on all pages of a kind. */
interface Mould {
  /** The one route that they have, for a router tries all that it knows. */
  readonly routes: readonly Route[]
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
  const moulds = new Map<string, Mould>()

  const render = (view: FirstView, known: readonly Route[], isWithoutFrame: boolean): PrintedPage => {
    // Nothing is forgotten by time: a client is gone with its page.
    const { queries } = queryClientOptions.defaultOptions ?? {}
    const client = new QueryClient({
      defaultOptions: { queries: { ...queries, gcTime: Number.POSITIVE_INFINITY } },
    })
    fillClient(client, view, view.printedAt)
    client.setQueryData(articleStoryQuery.queryKey, () => ArticleStory)
    const router = openRouter(known, memoryHistory(addressOf(view), base))
    const isTimeless = view.story !== undefined
    const arrival = { printedAt: view.printedAt, isWhole: true, isTimeless, isWithoutFrame }
    const html = renderToString(<App client={client} kept={kept} router={router} arrival={arrival} />)
    router.dispose()
    const early = /^(?:<link [^>]*>)*/.exec(html)?.[0] ?? ''
    return { html: html.slice(early.length), early }
  }

  return (view) => {
    const kind = hasMoulds ? kindOf(view.path) : null
    if (kind === null) return render(view, routes, false)
    const mould = moulds.get(kind)
    if (mould) return putInto(mould, render(view, mould.routes, true))
    const whole = render(view, routes, false)
    const known = narrow(matchRoute(routes, addressOf(view))?.branch ?? [])
    const { html, early } = render(view, known, true)
    const [before = '', after = ''] = whole.html.split(mainOf(html))
    moulds.set(kind, { routes: known, before, after, early: whole.early.replace(early, '') })
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
  return `/${encodePath(path)}`
}

function putInto({ early, before, after }: Mould, page: PrintedPage): PrintedPage {
  return { html: before + mainOf(page.html) + after, early: early + page.early }
}

function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.lastIndexOf('</main>') + '</main>'.length)
}

/** Routes that are each other's children, without their other children. */
function narrow([route, ...inner]: readonly Route[]): readonly Route[] {
  return route === undefined ? [] : [{ ...route, children: narrow(inner) }]
}

function allRoutes(some: readonly Route[]): readonly Route[] {
  return some.flatMap((route) => [route, ...allRoutes(route.children ?? [])])
}
