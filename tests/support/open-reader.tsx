import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { vi } from 'vitest'
import { followNavigation } from '../../src/reader/app/follow-navigation.ts'
import { queryClientOptions } from '../../src/reader/app/query-client-options.ts'
import { routes } from '../../src/reader/app/routes.tsx'
import { openDatabase } from '../../src/reader/kept/database.ts'
import { KeptContext } from '../../src/reader/kept/kept-context.ts'
import { KeptStore } from '../../src/reader/kept/kept-store.ts'
import { memoryHistory } from '../../src/reader/router/place-history.ts'
import { openRouter } from '../../src/reader/router/router.ts'
import { RouterProvider } from '../../src/reader/router/router-provider.tsx'

/** Answers a request, or leaves it to the files. */
export type Answer = (path: string) => Response | Promise<Response> | undefined

/**
 * Opens the reader at an address, over an index on the disk: the real routes, pages, queries and shards; only
 * `fetch` is played.
 * @param answer says what some paths get instead of the file.
 */
export function openReader(indexDir: string, address: string, answer: Answer = () => undefined) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    const path = url.replace(/^\/index\//, '')
    asked.push(path)
    return (await answer(path)) ?? fileAnswer(join(indexDir, path))
  })
  const retryDelay = { queries: { ...queryClientOptions.defaultOptions?.queries, retryDelay: 1 } }
  const client = new QueryClient({ defaultOptions: retryDelay })
  const router = openRouter(routes, memoryHistory(address))
  followNavigation(router)
  const kept = new KeptStore(null)
  void kept.open(openDatabase)
  render(
    <QueryClientProvider client={client}>
      <KeptContext value={kept}>
        <RouterProvider router={router} loading={null} />
      </KeptContext>
    </QueryClientProvider>,
  )
  return { asked, client, kept, router, user: userEvent.setup() }
}

function fileAnswer(path: string): Response {
  try {
    return new Response(readFileSync(path), { headers: { 'content-type': 'application/json' } })
  } catch {
    return new Response('Not found', { status: 404 })
  }
}

/** Waits until the page shows what its address asks for. */
export async function whenReady(): Promise<HTMLElement> {
  await waitFor(() => {
    if (!document.documentElement.hasAttribute('data-ready')) throw new Error('The page is not ready.')
  })
  return screen.getByRole('main')
}

/** The headlines of a feed, from the top. */
export function headlines(): string[] {
  return screen.getAllByRole('article').map((card) => card.querySelector('h2, h3')?.textContent ?? '')
}
