import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useSyncExternalStore } from 'react'
import { KeptContext } from '../kept/kept-context.ts'
import type { KeptStore } from '../kept/kept-store.ts'
import { frameWords } from '../language/english/frame.ts'
import { onSpoken, spokenLanguage } from '../language/spoken.ts'
import { type Arrival, ArrivalContext } from '../print/arrival.ts'
import type { Router } from '../router/router.ts'
import { RouterProvider } from '../router/router-provider.tsx'

interface AppProps {
  readonly client: QueryClient
  readonly kept: KeptStore
  readonly router: Router
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
            <RouterProvider key={language} router={router} loading={<p hidden>{frameWords().loading}</p>} />
          </ArrivalContext>
        </KeptContext>
      </QueryClientProvider>
    </StrictMode>
  )
}
