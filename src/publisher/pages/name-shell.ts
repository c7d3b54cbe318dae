import { formatHead, type HeadEntry } from './head-entry.ts'
import { SHEETS, SHELL_NAME } from './page-template.ts'

/** The shell as a page of its own, where none is printed. */
export function nameShell(shell: string, head: readonly HeadEntry[]): string {
  return comeAlone(shell).replace(SHELL_NAME, () => formatHead(head))
}

/** The shell stands at many addresses and says none of them, so that it is found at none. */
export function hideShell(shell: string): string {
  const robots = formatHead([{ kind: 'meta', name: 'robots', content: 'noindex, follow' }])
  return comeAlone(shell).replace(SHELL_NAME, (name) => `${name}\n    ${robots}`)
}

/** It shows nothing that any sheet but the first would change; the others come with the code. */
function comeAlone(shell: string): string {
  return shell.replace(SHEETS, '')
}
