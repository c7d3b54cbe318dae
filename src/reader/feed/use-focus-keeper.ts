import { useLayoutEffect, useRef } from 'react'
import type { Card } from '../../model/card.ts'
import { chooseLead } from '../../model/lead.ts'
import { currentItem } from '../items/current-item.ts'
import { focusItem, isBeyond, itemElement } from '../items/item-elements.ts'

/**
 * When the current item is taken away, as by muting its source, the focus goes to the one that takes its place; and from
 * the last one on to what has come after it, where that was asked for before it was there.
 */
export function useFocusKeeper(cards: readonly Card[], preferred: ReadonlySet<string>): void {
  const before = useRef<string[]>([])
  useLayoutEffect(() => {
    const ids = cards.map((card) => chooseLead(card.articles, preferred).id)
    const old = before.current
    before.current = ids
    const id = currentItem()
    const at = id === null ? -1 : old.indexOf(id)
    if (id === null || at < 0) return
    if (ids.includes(id)) {
      const next = itemElement(ids[ids.indexOf(id) + 1] ?? '')
      if (next && isBeyond() && id === old.at(-1)) focusItem(next)
      return
    }
    const left = new Set(ids)
    const heir =
      old.slice(at + 1).find((one) => left.has(one)) ?? old.slice(0, at).findLast((one) => left.has(one))
    const item = heir === undefined ? undefined : itemElement(heir)
    if (item) focusItem(item)
    else document.getElementById('main')?.focus({ preventScroll: true })
  }, [cards, preferred])
}

/** For what stands in place of a list: the current item may have gone with it, and the focus goes to the page. */
export function useFocusOfNone(): void {
  useLayoutEffect(() => {
    if (currentItem() !== null && document.activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true })
  }, [])
}
