import { useEffect } from 'react'

/** Stands in for a dialog whose code is on its way: what is taken back before it is there does not open. */
export function Awaited({ onClose }: { readonly onClose: () => void }) {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && onClose()
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
  return null
}
