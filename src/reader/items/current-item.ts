import { useSyncExternalStore } from 'react'
import { readTab, writeTab } from '../app/tab-storage.ts'
import type { Subject } from '../kept/subject.ts'

const PREFIX = 'throughline:current:'

/**
 * Which item of the page the keys act on, and what each item on the page is. Items are named by the article that
 * speaks for them. One page is shown at a time, so there is one of this.
 */
const listeners = new Set<() => void>()
const subjects = new Map<string, Subject>()
let current: string | null = null
let ofPage: Subject | null = null
let shown: (() => Subject[]) | null = null
let place = ''

/** Starts a page: none of its items is current, unless the reader comes back to it. */
export function enterPlace(locationKey: string, returns: boolean): void {
  place = locationKey
  current = returns ? readTab(PREFIX + locationKey) : null
  tell()
}

export function setCurrent(id: string): void {
  if (current === id) return
  current = id
  writeTab(PREFIX + place, id)
  tell()
}

export function currentItem(): string | null {
  return current
}

/** What the keys act on: the current item, as long as it is on the page; else what the page itself is about. */
export function currentSubject(): Subject | null {
  return (current === null ? null : subjects.get(current)) ?? ofPage
}

/** Says what a page of an article or a story is about; gives how to take that back. */
export function registerPage(subject: Subject): () => void {
  ofPage = subject
  return () => {
    if (ofPage === subject) ofPage = null
  }
}

export function useIsCurrent(id: string): boolean {
  const isCurrent = () => current === id
  // No item is current on a printed page; one that is taken over while its reader comes back is told right after that.
  return useSyncExternalStore(subscribe, isCurrent, () => false)
}

/** Makes an item known to the keys; gives how to take it away again. */
export function registerItem(subject: Subject): () => void {
  const { id } = subject.article
  subjects.set(id, subject)
  return () => {
    if (subjects.get(id) === subject) subjects.delete(id)
  }
}

/** Names everything that a list shows, also what is too far from the screen to be in the document. */
export function registerShown(list: () => Subject[]): () => void {
  shown = list
  return () => {
    if (shown === list) shown = null
  }
}

/** Everything that the page shows. */
export function shownSubjects(): Subject[] {
  return shown ? shown() : [...subjects.values()]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}
