import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where a page names the sheet that it waits for. */
export const FIRST_SHEET = /<link rel="stylesheet"[^>]* href="[^"]*\/(app\/index-[^"]*\.css)"[^>]*>/

/**
 * That sheet as a page may hold it in itself, which saves it a request before anything is painted.
 * @param template page of the compiled reader, which names it.
 * @param compiled folder of the reader.
 * @param base path under which the site will lie.
 */
export async function readFirstSheet(template: string, compiled: string, base: string): Promise<string> {
  const [, path] = FIRST_SHEET.exec(template) ?? []
  if (path === undefined) throw new Error('The template names no sheet.')
  const sheet = await readFile(join(compiled, path), 'utf8')
  return sheet.replaceAll('url(./', `url(${base}app/`)
}
