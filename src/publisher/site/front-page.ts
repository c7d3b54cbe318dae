import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { RefusedError } from '../../indexer/refused-error.ts'
import { policyOf, securityHeaders } from '../hosts/security-headers.ts'
import { baseOf } from './site-shell.ts'

export interface FrontPage {
  /** Path under which the site lies. */
  readonly base: string
  readonly headers: Readonly<Record<string, string>>
  readonly html: Buffer
}

/**
 * Gives what a site's front page says of the site, again whenever a build has replaced it.
 * @throws {RefusedError} when there is no site in the folder.
 */
export function watchFrontPage(site: string): () => FrontPage {
  const path = join(site, 'index.html')
  let readAt = Number.NaN
  let page = read()
  return () => {
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs
    if (changed !== undefined && changed !== readAt) page = read()
    return page
  }

  function read(): FrontPage {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) throw new RefusedError(`There is no site in ${site}. Make one with throughline build.`)
    readAt = found.mtimeMs
    const html = readFileSync(path)
    const text = html.toString()
    return { base: baseOf(text), headers: securityHeaders(policyOf(text)), html }
  }
}
