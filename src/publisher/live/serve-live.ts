import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IndexOptions } from '../../indexer/index-folder.ts'
import { RefusedError } from '../../indexer/refused-error.ts'
import { MINUTE } from '../../model/time/day.ts'
import { UsageError } from '../command-line.ts'
import type { Console } from '../console.ts'
import { describeSystemError } from '../files/system-error.ts'
import { listen } from '../serve/listen.ts'
import { answerLive } from './answer-live.ts'
import { EventStream } from './event-stream.ts'
import { LiveIndex } from './live-index.ts'
import type { LiveReader } from './live-reader.ts'
import { type LiveSetting, type LiveSettings, prepareSetting } from './live-setting.ts'
import { openCompiledReader } from './open-compiled-reader.ts'
import { openSourceReader } from './open-source-reader.ts'
import { watchFolder } from './watch-folder.ts'

/** For this long a page that is in the middle of an edition finds its parts, in milliseconds. */
const KEEP = MINUTE

export interface LiveOptions extends LiveSettings {
  readonly packageDir: string
  /** Whether the reader is served from its sources, which a package doesn't have. */
  readonly fromSources: boolean
  readonly port: number
  readonly console: Console
}

export interface LiveSite {
  readonly port: number
  /**
   * Goes on with other settings, with which open pages are loaded anew. Where there are none to go on with, all stays as
   * it is, and pages say why.
   * @param read throws where there are none.
   * @returns whether it went on with them.
   */
  readonly change: (read: () => Promise<LiveSettings>) => Promise<boolean>
  readonly close: () => Promise<void>
}

/**
 * Serves a data folder with the reader, so that open pages show what changes in the folder.
 * @throws what reading the folder for the first time throws.
 */
export async function serveLive(options: LiveOptions): Promise<LiveSite> {
  const { packageDir, console } = options
  const indexDir = mkdtempSync(join(tmpdir(), 'throughline-dev-'))
  const events = new EventStream()
  let setting = await prepareSetting(options)
  /** What is wrong with settings that came later. */
  let faults: readonly string[] = []
  const index = new LiveIndex(toIndex(setting, indexDir), console, () => events.tell(news()))
  const news = () => ({ data: { problems: [...faults, ...index.problems] } })
  const tellFailure = (error: unknown) => console.fail(String(error))
  const watch = () =>
    watchFolder(
      setting.settings.dataDir,
      () => void index.update().catch(tellFailure),
      (error) => console.fail(`${describeFault(error)} What changes there is not followed.`),
    )
  let reader: LiveReader | null = null
  let stopWatching = () => {}
  let ended = false
  const server = createServer()

  try {
    stopWatching = watch()
    await index.update()
    const shell = () => setting.shell
    reader = options.fromSources
      ? await openSourceReader({ packageDir, dataDir: options.dataDir, shell, server })
      : await openCompiledReader(packageDir, shell)
    const parts = { index, indexDir, reader, events, news, setting: () => setting, console }
    server.on('request', answerLive(parts))
    const port = await listen(server, options.port)
    return { port, change, close }
  } catch (error) {
    await close()
    throw error
  }

  async function change(read: () => Promise<LiveSettings>): Promise<boolean> {
    try {
      const next = await prepareSetting(await read())
      // Whatever begins now would go on for ever.
      if (ended) return false
      setting = next
      faults = []
    } catch (error) {
      const message = describeFault(error)
      console.fail(message)
      faults = message.split('\n')
      events.tell(news())
      return false
    }
    stopWatching()
    stopWatching = watch()
    await index.change(toIndex(setting, indexDir)).catch(tellFailure)
    events.tell(news())
    events.tell(setting.name)
    return true
  }

  async function close(): Promise<void> {
    ended = true
    stopWatching()
    events.end()
    await reader?.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    rmSync(indexDir, { recursive: true, force: true })
  }
}

/**
 * Articles may go while one writes: a folder that shrinks is no accident here. And pages hear of a new edition at once, so
 * that nobody reads an old one for long.
 */
function toIndex({ settings, look }: LiveSetting, outDir: string): IndexOptions {
  return { ...settings, logo: look.logo, outDir, now: Date.now(), allowShrink: true, keepFor: KEEP }
}

/** A config is a program, and may fail in any way: whoever mends it should find the site still running. */
function describeFault(error: unknown): string {
  if (error instanceof RefusedError || error instanceof UsageError) return error.message
  return describeSystemError(error) ?? String(error)
}
