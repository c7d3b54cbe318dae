import { randomUUID } from 'node:crypto'
import type { IndexOptions } from '../../indexer/index-folder.ts'
import { SETTING_EVENT } from '../../model/live-events.ts'
import { type Look, type LookParts, makeLookParts } from '../look/make-look-parts.ts'
import type { ShellOptions } from '../site/site-shell.ts'
import type { ServerEvent } from './event-stream.ts'

/** What is read, and how it is shown: all that may change while it is served. */
export interface LiveSettings extends Omit<IndexOptions, 'outDir' | 'now' | 'allowShrink'> {
  readonly look: Look
}

/** Settings, and what was made of them. */
export interface LiveSetting {
  readonly settings: LiveSettings
  readonly look: LookParts
  readonly shell: ShellOptions
  /** Tells pages whether they were loaded with these: one that hears another name is of the time before. */
  readonly name: ServerEvent
}

/** @throws {RefusedError} when the logo can't be used. */
export async function prepareSetting(settings: LiveSettings): Promise<LiveSetting> {
  const { title, description, language } = settings
  const look = await makeLookParts(settings.look)
  const shell: ShellOptions = {
    base: '/',
    title,
    description,
    language,
    sheet: look.sheet,
    isSystemFont: look.isSystemFont,
    version: '',
  }
  return { settings, look, shell, name: { name: SETTING_EVENT, data: randomUUID() } }
}
