import { FIXED_PAGES } from '../../model/page-paths.ts'
import { hideShell, nameShell } from '../pages/name-shell.ts'
import { headOf } from '../pages/page-head.ts'
import { SHELL } from '../site-files.ts'
import type { Draft } from './draft.ts'

/** Puts the shell in the place of pages that are not printed, for hosts know of a page by its file alone. */
export async function publishShells(
  { options, shell, sums, publish }: Draft,
  isPrinted: boolean,
): Promise<void> {
  if (!isPrinted) {
    await publish('404.html', hideShell(shell))
    const { title, description, language, siteUrl } = options
    const head = headOf({ kind: 'front' }, '', { title, description, language, siteUrl })
    await publish('index.html', nameShell(shell, head))
  }
  const fixed = [SHELL, ...FIXED_PAGES.map((page) => `${page}.html`)]
  const unprinted = fixed.filter((file) => !sums.has(file))
  for (const file of unprinted) await publish(file, hideShell(shell))
}
