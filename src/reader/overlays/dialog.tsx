import { X } from 'lucide'
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { frameWords } from '../language/words/frame.ts'
import { Icon } from '../parts/icon.ts'
import { closeOnBack } from './close-on-back.ts'
import { closeOutside } from './close-outside.ts'
import styles from './dialog.module.css'

interface DialogProps {
  readonly name: string
  readonly onClose: () => void
  readonly className?: string | undefined
  /** Shows the name above the rest, with a way to close it. */
  readonly titled?: boolean
  /** Beside this the dialog opens where there is room; else in the middle, and on a phone from the bottom. */
  readonly anchor?: HTMLElement | undefined
  readonly children: ReactNode
}

/** Something over the page that has the focus until it is closed, and gives it back then. */
export function Dialog({ name, onClose, className = '', titled = false, anchor, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element) return
    element.showModal()
    if (anchor) placeBeside(element, anchor)
    // Closed before it is taken away, or the focus would not go back to where it was.
    return () => element.close()
  }, [anchor])
  // Listened to once: a listener that is changed while a step goes on, as the router's own does, would not hear of it.
  const close = useEffectEvent(onClose)
  useEffect(() => closeOnBack(() => close()), [])
  useEffect(() => (dialog.current ? closeOutside(dialog.current, () => close()) : undefined), [])
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${className}`}
      data-anchored={anchor ? '' : undefined}
      aria-label={name}
      closedby="any"
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
    >
      {titled && (
        <div className={styles.header}>
          <h2>{name}</h2>
          <button type="button" className={styles.close} aria-label={frameWords().close} onClick={onClose}>
            <Icon shapes={X} size={18} />
          </button>
        </div>
      )}
      {children}
    </dialog>
  )
}

/** Between the dialog and its anchor, and at least between it and the edge of the screen, in pixels. */
const GAP = 4

/**
 * Below its anchor where it has room there, else above, else beside it: whole on the screen in any case, and never
 * under the pointer that opened it, whose second press would do something.
 */
function placeBeside(dialog: HTMLElement, anchor: HTMLElement): void {
  const { left, right, top, bottom } = anchor.getBoundingClientRect()
  const height = dialog.offsetHeight
  const lowest = innerHeight - height - GAP
  const above = top - height - GAP
  const isBelow = bottom + GAP <= lowest
  const isBeside = !isBelow && above < GAP
  const place = isBelow ? bottom + GAP : isBeside ? lowest : above
  // The anchor may have the focus, and be off the screen.
  dialog.style.setProperty('--top', `${Math.max(GAP, Math.min(place, lowest))}px`)
  const toTheLeft = right > innerWidth / 2
  const start = isBeside ? right + GAP : left
  const end = isBeside ? left - GAP : right
  dialog.style.setProperty('--left', toTheLeft ? 'auto' : `${start}px`)
  dialog.style.setProperty('--right', toTheLeft ? `${document.documentElement.clientWidth - end}px` : 'auto')
}
