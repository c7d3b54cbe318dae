// What benches of a whole site begin with.
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { preview, runnerImport } from 'vite'
import { runCommand } from './run-command.js'

export const checkout = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Something that tests share, compiled.
 * @param {string} file
 */
export async function loadSupport(file) {
  return (await runnerImport(join(checkout, 'tests/support', file))).module
}

/**
 * Builds the site of the sample, or of the folder that THROUGHLINE_CORPUS names.
 * @param {string} out
 * @param {readonly string[]} more options of the command.
 */
export async function buildBenchSite(out, more = []) {
  const data = resolve(process.env.THROUGHLINE_CORPUS ?? join(checkout, 'data'))
  const command = join(checkout, 'bin/throughline.js')
  await runCommand('node', [command, 'build', '--data', data, '--out', out, '--quiet', ...more])
}

/** The browser that the tests find. */
export async function launchBenchBrowser() {
  const { findBrowser } = await loadSupport('find-browser.ts')
  return chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-background-networking'],
  })
}

/**
 * Serves a folder at a free port of this machine, without a word.
 * @param {string} root
 */
export async function servePlainly(root) {
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir: '.' },
    preview: { port: 0, host: 'localhost' },
  })
  return { origin: server.resolvedUrls?.local[0] ?? '', close: () => server.close() }
}
