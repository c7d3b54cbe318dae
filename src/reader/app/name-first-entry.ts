import { arrivalKind } from './arrival-kind.ts'

/** How the names of entries begin that the browser has made: a visit begins there. */
export const FIRST_PLACE = 'default'

/**
 * The router names the entries that it makes itself; the one that a typed address or an outside link makes would share
 * a name, and so its scroll position and current item, with every other such entry of the tab. A reload, and coming
 * back, find the name that was given; so would the same address typed once more, which begins anew.
 */
export function nameFirstEntry(): void {
  const state: unknown = history.state
  const held = typeof state === 'object' && state !== null ? state : {}
  if ('key' in held && arrivalKind() !== 'navigate') return
  history.replaceState({ ...held, key: `${FIRST_PLACE}-${Math.random().toString(36).slice(2, 10)}` }, '')
}
