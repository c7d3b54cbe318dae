import { enterPlace } from '../items/current-item.ts'
import { arrivalKind } from './arrival-kind.ts'
import { unmarkReady } from './ready-mark.ts'

/** The part of a router that is listened to. */
interface Navigating {
  readonly state: {
    readonly location: { readonly key: string }
    readonly historyAction: string
    readonly navigation: { readonly state: string }
  }
  readonly subscribe: (listener: (state: Navigating['state']) => void) => () => void
}

/**
 * What has to happen before anything is rendered for another address: from the moment it is asked for, be it that code
 * has to come first, the page that is still there is not what is wanted; and the moment it changes, the new place has,
 * or gets back, its own current item. A reload is an arrival: it gets none back.
 */
export function followNavigation(router: Navigating): void {
  let last = router.state.location.key
  enterPlace(last, arrivalKind() === 'back_forward')
  router.subscribe(({ location, historyAction, navigation }) => {
    if (navigation.state !== 'idle') unmarkReady()
    if (location.key === last) return
    last = location.key
    unmarkReady()
    enterPlace(last, historyAction === 'POP')
  })
}
