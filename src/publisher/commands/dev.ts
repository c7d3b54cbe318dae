import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Command } from '../command.ts'
import { textOption } from '../command-line.ts'
import { LOOK_OPTIONS, SITE_OPTIONS } from '../config/config-options.ts'
import { readConfig } from '../config/read-config.ts'
import { watchConfig } from '../config/watch-config.ts'
import { DATA_OPTIONS, readDataOptions } from '../index-options.ts'
import type { LiveSettings } from '../live/live-setting.ts'
import { serveLive } from '../live/serve-live.ts'
import { PORT_OPTION, readPort } from '../port-option.ts'

/** A report would be written again with every change. */
const { report: _, ...read } = DATA_OPTIONS

export const dev: Command = {
  shape: {
    summary: 'serves a data folder so that open pages show what changes in it, until it is interrupted',
    options: { ...read, ...PORT_OPTION, ...SITE_OPTIONS, ...LOOK_OPTIONS },
    examples: ['throughline dev', 'throughline dev --data news --port 8080'],
  },
  run: async (options, context) => {
    const { console, packageDir } = context
    const imported = new Set<string>()
    let follow = (file: string): unknown => imported.add(file)
    const read = async (): Promise<LiveSettings> => {
      const settings = await readConfig(options, (file) => follow(file))
      const { accent, font, logo, logoHasTitle } = settings
      return {
        ...readDataOptions('dev', options, settings, context),
        look: { accent, font, logo, logoHasTitle },
      }
    }
    const settings = await read()
    // From the start, for there is a temporary folder to remove.
    const interrupted = new Promise((resolve) => {
      process.once('SIGINT', resolve)
      process.once('SIGTERM', resolve)
    })
    const site = await serveLive({
      ...settings,
      packageDir,
      // Vite's server finds no file below a folder with that sign in its name; the compiled reader needs no such server.
      fromSources: existsSync(join(packageDir, 'src/reader/main.tsx')) && !packageDir.includes('#'),
      port: readPort(options),
      console,
    })
    // Whoever starts the server waits for this line, and may interrupt it right after.
    console.result(`http://localhost:${site.port}`)
    console.say(`Pages follow ${settings.dataDir}. Ctrl C ends it.`)
    const watching = watchConfig(textOption(options, 'config'), async (file) => {
      console.say(`${relative('', file)} has changed.`)
      if (await site.change(read)) console.say('Pages follow it.')
    })
    for (const file of imported) watching.follow(file)
    follow = watching.follow
    await interrupted
    watching.end()
    await site.close()
    return 0
  },
}
