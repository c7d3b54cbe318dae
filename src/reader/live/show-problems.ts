const SHOWN = 8

let box: HTMLElement | null = null

/** A box at the end of the window, apart from the page, while something is wrong. Published sites never load it. */
export function showProblems(problems: readonly string[]): void {
  box?.remove()
  box = null
  if (problems.length === 0) return
  box = document.createElement('div')
  box.setAttribute('role', 'alert')
  // One by one, for the content security policy bars a style attribute.
  Object.assign(box.style, {
    position: 'fixed',
    insetInline: '0',
    insetBlockEnd: '0',
    zIndex: '1000',
    maxBlockSize: '40vh',
    overflow: 'auto',
    padding: '0.75rem 1rem',
    background: '#5c1010',
    color: '#ffffff',
    font: '0.875rem/1.5 ui-monospace, monospace',
    whiteSpace: 'pre-wrap',
  })
  const more = problems.length > SHOWN ? [`… and ${problems.length - SHOWN} more`] : []
  box.textContent = [
    'This page shows the data folder as it was before:',
    ...problems.slice(0, SHOWN),
    ...more,
  ].join('\n')
  document.body.append(box)
}
