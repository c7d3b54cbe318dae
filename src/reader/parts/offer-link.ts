/**
 * Hands a link to the system's own way of sharing; where there is none it goes to the clipboard.
 * @returns what came of it; `dismissed` when the reader thought better of it, `barred` where neither works.
 */
export async function offerLink(
  title: string,
  address: string,
): Promise<'shared' | 'copied' | 'dismissed' | 'barred'> {
  try {
    if (navigator.share) {
      await navigator.share({ title, url: address })
      return 'shared'
    }
    await navigator.clipboard.writeText(address)
    return 'copied'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'dismissed' : 'barred'
  }
}
