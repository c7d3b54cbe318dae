import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { vi } from 'vitest'
import { nameFirstEntry } from '../../src/reader/app/name-first-entry.ts'
import { goWith } from '../../src/reader/app/navigate.ts'
import { queryClientOptions } from '../../src/reader/app/query-client-options.ts'
import { RouterView } from '../../src/reader/app/router-view.tsx'
import { routes } from '../../src/reader/app/routes.tsx'
import { startRouter } from '../../src/reader/app/start-router.ts'
import { openDatabase } from '../../src/reader/kept/database.ts'
import { KeptContext } from '../../src/reader/kept/kept-context.ts'
import { KeptStore } from '../../src/reader/kept/kept-store.ts'

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
  history.pushState(null, '', address)
  nameFirstEntry()
  const router = startRouter(routes, '/')
  goWith(router)
  void router.open()
  const kept = new KeptStore(null)
  void kept.open(openDatabase)
  render(
    <QueryClientProvider client={client}>
      <KeptContext value={kept}>
        <RouterView router={router} />
      </KeptContext>
    </QueryClientProvider>,
  )
  return { asked, client, kept, user: userEvent.setup() }
}

/** A file as a server sends it, or that there is none. */
export function fileAnswer(path: string): Response {
  try {
    return new Response(readFileSync(path), { headers: { 'content-type': 'application/json' } })
  } catch {
    return new Response('Not found', { status: 404 })
  }
}

/** Goes back by a step, as the browser's own control does. */
export function stepBack(): Promise<void> {
  return step(-1)
}

/** Goes on by a step that was gone back. */
export function stepOn(): Promise<void> {
  return step(1)
}

async function step(by: number): Promise<void> {
  await act(async () => {
    const stepped = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
    history.go(by)
    await stepped
  })
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
