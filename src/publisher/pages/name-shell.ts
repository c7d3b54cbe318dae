import { formatHead, type HeadEntry } from './head-entry.ts'
import { SHELL_NAME } from './page-template.ts'

/** The shell as a page of its own, where none is printed. */
export function nameShell(shell: string, head: readonly HeadEntry[]): string {
  return shell.replace(SHELL_NAME, () => formatHead(head))
}

/** The shell stands at many addresses and says none of them, so that it is found at none. */
export function hideShell(shell: string): string {
  const robots = formatHead([{ kind: 'meta', name: 'robots', content: 'noindex, follow' }])
  return shell.replace(SHELL_NAME, (name) => `${name}\n    ${robots}`)
}
