/** Set by the script at the head of the page where it is not what this reader asks for, and removed when that is there. */
const MARK = 'data-held'

/** True where the page that came is not the one to show: another address, another order, or a reader with mutes. */
export function isHeldBack(): boolean {
  return document.documentElement.hasAttribute(MARK)
}

/** Cards far down a printed page are laid out, which the first paint did not wait for. */
export function layOutWhole(): void {
  document.documentElement.dataset.whole = ''
}

/** What is shown is the reader's own from now on. */
export function showTaken(): void {
  document.documentElement.removeAttribute(MARK)
}
