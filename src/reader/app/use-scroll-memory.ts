import { useLayoutEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'
import { currentItem } from '../items/current-item.ts'
import { focusItem, itemElement } from '../items/item-elements.ts'
import { showLateFace } from '../look/late-face.ts'
import { readTabNumber, writeTab } from './tab-storage.ts'

const PREFIX = 'throughline:scroll:'
/** How wide the page was then, in pixels: in another width, as of a phone that was turned, its lines are others. */
const WIDTH = `${PREFIX}width:`

/**
 * Going back returns to the same place and the same current item, reloading to the place; a new page starts at its top,
 * with the focus on its content. The browser's own memory can't do this: it scrolls before the page's data is there.
 */
export function useScrollMemory(ready: boolean): void {
  const { key, hash, pathname } = useLocation()
  const navigation = useNavigationType()
  const arrived = useRef<string | null>(null)

  useLayoutEffect(() => {
    if (!ready) return
    history.scrollRestoration = 'manual'
    // What waits for more data is a short page for a moment, from which the place comes back as well.
    const isBack = navigation === 'POP' || arrived.current === key
    const saved = isBack ? readPosition(key) : null
    if (saved !== null) scrollTo(0, saved)
    else if (hash) document.getElementById(hash.slice(1))?.scrollIntoView()
    // A second press replaces what the first one asked for.
    else if (navigation === 'PUSH' || hasMoved(pathname)) scrollTo(0, 0)
    if (arrived.current === key) return
    arrived.current = key
    // The first page may be ready when the face for the next one is there: what stands around it would move.
    if (focusedPath !== null) showLateFace()
    placeFocus(navigation, pathname, saved !== null && readTabNumber(WIDTH + key) !== innerWidth)
  }, [ready, key, hash, pathname, navigation])

  // Taken away with the page itself: a passive effect may outlive it by a frame, and would note the next page's top as
  // this one's place.
  useLayoutEffect(() => {
    if (!ready) return
    let pending = 0
    const save = () => {
      pending = 0
      writeTab(PREFIX + key, String(Math.round(scrollY)))
      writeTab(WIDTH + key, String(innerWidth))
    }
    const onScroll = () => {
      if (pending === 0) pending = requestAnimationFrame(save)
    }
    addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(pending)
      removeEventListener('scroll', onScroll)
    }
  }, [ready, key])
}

/** The path at which the focus was last placed: orders and filters of one page leave it where it is. */
let focusedPath: string | null = null

function hasMoved(pathname: string): boolean {
  return focusedPath !== null && focusedPath !== pathname
}

/** @param scroll true where the place that came back may be another one. */
function placeFocus(navigation: string, pathname: string, scroll: boolean): void {
  const first = focusedPath === null
  const moved = hasMoved(pathname)
  focusedPath = pathname
  const isBack = navigation === 'POP'
  const id = isBack ? currentItem() : null
  const item = id === null ? undefined : itemElement(id)
  const { activeElement, body } = document
  // Results come as one types, and whoever types goes on typing.
  const isNew = moved && !isBack && activeElement?.id !== 'search'
  if (item) focusItem(item, scroll)
  // What had it may have gone with the place before.
  else if (!first && (isNew || activeElement === body))
    document.getElementById('main')?.focus({ preventScroll: true })
}

/** How far down a place of the history was left, in pixels; null where it was not. */
export function readPosition(key: string): number | null {
  return readTabNumber(PREFIX + key)
}
