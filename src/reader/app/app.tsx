import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Fragment, type ReactNode, StrictMode, useSyncExternalStore } from 'react'
import { KeptContext } from '../kept/kept-context.ts'
import type { KeptStore } from '../kept/kept-store.ts'
import { onSpoken, spokenLanguage } from '../language/spoken.ts'
import { type Arrival, ArrivalContext } from '../print/arrival.ts'

interface AppProps {
  readonly client: QueryClient
  readonly kept: KeptStore
  readonly arrival: Arrival
  /** The router, which is another where pages are printed. */
  readonly children: ReactNode
}

/** The whole reader; the same where pages are printed and where they are taken over, or they would not fit. */
export function App({ client, kept, arrival, children }: AppProps) {
  const language = useSyncExternalStore(onSpoken, spokenLanguage, spokenLanguage)
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <KeptContext value={kept}>
          <ArrivalContext value={arrival}>
            {/* Words are asked for where they are shown: in another language all of it is made anew. */}
            <Fragment key={language}>{children}</Fragment>
          </ArrivalContext>
        </KeptContext>
      </QueryClientProvider>
    </StrictMode>
  )
}
