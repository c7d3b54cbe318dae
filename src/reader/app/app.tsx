import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useSyncExternalStore } from 'react'
import { type createBrowserRouter, RouterProvider } from 'react-router-dom'
import { KeptContext } from '../kept/kept-context.ts'
import type { KeptStore } from '../kept/kept-store.ts'
import { onSpoken, spokenLanguage } from '../language/spoken.ts'
import { type Arrival, ArrivalContext } from '../print/arrival.ts'

interface AppProps {
  readonly client: QueryClient
  readonly kept: KeptStore
  readonly router: ReturnType<typeof createBrowserRouter>
  readonly arrival: Arrival
}

/** The whole reader; the same where pages are printed and where they are taken over, or they would not fit. */
export function App({ client, kept, router, arrival }: AppProps) {
  const language = useSyncExternalStore(onSpoken, spokenLanguage, spokenLanguage)
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <KeptContext value={kept}>
          <ArrivalContext value={arrival}>
            {/* Words are asked for where they are shown: in another language all of it is made anew. */}
            <RouterProvider key={language} router={router} />
          </ArrivalContext>
        </KeptContext>
      </QueryClientProvider>
    </StrictMode>
  )
}
