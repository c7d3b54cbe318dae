import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'

/** A published XML file, read by another parser than the one that wrote it. */
export function readXml(site: string, path: string): Document {
  const { DOMParser } = new JSDOM('').window
  const parsed = new DOMParser().parseFromString(readFileSync(join(site, path), 'utf8'), 'text/xml')
  const fault = parsed.querySelector('parsererror')
  if (fault) throw new Error(`${path}: ${fault.textContent}`)
  return parsed
}

/** The texts of all elements of a name, in their order. */
export function textsOf(parent: ParentNode, name: string): string[] {
  return [...parent.querySelectorAll(name)].map((element) => element.textContent ?? '')
}

/** The HTML of an item, read as a program that shows feeds would. */
export function readHtml(html: string): HTMLElement {
  return new JSDOM(html).window.document.body
}

/** Standards that have a schema here. */
export type XmlStandard = 'atom' | 'opml' | 'rss' | 'sitemap'

const SCHEMAS = join(import.meta.dirname, '../fixtures/schemas')

/** What xmllint says of a text: empty when it is as the standard says, null where there is no xmllint. */
export function lintXml(xml: string, standard: XmlStandard): string | null {
  const file = join(mkdtempSync(join(tmpdir(), 'throughline-xml-')), 'file.xml')
  writeFileSync(file, xml)
  const schema = join(SCHEMAS, `${standard}.rng`)
  try {
    execFileSync('xmllint', ['--noout', '--nonet', '--relaxng', schema, file], { stdio: 'pipe' })
    return ''
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    return error instanceof Error ? error.message : String(error)
  }
}
