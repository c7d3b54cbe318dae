/** What storage did not take, as where it is barred: until the page is loaded anew. */
const untaken = new Map<string, string>()

/** What a tab remembers for as long as it is open; nothing where pages are printed. */
export function readTab(key: string): string | null {
  try {
    return untaken.get(key) ?? globalThis.sessionStorage?.getItem(key) ?? null
  } catch {
    return null
  }
}

export function readTabNumber(key: string): number | null {
  const saved = readTab(key)
  return saved === null ? null : Number(saved)
}

/** What was remembered as JSON; null where it is something else by now. */
export function readTabJson<T>(key: string): T | null {
  try {
    return JSON.parse(readTab(key) ?? 'null')
  } catch {
    return null
  }
}

/** @returns false where a page that is loaded anew will know nothing of it. */
export function writeTab(key: string, value: string): boolean {
  try {
    globalThis.sessionStorage.setItem(key, value)
    untaken.delete(key)
    return true
  } catch {
    untaken.set(key, value)
    return false
  }
}
