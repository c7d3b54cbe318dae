#!/usr/bin/env node
// Node 20 runs no TypeScript: in a checkout the command is bundled on first use, and again when its sources
// change; an installed package brings the bundle along.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const shipped = join(root, 'dist/command/main.js')
const bundle = existsSync(join(root, 'src/publisher/main.ts')) ? await bundleCommand() : shipped
const { main } = await import(pathToFileURL(bundle).href)
process.exitCode = await main(process.argv.slice(2), root)

/** @returns {Promise<string>} path of the bundle of the sources as they are now */
async function bundleCommand() {
  const folder = join(root, 'node_modules/.cache/throughline-command')
  const hash = hashSources(['model', 'indexer', 'publisher'])
  const file = join(folder, hash, 'main.js')
  if (existsSync(file)) return file
  const { build } = await import('vite')
  rmSync(folder, { recursive: true, force: true })
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(root, 'src/publisher/main.ts'),
      outDir: join(folder, hash),
      target: 'node20',
      minify: false,
    },
  })
  return file
}

/**
 * @param {readonly string[]} rooms
 * @returns {string}
 */
function hashSources(rooms) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package.json')))
  for (const room of rooms) {
    const folder = join(root, 'src', room)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.tsx?$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
