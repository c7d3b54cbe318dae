import { enterPlace } from '../items/current-item.ts'
import { unmarkReady } from './ready-mark.ts'

/** The part of a router that is listened to. */
interface Navigating {
  readonly state: { readonly location: { readonly key: string }; readonly historyAction: string }
  readonly subscribe: (listener: (state: Navigating['state']) => void) => () => void
}

/**
 * What has to happen the moment an address changes, before anything is rendered for it: the page that is still there
 * no longer answers the address, and the new place has, or gets back, its own current item.
 */
export function followNavigation(router: Navigating): void {
  let last = router.state.location.key
  enterPlace(last, true)
  router.subscribe(({ location, historyAction }) => {
    if (location.key === last) return
    last = location.key
    unmarkReady()
    enterPlace(last, historyAction === 'POP')
  })
}
