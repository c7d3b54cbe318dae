/**
 * Going back closes what lies over the page, as its own control would, and does not leave the page. Browsers on Android
 * do that for a dialog by themselves; others let a page hold a step through the history back, once it was pressed or
 * typed in since the last such step. Where they don't, the dialog goes with its page, rather than lie over another one.
 * An entry of the history for each dialog would do without that, but whatever leads on from it would have to know.
 * @returns what ends it.
 */
export function closeOnBack(close: () => void): () => void {
  const stay = (event: NavigateEvent) => {
    if (event.navigationType !== 'traverse' || !event.cancelable) return
    event.preventDefault()
    close()
  }
  const { navigation } = window as Partial<Pick<Window, 'navigation'>>
  navigation?.addEventListener('navigate', stay)
  addEventListener('popstate', close)
  return () => {
    navigation?.removeEventListener('navigate', stay)
    removeEventListener('popstate', close)
  }
}
