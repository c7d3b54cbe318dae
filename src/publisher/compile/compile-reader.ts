import { join } from 'node:path'
import { APP, WORKER } from '../site-files.ts'
import { keepCompiled } from './keep-compiled.ts'
import { packParts } from './pack-parts.ts'

/** The folder of the compiled reader. */
export function compileReader(packageDir: string): Promise<string> {
  return keepCompiled(packageDir, 'reader', ['src/model', 'src/reader', 'src/worker', 'public'], compile)
}

/** The reader, its parts packed as well, and its worker beside it, which is one plain script. */
async function compile(packageDir: string, outDir: string): Promise<void> {
  const { build } = await import('vite')
  await build({
    root: packageDir,
    configFile: join(packageDir, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  await packParts(join(outDir, APP))
  await build({
    root: packageDir,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      target: 'es2023',
      outDir,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(packageDir, 'src/worker/main.ts'),
        output: { format: 'iife', entryFileNames: WORKER },
      },
    },
  })
}
