import { setCurrent } from './current-item.ts'

/** The items of the page, from the top. */
export function itemElements(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main [data-item]')]
}

export function itemElement(id: string): HTMLElement | undefined {
  return itemElements().find((item) => item.dataset.item === id)
}

export function headingLink(item: HTMLElement): HTMLAnchorElement | null {
  return item.querySelector<HTMLAnchorElement>(':is(h2, h3) a')
}

/** Makes an item current: the focus goes to its headline, and as much of it into view as fits. */
export function focusItem(item: HTMLElement, scroll = true): void {
  headingLink(item)?.focus({ preventScroll: true })
  if (item.dataset.item !== undefined) setCurrent(item.dataset.item)
  if (scroll) item.scrollIntoView({ block: 'nearest' })
}

let left: Element | null = null

/** Notes a step on from the last item: what comes after it may be on its way. */
export function stepBeyond(): void {
  left = document.activeElement
}

/** Whether the focus has stayed where it was at that step. */
export function isBeyond(): boolean {
  return left === document.activeElement
}
