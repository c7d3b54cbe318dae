import { enterPlace } from '../items/current-item.ts'
import type { Router } from '../router/router.ts'
import { unmarkReady } from './ready-mark.ts'

/**
 * What has to happen the moment an address changes, before anything is rendered for it: the page that is still there
 * no longer answers the address, and the new place has, or gets back, its own current item.
 */
export function followNavigation(router: Router): void {
  let last = router.state.location.key
  enterPlace(last, true)
  router.subscribe(({ location, historyAction }) => {
    if (location.key === last) return
    last = location.key
    unmarkReady()
    enterPlace(last, historyAction === 'POP')
  })
}
