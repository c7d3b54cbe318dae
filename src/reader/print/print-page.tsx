import { QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { createMemoryRouter, type RouteObject } from 'react-router-dom'
import { App } from '../app/app.tsx'
import { base, placeSite } from '../app/base.ts'
import { queryClientOptions } from '../app/query-client-options.ts'
import { routes } from '../app/routes.tsx'
import { KeptStore } from '../kept/kept-store.ts'
import { siteLanguage } from '../language/language.ts'
import { loadLanguage } from '../language/load-language.ts'
import { encodePath } from './encode-path.ts'
import { type FirstView, fillClient } from './first-view.ts'
import { loadRoutes } from './load-routes.ts'

/** A page as it is before the reader's code comes, in two parts. */
export interface PrintedPage {
  /** What stands inside of the root. */
  readonly html: string
  /** Elements that React put before it, for the head: what the browser should fetch early. */
  readonly early: string
}

/**
 * Prints pages of a site under a path, with the reader's own components.
 * @param language of the site, as its publisher says it.
 */
export async function openPrinter(
  sitePath: string,
  language: string | undefined,
): Promise<(view: FirstView) => PrintedPage> {
  placeSite(sitePath)
  await loadLanguage(siteLanguage(language))
  await loadRoutes(allRoutes(routes))
  const kept = new KeptStore(null, 'device')
  return (view) => {
    const client = new QueryClient(queryClientOptions)
    fillClient(client, view, view.printedAt)
    const router = createMemoryRouter(routes, {
      basename: base,
      initialEntries: [base + encodePath(view.path)],
    })
    const arrival = { printedAt: view.printedAt, isWhole: true }
    const html = renderToString(<App client={client} kept={kept} router={router} arrival={arrival} />)
    router.dispose()
    const early = /^(?:<link [^>]*>)*/.exec(html)?.[0] ?? ''
    return { html: html.slice(early.length), early }
  }
}

function allRoutes(some: readonly RouteObject[]): RouteObject[] {
  return some.flatMap((route) => [route, ...allRoutes(route.children ?? [])])
}
