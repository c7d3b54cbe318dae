import { existsSync, unwatchFile, watchFile } from 'node:fs'
import { join, relative } from 'node:path'
import type { Command } from '../command.ts'
import { textOption } from '../command-line.ts'
import { LOOK_OPTIONS, SITE_OPTIONS } from '../config/config-options.ts'
import { findConfig } from '../config/load-config.ts'
import { readConfig } from '../config/read-config.ts'
import { DATA_OPTIONS, readDataOptions } from '../index-options.ts'
import { serveLive } from '../live/serve-live.ts'
import { PORT_OPTION, readPort } from './serve.ts'

/** How often the config file is looked at, in milliseconds. */
const LOOK_EVERY = 500

/** A report would be written again with every change. */
const { report: _, ...read } = DATA_OPTIONS

export const dev: Command = {
  shape: {
    summary: 'serves a data folder so that open pages show what changes in it, until it is interrupted',
    options: { ...read, ...PORT_OPTION, ...SITE_OPTIONS, ...LOOK_OPTIONS },
    examples: ['throughline dev', 'throughline dev --data news --port 8080'],
  },
  run: async (options, surroundings) => {
    const { console, packageDir } = surroundings
    const settings = await readConfig(options)
    const { accent, font, logo, logoHasTitle } = settings
    // From the start, for there is a temporary folder to remove.
    const interrupted = new Promise((resolve) => {
      process.once('SIGINT', resolve)
      process.once('SIGTERM', resolve)
    })
    const site = await serveLive({
      ...readDataOptions('dev', options, settings, surroundings),
      look: { accent, font, logo, logoHasTitle },
      packageDir,
      fromSources: existsSync(join(packageDir, 'src/reader/main.tsx')),
      port: readPort(options),
      console,
    })
    // Whoever starts the server waits for this line, and may interrupt it right after.
    console.result(`http://localhost:${site.port}`)
    console.say(`Pages follow ${settings.data}. Ctrl C ends it.`)
    const config = findConfig(textOption(options, 'config'))
    // By looking, for editors put another file in its place, of which a watcher is not told.
    if (config !== null)
      watchFile(config, { interval: LOOK_EVERY }, () =>
        console.say(`${relative('', config)} has changed. End dev with Ctrl C and start it again to see it.`),
      )
    await interrupted
    if (config !== null) unwatchFile(config)
    await site.close()
    return 0
  },
}
