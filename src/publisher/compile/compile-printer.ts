import { join } from 'node:path'
import { keepCompiled } from './keep-compiled.ts'
import { nameClass } from './name-class.ts'

const PRINTER = 'printer.mjs'
/** Rooms that the printer is made of. */
const ROOMS = ['model', 'reader', 'publisher']

/**
 * The file of the compiled printer: the reader as Node runs it, with what prints its pages. A package brings it along;
 * in a checkout it is compiled once, and again when its sources change.
 */
export async function compilePrinter(packageDir: string): Promise<string> {
  const folder = await keepCompiled(
    packageDir,
    'printer',
    ROOMS.map((room) => `src/${room}`),
    compile,
  )
  return join(folder, PRINTER)
}

/** With everything it needs, so that a package that brings it needs neither the bundler nor React. */
async function compile(packageDir: string, outDir: string): Promise<void> {
  const [{ build }, { default: react }, { assignSpreads }, { holdImports }] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-react'),
    import('./assign-spreads.ts'),
    import('./hold-imports.ts'),
  ])
  await build({
    root: packageDir,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      react(),
      { name: 'assign-spreads', renderChunk: assignSpreads },
      { name: 'hold-imports', renderChunk: holdImports },
    ],
    css: { modules: { generateScopedName: nameClass } },
    // Otherwise decided when it runs, and React for development takes three times as long.
    define: { 'process.env.NODE_ENV': '"production"' },
    // But for what makes pictures: its program is a file beside it.
    ssr: { noExternal: true, external: ['@resvg/resvg-wasm'] },
    build: {
      ssr: join(packageDir, 'src/publisher/pages/printer.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      // Whatever package lies around it, it is a module.
      rolldownOptions: { output: { entryFileNames: PRINTER, chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
}
