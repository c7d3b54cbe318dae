import { useEffect, useRef } from 'react'
import { type Location, useLocation } from 'react-router-dom'
import { go, isLatest } from '../app/navigate.ts'
import { currentItem, currentSubject, shownSubjects } from '../items/current-item.ts'
import { focusItem, headingLink, itemElement, itemElements, stepBeyond } from '../items/item-elements.ts'
import { type Hand, useHand } from '../items/use-hand.ts'
import { useKept } from '../kept/kept-context.ts'
import { settingOf } from '../kept/settings.ts'
import type { Subject } from '../kept/subject.ts'
import type { Overlay } from '../overlays/overlay-context.ts'
import { type KeyAction, latinKey, makeKeyReader } from './key-list.ts'
import { isOnWalk, walkOn } from './walk.ts'

/** Listens to the keys for as long as the frame stands. */
export function useKeys(openOverlay: (overlay: Overlay) => void): void {
  const hand = useHand()
  const on = useKept((kept) => settingOf(kept.settings, 'keys') === 'on')
  const read = useRef(makeKeyReader())
  const place = useLocation()
  const wanted = useRef<PageAction[]>([])

  useEffect(() => {
    const act = () => {
      for (let [next] = wanted.current; next && isDue(next, place); [next] = wanted.current) {
        wanted.current.shift()
        ACTIONS[next]({ hand, openOverlay })
      }
    }
    const onKey = (event: KeyboardEvent) => {
      if (isPaletteKey(event)) {
        event.preventDefault()
        if (!document.querySelector('dialog[open]')) openOverlay({ kind: 'palette' })
        return
      }
      if (!on || event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]'))
        return
      const action = read.current(event)
      if (action === null || (event.key === 'Enter' && isPressedByEnter(event.target))) return
      event.preventDefault()
      // The box stays from page to page, and what is typed next is meant for it.
      if (action === 'search') return focusSearch()
      wanted.current.push(action)
      act()
    }
    // By now a page that has just come has said what is on it.
    act()
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [hand, on, openOverlay, place])
}

/**
 * What is pressed right after a page was asked for means that page, and waits for it. Only steps from page to page don't:
 * who goes on quickly passes those in between by.
 */
function isDue(action: PageAction, place: Location): boolean {
  return isLatest(place) || ((action === 'left' || action === 'right') && isOnWalk())
}

/** What does something on the page at hand, or leads away from it. */
type PageAction = Exclude<KeyAction, 'search'>

/** What an action can reach. */
interface Reach {
  readonly hand: Hand
  readonly openOverlay: (overlay: Overlay) => void
}

const onItem = (run: (hand: Hand, subject: Subject) => void) => {
  return ({ hand }: Reach) => {
    const subject = currentSubject()
    if (subject) run(hand, subject)
  }
}

const goTo = (path: string) => () => go(path)

const ACTIONS: Record<PageAction, (reach: Reach) => void> = {
  next: () => step(1),
  previous: () => step(-1),
  open: () => openCurrent(),
  original: onItem((hand, subject) => hand.openOriginal(subject)),
  coverage: onItem((hand, subject) => hand.openCoverage(subject)),
  read: onItem((hand, subject) => hand.toggleRead(subject)),
  save: onItem((hand, subject) => hand.toggleSaved(subject)),
  follow: onItem((hand, subject) => hand.toggleFollowed(subject)),
  undo: ({ hand }) => hand.undo(),
  'all-read': ({ hand }) => hand.markAllRead(shownSubjects()),
  left: () => walkOn(-1),
  right: () => walkOn(1),
  home: goTo('/'),
  topics: goTo('/topics'),
  saved: goTo('/saved'),
  following: goTo('/following'),
  history: goTo('/history'),
  palette: ({ openOverlay }) => openOverlay({ kind: 'palette' }),
  keys: ({ openOverlay }) => openOverlay({ kind: 'keys' }),
  // Dialogs and the search box close by themselves.
  close: () => {},
}

/** Moves to the next or previous item; where none is current, as on arrival, to the first that is not above the view. */
function step(by: 1 | -1): void {
  const items = itemElements()
  const id = currentItem()
  const at = id === null ? -1 : items.findIndex((item) => item.dataset.item === id)
  const next = at < 0 ? (items.find(isNotAbove) ?? items.at(-1)) : items[at + by]
  if (next) focusItem(next)
  else if (by > 0) stepBeyond()
}

function isNotAbove(item: HTMLElement): boolean {
  return item.getBoundingClientRect().bottom >= 0
}

/** As a click would: the link knows whether it leads to the article's page or, by a setting, to the original. */
function openCurrent(): void {
  const id = currentItem()
  const item = id === null ? undefined : itemElement(id)
  if (item) headingLink(item)?.click()
}

export function focusSearch(): void {
  const box = document.getElementById('search')
  box?.scrollIntoView({ block: 'center' })
  box?.focus()
}

function isPaletteKey(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey } = event
  return latinKey(event).toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey
}

/** Mostly the headline of the current item; the item is opened from where nothing is to be pressed. */
function isPressedByEnter(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, summary, input, select') !== null
}

/** Boxes to tick, choices and sliders take no letters; a list of choices does, to find one. */
const TAKES_LETTERS = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="range"])'

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest(TAKES_LETTERS) !== null
}
