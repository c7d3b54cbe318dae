import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let isOnPaper = false

/** The browser takes the page as it stands after the event, so that nothing may wait. */
function watch(changed: () => void): () => void {
  const turn = ({ type }: Event) => {
    isOnPaper = type === 'beforeprint'
    flushSync(changed)
  }
  addEventListener('beforeprint', turn)
  addEventListener('afterprint', turn)
  return () => {
    removeEventListener('beforeprint', turn)
    removeEventListener('afterprint', turn)
  }
}

/** Whether the page is being put on paper, where nobody can follow a link and nobody knows when it will be read. */
export function usePaper(): boolean {
  return useSyncExternalStore(watch, current, current)
}

function current(): boolean {
  return isOnPaper
}
