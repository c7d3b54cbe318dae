/**
 * Closes a dialog when somebody presses outside of it, in browsers that do not do so by themselves (`closedby`): a menu
 * that has no button for it could not be closed by a finger there.
 * @returns ends it.
 */
export function closeOutside(dialog: HTMLDialogElement, close: () => void): () => void {
  if ('closedBy' in HTMLDialogElement.prototype) return () => {}
  // Who selects text and lets go outside means to stay.
  let beganOutside = false
  const begin = (event: PointerEvent) => {
    beganOutside = isOutside(dialog, event)
  }
  const end = (event: MouseEvent) => {
    if (beganOutside && isOutside(dialog, event)) close()
  }
  dialog.addEventListener('pointerdown', begin)
  dialog.addEventListener('click', end)
  return () => {
    dialog.removeEventListener('pointerdown', begin)
    dialog.removeEventListener('click', end)
  }
}

/** What is pressed beside a modal dialog is told as a press of the dialog itself. */
function isOutside(dialog: HTMLDialogElement, { target, clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
  return target === dialog && !isInside
}
