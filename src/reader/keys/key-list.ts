/** What the keys do, in the order in which the list of keys names them. Digits and letters as they are typed. */
export const KEYS = [
  { id: 'next', keys: ['j'], does: 'Next item' },
  { id: 'previous', keys: ['k'], does: 'Previous item' },
  { id: 'open', keys: ['o', 'Enter'], does: 'Open the item' },
  { id: 'original', keys: ['v'], does: 'Open the original in a new tab' },
  { id: 'coverage', keys: ['c'], does: 'Open the story’s coverage' },
  { id: 'read', keys: ['m'], does: 'Mark as read or unread' },
  { id: 'save', keys: ['s'], does: 'Save or unsave' },
  { id: 'follow', keys: ['f'], does: 'Follow or unfollow the story' },
  { id: 'undo', keys: ['u'], does: 'Undo the last change' },
  { id: 'all-read', keys: ['Shift A'], does: 'Mark all shown as read' },
  { id: 'left', keys: ['h'], does: 'Previous topic; on an article, the previous of its feed' },
  { id: 'right', keys: ['l'], does: 'Next topic; on an article, the next of its feed' },
  { id: 'search', keys: ['/'], does: 'Search' },
  { id: 'home', keys: ['g h'], does: 'Go to the front page' },
  { id: 'topics', keys: ['g t'], does: 'Go to the topics' },
  { id: 'saved', keys: ['g s'], does: 'Go to what you saved' },
  { id: 'following', keys: ['g f'], does: 'Go to what you follow' },
  { id: 'history', keys: ['g r'], does: 'Go to what you opened' },
  { id: 'palette', keys: ['Ctrl K', '⌘ K'], does: 'Go anywhere, do anything' },
  { id: 'keys', keys: ['?'], does: 'This list' },
  { id: 'close', keys: ['Esc'], does: 'Close what is open, leave the search box' },
] as const

export type KeyAction = (typeof KEYS)[number]['id']

/** After `g`, the second key is waited for this long, in milliseconds. */
const PATIENCE = 1500

/** The part of a KeyboardEvent that is looked at. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'timeStamp'>

/** Turns strokes into actions; it remembers a `g` that waits for its second key. */
export function makeKeyReader(): (stroke: Stroke) => KeyAction | null {
  let started = Number.NEGATIVE_INFINITY
  return (stroke) => {
    if (stroke.ctrlKey || stroke.altKey || stroke.metaKey) return null
    const follows = stroke.timeStamp - started < PATIENCE
    // Also after a first one, or the second key of `g g s` would do something to an item.
    started =
      stroke.key.toLowerCase() === 'g' && !stroke.shiftKey ? stroke.timeStamp : Number.NEGATIVE_INFINITY
    // With capitals locked, letters come the other way round; what counts is whether Shift is held.
    const isLetter = /^\p{L}$/u.test(stroke.key)
    const letter = stroke.shiftKey ? `Shift ${stroke.key.toUpperCase()}` : stroke.key.toLowerCase()
    const typed = isLetter ? letter : stroke.key
    const wanted = follows ? `g ${typed}` : typed
    // Enter opens a link that has the focus by itself.
    if (wanted === 'Enter' || wanted === 'Esc') return null
    return KEYS.find(({ keys }) => (keys as readonly string[]).includes(wanted))?.id ?? null
  }
}
