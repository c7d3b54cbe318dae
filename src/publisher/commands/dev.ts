import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '../command.ts'
import { textOption } from '../command-line.ts'
import { readDataOptions, SHOWN_OPTIONS } from '../index-options.ts'
import { serveLive } from '../live/serve-live.ts'
import { PORT_OPTION, readPort } from './serve.ts'

export const dev: Command = {
  shape: {
    summary: 'serves a data folder so that open pages show what changes in it, until it is interrupted',
    options: { ...SHOWN_OPTIONS, ...PORT_OPTION },
    examples: ['throughline dev --data news', 'throughline dev --data news --port 8080'],
  },
  run: async (options, { console, packageDir }) => {
    const site = await serveLive({
      ...readDataOptions(options, console),
      packageDir,
      fromSources: existsSync(join(packageDir, 'src/reader/main.tsx')),
      port: readPort(options),
      console,
    })
    const interrupted = new Promise((resolve) => {
      process.once('SIGINT', resolve)
      process.once('SIGTERM', resolve)
    })
    // Whoever starts the server waits for this line, and may interrupt it right after.
    console.result(`http://localhost:${site.port}`)
    console.say(`Pages follow ${textOption(options, 'data')}. Ctrl C ends it.`)
    await interrupted
    await site.close()
    return 0
  },
}
