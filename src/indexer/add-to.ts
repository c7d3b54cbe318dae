/** Adds a value to those that a map holds under a key. */
export function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const held = groups.get(key)
  if (held) held.push(value)
  else groups.set(key, [value])
}
