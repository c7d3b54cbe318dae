import { sha256 } from '../../indexer/sha256.ts'
import type { SiteSettings } from '../../model/site-settings.ts'
import { type CheckedConfig, FONTS } from '../config/config-schema.ts'
import { APP } from '../site-files.ts'
import { makeLookSheet } from './make-look-sheet.ts'
import { readLogo } from './read-logo.ts'

/** How a site is to look. */
export type Look = Pick<CheckedConfig, 'accent' | 'font' | 'logo' | 'logoHasTitle'>

export interface LookParts {
  /** Files by their paths, which have a hash of the content in them. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** Path of the sheet. */
  readonly sheet?: string
  /** True where headlines are in a face of the reader's device, and none has to be fetched. */
  readonly isSystemFont: boolean
  readonly logo?: NonNullable<SiteSettings['logo']>
}

/**
 * Makes the files of a publisher's look.
 * @throws {RefusedError} when the logo can't be used.
 */
export async function makeLookParts(look: Look): Promise<LookParts> {
  const files = new Map<string, string | Uint8Array>()
  const add = (name: string, ending: string, content: string | Uint8Array) => {
    const path = `${APP}/${name}-${sha256(content).slice(0, 8)}.${ending}`
    files.set(path, content)
    return path
  }
  const css = makeLookSheet(look)
  const sheet = css === null ? {} : { sheet: add('look', 'css', css) }
  const isSystemFont = (look.font ?? FONTS[0]) !== FONTS[0]
  if (look.logo === undefined) return { files, ...sheet, isSystemFont }
  const { content, ending, width, height } = await readLogo(look.logo)
  const logo = { path: add('logo', ending, content), width, height, hasTitle: look.logoHasTitle ?? false }
  return { files, ...sheet, isSystemFont, logo }
}
