import { makeName } from './make-name.ts'

const KINDS = ['Post', 'Wire', 'Ledger', 'Review', 'Times', 'Daily', 'Herald', 'Note', 'Weekly', 'Record']

/** Outlets with a file of their own: 70 of 461 in the real folders. */
export const DESCRIBED = 0.15

export interface Outlet {
  readonly name: string
  readonly domain: string
}

export function outletAt(index: number): Outlet {
  const name = makeName(index * 7 + 3)
  const kind = KINDS[index % KINDS.length] ?? 'Post'
  return { name: `${name} ${kind}`, domain: `${name.toLowerCase()}${kind.toLowerCase()}.example` }
}
