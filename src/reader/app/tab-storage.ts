/**
 * What a tab remembers for as long as it is open. Where storage is barred, or there is none as where pages are printed,
 * nothing is remembered, and every page begins as on a first visit.
 */
export function readTab(key: string): string | null {
  try {
    return globalThis.sessionStorage?.getItem(key) ?? null
  } catch {
    return null
  }
}

/** What was remembered as JSON; null where it is something else by now. */
export function readTabJson<T>(key: string): T | null {
  try {
    return JSON.parse(readTab(key) ?? 'null')
  } catch {
    return null
  }
}

/** @returns false where it could not be remembered. */
export function writeTab(key: string, value: string): boolean {
  try {
    globalThis.sessionStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}
