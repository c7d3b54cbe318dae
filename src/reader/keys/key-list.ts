/** What the keys do, in the order in which the list of keys names them. Letters as `latinKey` gives them. */
export const KEYS = [
  { id: 'next', keys: ['j'] },
  { id: 'previous', keys: ['k'] },
  { id: 'open', keys: ['o', 'Enter'] },
  { id: 'original', keys: ['v'] },
  { id: 'coverage', keys: ['c'] },
  { id: 'read', keys: ['m'] },
  { id: 'save', keys: ['s'] },
  { id: 'follow', keys: ['f'] },
  { id: 'undo', keys: ['u'] },
  { id: 'all-read', keys: ['Shift A'] },
  { id: 'left', keys: ['h'] },
  { id: 'right', keys: ['l'] },
  { id: 'search', keys: ['/'] },
  { id: 'home', keys: ['g h'] },
  { id: 'topics', keys: ['g t'] },
  { id: 'saved', keys: ['g s'] },
  { id: 'following', keys: ['g f'] },
  { id: 'history', keys: ['g r'] },
  { id: 'palette', keys: ['Ctrl K', '⌘ K'] },
  { id: 'keys', keys: ['?'] },
  { id: 'close', keys: ['Esc'] },
] as const

export type KeyAction = (typeof KEYS)[number]['id']

/** What a key that is held does again and again; all else it does once. */
const REPEATED: readonly KeyAction[] = ['next', 'previous', 'left', 'right']

/** After `g`, the second key is waited for this long, in milliseconds. */
const PATIENCE = 1500

/** The part of a KeyboardEvent that is looked at. */
export type Stroke = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat' | 'timeStamp'
>

/**
 * What a stroke types; on a keyboard that types Arabic, Greek, Cyrillic …, what a Latin one has in that place, for none
 * of our keys could be pressed there.
 */
export function latinKey({ key, code, shiftKey }: Pick<Stroke, 'key' | 'code' | 'shiftKey'>): string {
  if (key <= '~') return key
  if (code === 'Slash') return shiftKey ? '?' : '/'
  return code.replace('Key', '')
}

/** Turns strokes into actions; it remembers a `g` that waits for its second key. */
export function makeKeyReader(): (stroke: Stroke) => KeyAction | null {
  let started = Number.NEGATIVE_INFINITY
  return (stroke) => {
    if (stroke.ctrlKey || stroke.altKey || stroke.metaKey) return null
    const key = latinKey(stroke)
    const follows = stroke.timeStamp - started < PATIENCE
    // With capitals locked, letters come the other way round; what counts is whether Shift is held.
    const letter = stroke.shiftKey ? `Shift ${key.toUpperCase()}` : key.toLowerCase()
    const typed = /^[a-z]$/i.test(key) ? letter : key
    // Also after a first one, or the second key of `g g s` would do something to an item.
    started = typed === 'g' ? stroke.timeStamp : Number.NEGATIVE_INFINITY
    const wanted = follows ? `g ${typed}` : typed
    const action = KEYS.find(({ keys }) => (keys as readonly string[]).includes(wanted))?.id ?? null
    return action !== null && stroke.repeat && !REPEATED.includes(action) ? null : action
  }
}
