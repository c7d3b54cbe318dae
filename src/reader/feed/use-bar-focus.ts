import { useLayoutEffect } from 'react'

/** What the control said that had the focus when the bar above a list was taken away; null for none. */
let said: string | null = null

/**
 * While another order or other filters are on their way, what they were chosen in is gone: when it is there again, the
 * focus comes back to the same control, or to what opens the filters where that is gone, as what removes one is.
 */
export function useBarFocus(): void {
  useLayoutEffect(() => {
    const { activeElement, body } = document
    if (said !== null && activeElement === body) {
      const controls = [...document.querySelectorAll<HTMLElement>('[data-choices] :is(a, button)')]
      const same = controls.find(({ textContent }) => textContent === said)
      const other = same ?? controls.find((control) => control.matches('[aria-haspopup]'))
      other?.focus({ preventScroll: true })
    }
    said = null
    return () => {
      // What had the focus in the list itself is for the list to follow.
      said = document.activeElement?.closest('[data-choices] *')?.textContent ?? null
    }
  }, [])
}
