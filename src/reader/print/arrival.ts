import { createContext, useContext } from 'react'

/** How the page was there when the reader's code came. */
export interface Arrival {
  /** When the page was printed that is taken over as it is; null where its content is made here and now. */
  readonly printedAt: number | null
  /** True while the first page is shown, and its data came with it: what can wait otherwise is there at once. */
  readonly isWhole: boolean
  /** True while the first page is shown, and says nothing yet of the edition: it was printed for all of them. */
  readonly isTimeless?: boolean | undefined
}

export const ArrivalContext = createContext<Arrival>({ printedAt: null, isWhole: false })

export function useArrival(): Arrival {
  return useContext(ArrivalContext)
}
