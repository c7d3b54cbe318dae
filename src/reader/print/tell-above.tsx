import { loadRenderer } from '../app/load-renderer.ts'
import { markReady, unmarkReady } from '../app/ready-mark.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'

/**
 * Says above a printed page why it can't be taken over. It can be read as it is, and its links lead on.
 * @returns when that is to be tried again: as the reader wants, or once there is a network.
 */
export async function tellAbove(page: HTMLElement, error: Error): Promise<void> {
  const { createRoot } = await loadRenderer()
  const place = document.createElement('div')
  page.prepend(place)
  const root = createRoot(place)
  return new Promise((resolve) => {
    const retry = () => {
      globalThis.removeEventListener('online', retry)
      unmarkReady()
      root.unmount()
      place.remove()
      resolve()
    }
    globalThis.addEventListener('online', retry)
    root.render(<FailureNotice error={error} retry={retry} isAside />)
    markReady()
  })
}
