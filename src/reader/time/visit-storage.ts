/** Where visits are noted; null where the browser bars storage, which it does by throwing at the very name of it. */
export function visitStorage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
