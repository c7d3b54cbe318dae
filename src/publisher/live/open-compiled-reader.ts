import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compileReader } from '../compile/compile-reader.ts'
import { findFile } from '../files/find-file.ts'
import { REVALIDATE } from '../hosts/caching.ts'
import { contentSecurityPolicy, securityHeaders } from '../hosts/security-headers.ts'
import { sendFile } from '../serve/send-file.ts'
import { splitAddress } from '../serve/split-address.ts'
import { makeShell, type ShellOptions } from '../site/site-shell.ts'
import { announceLive, type LiveReader } from './live-reader.ts'

/**
 * The reader that a package brings along, with the headers and the policy that it has on any site.
 * @param shell what its page says at the moment.
 */
export async function openCompiledReader(packageDir: string, shell: () => ShellOptions): Promise<LiveReader> {
  const compiled = await compileReader(packageDir)
  const template = await readFile(join(compiled, 'index.html'), 'utf8')
  const made = () => {
    const page = makeShell(announceLive(template), shell())
    return { page, headers: Object.entries(securityHeaders(contentSecurityPolicy(page))) }
  }
  return {
    handle: (request, response, next) => {
      for (const [name, value] of made().headers) response.setHeader(name, value)
      const { path } = splitAddress(request.url ?? '/')
      const inside = path?.slice(1) ?? ''
      findFile(compiled, inside).then((file) => {
        if (file === null || inside === 'index.html') next()
        else sendFile(request, response, file, REVALIDATE)
      }, next)
    },
    page: async () => made().page,
    template,
    close: async () => {},
  }
}
