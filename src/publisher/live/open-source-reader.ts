import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join, resolve } from 'node:path'
import { placeTemplate, type ShellOptions } from '../site/site-shell.ts'
import { announceLive, type LiveReader } from './live-reader.ts'

interface SourceReaderOptions {
  readonly packageDir: string
  readonly dataDir: string
  /** What its page says at the moment. */
  readonly shell: () => ShellOptions
  /** That serves the pages; news of the code travel over it. */
  readonly server: Server
}

/**
 * The reader of a checkout, whose pages take up changes of its code as they come. It has no content security policy: Vite
 * puts scripts and styles into the page.
 */
export async function openSourceReader(options: SourceReaderOptions): Promise<LiveReader> {
  const { packageDir, dataDir, shell, server } = options
  const { createServer } = await import('vite')
  const vite = await createServer({
    root: packageDir,
    configFile: join(packageDir, 'vite.config.ts'),
    cacheDir: join(packageDir, 'node_modules/.cache/throughline-dev'),
    appType: 'custom',
    logLevel: 'warn',
    clearScreen: false,
    server: {
      middlewareMode: true,
      hmr: { server },
      watch: { ignored: [`${resolve(dataDir)}/**`, `${join(packageDir, 'site')}/**`] },
    },
  })
  const read = () => readFile(join(packageDir, 'index.html'), 'utf8')
  return {
    handle: vite.middlewares,
    page: async (url) => {
      return vite.transformIndexHtml(url, placeTemplate(announceLive(await read()), shell()))
    },
    template: await read(),
    close: () => vite.close(),
  }
}
