import type { Page } from 'playwright-core'

/**
 * Words of a page that run together where no style sheet sets them apart, as in browsers for terminals, what is copied
 * and what programs read: neighbours within a line that nothing divides, as "the first|the second".
 */
export function wordsRunTogether(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const INLINE = new Set([
      'A',
      'B',
      'BDI',
      'BUTTON',
      'EM',
      'I',
      'KBD',
      'LABEL',
      'MARK',
      'SPAN',
      'STRONG',
      'TIME',
    ])
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
      parentElement?.closest('script, style, noscript, svg, option')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    )
    const within = (text: Node, common: Node) => {
      const above: string[] = []
      for (let at = text.parentElement; at !== null && at !== common; at = at.parentElement)
        above.push(at.tagName)
      return above
    }
    const found: string[] = []
    let last: Text | null = null
    while (texts.nextNode()) {
      const text = texts.currentNode as Text
      if (text.data === '') continue
      if (last !== null && /[\p{L}\p{N}]$/u.test(last.data) && /^[\p{L}\p{N}]/u.test(text.data)) {
        const between = document.createRange()
        between.setStartAfter(last)
        between.setEndBefore(text)
        const common = between.commonAncestorContainer
        const names = [...within(last, common), ...within(text, common)]
        const isDivided = [...between.cloneContents().querySelectorAll('*')].some(
          ({ tagName }) => !INLINE.has(tagName),
        )
        if (names.length > 0 && names.every((name) => INLINE.has(name)) && !isDivided)
          found.push(`${last.data.slice(-20)}|${text.data.slice(0, 20)}`)
      }
      last = text
    }
    return found
  })
}
