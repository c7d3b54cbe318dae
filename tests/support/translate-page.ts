import type { Page } from 'playwright-core'

/**
 * Does to a page what browsers do that translate it, into the same words: each text gives way to one in elements of the
 * browser's own, now and whenever another one comes.
 */
export async function translatePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const translate = (text: Node) => {
      const parent = text.parentElement
      const said = text.textContent ?? ''
      if (said.trim() === '' || !parent || parent.closest('font, script, style, svg')) return
      const outer = document.createElement('font')
      const inner = document.createElement('font')
      inner.append(said)
      outer.append(inner)
      parent.replaceChild(outer, text)
    }
    const translateAll = (root: Node) => {
      const texts: Node[] = []
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) texts.push(walker.currentNode)
      texts.forEach(translate)
    }
    const watcher = new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) node.nodeType === Node.TEXT_NODE ? translate(node) : translateAll(node)
    })
    watcher.observe(document.body, { childList: true, subtree: true })
    translateAll(document.body)
  })
}
