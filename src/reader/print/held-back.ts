/** Set by the script at the head of the page where it is not what this reader asks for, until that is there. */
const MARK = 'data-held'

/** True where the page that came is not the one to show: another address, another order, or a reader with mutes. */
export function isHeldBack(): boolean {
  return document.documentElement.hasAttribute(MARK)
}

/** Down to which card a printed page is laid out, one step after the other; `story-card.module.css` has the same. */
const STEPS = ['10', '15', '22', '']

/** Lays out cards far down a printed page, which the first paint did not wait for: some in each frame. */
export async function layOutWhole(): Promise<void> {
  const page = document.documentElement.dataset
  for (const step of STEPS) {
    if (page.whole === '') return
    page.whole = step
    // There are no frames in a hidden tab.
    if (!document.hidden) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }
}

/** What is shown is the reader's own from now on. */
export function showTaken(): void {
  document.documentElement.removeAttribute(MARK)
}
