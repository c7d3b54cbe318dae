import { useState } from 'react'

/** Hands the address of this page to the system, or to the clipboard where the browser can't. */
export function ShareButton({ title }: { readonly title: string }) {
  const [said, setSaid] = useState('Share')
  const share = async () => {
    const url = location.href
    try {
      if (navigator.share) await navigator.share({ title, url })
      else {
        await navigator.clipboard.writeText(url)
        setSaid('Address copied')
      }
    } catch (error) {
      // Closing the system's dialog is no failure; a barred clipboard is.
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        setSaid('Copy the address from the bar above')
    }
  }
  return (
    <button type="button" onClick={share}>
      <span aria-live="polite">{said}</span>
    </button>
  )
}
