#!/usr/bin/env node
// Node 20 runs no TypeScript: in a checkout the command is bundled on first use, and again when its sources
// change; an installed package brings the bundle along.
import { createHash, randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Bundles that nobody started are kept this long, in milliseconds: a server that runs from one loads its parts late. */
const KEEP = 24 * 3_600_000

const root = fileURLToPath(new URL('..', import.meta.url))
run()

/** Nothing is awaited at the top: where a config waits for what never comes, later versions of Node would speak first. */
async function run() {
  const bundle = existsSync(join(root, 'src/publisher/main.ts'))
    ? await keepBundle()
    : join(root, 'dist/command')
  const { main } = await import(pathToFileURL(join(bundle, 'main.js')).href)
  const code = await main(process.argv.slice(2), root, bundle)
  // Whatever a publisher's config left running would keep the command from ending; where what was said goes, it may have
  // to wait for.
  for (const stream of [process.stdout, process.stderr]) await new Promise((done) => stream.write('', done))
  process.exit(code)
}

/** @returns {Promise<string>} folder of the bundle of the sources as they are now */
async function keepBundle() {
  const folder = join(root, 'node_modules/.cache/throughline-command')
  const bundled = join(folder, hashSources())
  if (existsSync(bundled)) {
    markUsed(bundled)
    return bundled
  }
  if (root.includes('?')) {
    process.stderr.write(
      `Vite, which compiles this checkout, finds no file in a path with "?": move ${root} to another.\n`,
    )
    process.exit(1)
  }
  mkdirSync(folder, { recursive: true })
  removeOld(folder)
  const temporary = join(folder, `making-${randomUUID()}`)
  // As open as the checkout is: what `mkdtemp` makes is its maker's alone, and others may run the command, too.
  mkdirSync(temporary)
  try {
    const { bundleCommand, COMMAND } = await import('../tools/bundle-command.mjs')
    await bundleCommand(root, COMMAND, temporary)
    renameSync(temporary, bundled)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    // Another process may have made the same in the meantime; one is as good as the other.
    if (!existsSync(bundled)) throw error
  }
  return bundled
}

/** @returns {string} */
function hashSources() {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', 'bin/throughline.js', 'tools/bundle-command.mjs'])
    hash.update(readFileSync(join(root, file)))
  for (const room of ['model', 'indexer', 'publisher', 'reader']) {
    const folder = join(root, 'src', room)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.tsx?$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

/** @param {string} folder that may be another user's, who then sees to it */
function markUsed(folder) {
  try {
    utimesSync(folder, new Date(), new Date())
  } catch {
    // It is as good without.
  }
}

/** @param {string} folder */
function removeOld(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    if (age > KEEP) rmSync(path, { recursive: true, force: true })
  }
}
