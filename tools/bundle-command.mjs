import { join } from 'node:path'

/** The command, and what it runs in threads of its own. */
export const COMMAND = ['src/publisher/main.ts', 'src/indexer/stories/search-thread.ts']

/**
 * Bundles programs for Node, which runs no TypeScript; the packages that they need stay outside.
 * @param {string} root folder of the checkout
 * @param {readonly string[]} sources paths of the programs in it
 * @param {string} outDir folder that gets each under its name, and what they share beside them
 * @param {'es' | 'cjs'} format of modules; what is for `require` comes beside what is in the folder
 */
export async function bundleCommand(root, sources, outDir, format = 'es') {
  const { build } = await import('vite')
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: format === 'es',
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: sources.map((source) => join(root, source)),
        ...(format === 'cjs' && { output: { format, entryFileNames: '[name].cjs' } }),
      },
    },
  })
}
