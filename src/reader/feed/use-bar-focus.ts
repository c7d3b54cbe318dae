import { type RefObject, useLayoutEffect } from 'react'

/** What the control said that had the focus when the bar above a list was taken away; null for none. */
let said: string | null = null

/**
 * While another order or other filters are on their way, the bar that they were chosen in is gone: when it is there
 * again, the focus comes back to the same control, or to the last where that is gone, as what removes a filter is.
 */
export function useBarFocus(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { activeElement, body } = document
    if (said !== null && activeElement === body) {
      const controls = [...(bar.current?.querySelectorAll<HTMLElement>('a, button') ?? [])]
      const same = controls.find(({ textContent }) => textContent === said) ?? controls.at(-1)
      same?.focus({ preventScroll: true })
    }
    said = null
    return () => {
      // What had the focus in the list itself is for the list to follow.
      said = document.activeElement?.closest('[data-choices] *')?.textContent ?? null
    }
  }, [bar])
}
