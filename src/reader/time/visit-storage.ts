/**
 * Where visits are noted; null where there is none, as where pages are printed, or where the browser bars it, which it
 * does by throwing at the very name.
 */
export function visitStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}
