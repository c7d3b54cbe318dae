import { useEffect } from 'react'

const FOCUSABLE = 'a[href], button'

/** Where in a list a control is: in which row, and which of that row's controls it is, from 0. */
interface Spot {
  readonly element: Element
  readonly list: Element | null
  readonly row: number
  readonly place: number
}

/**
 * On pages from which rows are taken away: when one goes, and the focus with it, the focus goes to the same control of
 * the row that takes its place, else of the one before it, and from the last one to the page.
 */
export function useKeepFocus(): void {
  useEffect(() => {
    const main = document.getElementById('main')
    if (!main) return
    let spot: Spot | null = null
    const onFocus = ({ target }: FocusEvent) => {
      spot = target instanceof HTMLElement && target !== main ? spotOf(target) : null
    }
    const observer = new MutationObserver(() => {
      if (!spot || spot.element.isConnected || document.activeElement !== document.body) return
      const heir = heirOf(spot) ?? main
      spot = null
      heir.focus()
    })
    main.addEventListener('focusin', onFocus)
    observer.observe(main, { childList: true, subtree: true })
    return () => {
      main.removeEventListener('focusin', onFocus)
      observer.disconnect()
    }
  }, [])
}

function spotOf(element: HTMLElement): Spot {
  const row = element.closest('article, li')
  if (!row) return { element, list: null, row: -1, place: -1 }
  const list = row.parentElement
  return {
    element,
    list,
    row: rowsOf(list).indexOf(row),
    place: controlsOf(row).indexOf(element),
  }
}

function heirOf({ list, row, place }: Spot): HTMLElement | undefined {
  if (!list?.isConnected) return undefined
  const rows = rowsOf(list)
  const next = rows[row] ?? rows.at(-1)
  const controls = next ? controlsOf(next) : []
  return controls[place] ?? controls[0]
}

function rowsOf(list: Element | null): Element[] {
  return list ? [...list.children].filter((child) => child.matches('article, li')) : []
}

function controlsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(FOCUSABLE)]
}
