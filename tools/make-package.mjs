// Makes `dist`, which a package brings along so that making a site needs neither TypeScript nor a bundler: the command,
// the compiled reader, and what a config file may import, with its types.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleCommand, COMMAND } from './bundle-command.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })
await bundleCommand(root, COMMAND, join(dist, 'command'))
const CONFIG = ['src/publisher/config/define-config.ts']
await bundleCommand(root, CONFIG, join(dist, 'config'))
// In a folder that is no module, the compiler takes a config for what is required.
await bundleCommand(root, CONFIG, join(dist, 'config'), 'cjs')

// Inside of the checkout, for the bundler is found from there.
mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
const work = mkdtempSync(join(root, 'node_modules/.cache/throughline-package-'))
try {
  await bundleCommand(root, ['src/publisher/compile/copy-compiled.ts'], work)
  const { copyCompiled } = await import(pathToFileURL(join(work, 'copy-compiled.js')).href)
  await copyCompiled(root, dist)
} finally {
  rmSync(work, { recursive: true, force: true })
}

// The compiler names sources in declarations by their own endings, which mean nothing outside of the checkout.
execFileSync(process.execPath, [
  join(root, 'node_modules/typescript/bin/tsc'),
  '-b',
  join(root, 'src/publisher'),
])
for (const name of ['define-config', 'config-schema']) {
  const declared = readFileSync(join(root, `node_modules/.cache/types/publisher/config/${name}.d.ts`), 'utf8')
  for (const [ending, runs] of [
    ['d.ts', 'js'],
    ['d.cts', 'cjs'],
  ])
    writeFileSync(
      join(dist, `config/${name}.${ending}`),
      declared.replaceAll(/(from '\.[^']*)\.ts'/g, `$1.${runs}'`),
    )
}
