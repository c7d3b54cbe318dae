import { join } from 'node:path'

/**
 * Bundles a program of the publisher's for Node, which runs no TypeScript; the packages that it needs stay outside.
 * @param {string} root folder of the checkout
 * @param {string} source path of the program in it
 * @param {string} outDir folder that gets the bundle
 */
export async function bundleCommand(root, source, outDir) {
  const { build } = await import('vite')
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: { ssr: join(root, source), outDir, emptyOutDir: true, target: 'node20', minify: false },
  })
}
