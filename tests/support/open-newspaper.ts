import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { listen } from '../../src/publisher/serve/listen.ts'
import { makeSiteServer } from '../../src/publisher/serve/serve-site.ts'
import type { BuildOptions } from '../../src/publisher/site/build-options.ts'
import { buildTestSite } from './build-test-site.ts'
import { type Fault, hanging } from './faults.ts'
import { makeFolder, NOW } from './make-data-folder.ts'

const HOUR = 3_600_000

export interface OpenNewspaper {
  readonly site: string
  readonly context: BrowserContext
  /** Builds the site again, with some files changed. */
  readonly publish: (files: Readonly<Record<string, string>>, how?: Publishing) => Promise<void>
  readonly addressOf: (path: string) => string
  /** Opens a path of the site and waits until it is shown. */
  readonly go: (page: Page, path: string) => Promise<void>
  /** From now on, requests of these paths are answered by a fault … */
  readonly fail: (paths: RegExp, fault: Fault) => void
  /** … and as they should be. */
  readonly recover: () => void
  /** From now on, requests of these paths get no answer. */
  readonly hang: (paths: RegExp) => void
  readonly close: () => Promise<void>
}

interface Publishing {
  readonly packageDir?: string
  /** The build's clock; an hour later unless said otherwise. */
  readonly now?: number
}

interface Options {
  readonly base?: string
  readonly packageDir?: string
  readonly prerender?: BuildOptions['prerender']
}

interface BuiltNewspaper {
  readonly data: string
  readonly site: string
}

/** By what they are made of: a copy takes a small part of what a build does. They go with all temporary files of a run. */
const built = new Map<string, Promise<BuiltNewspaper>>()

/** A data folder and the site that is built from it, for one test to change. */
async function makeNewspaper(
  files: Readonly<Record<string, string>>,
  options: Partial<BuildOptions>,
): Promise<BuiltNewspaper> {
  const key = JSON.stringify([files, options])
  const known = built.get(key) ?? buildNewspaper(files, options)
  built.set(key, known)
  const { data, site } = await known
  return { data: copyOf(data), site: copyOf(site) }
}

async function buildNewspaper(
  files: Readonly<Record<string, string>>,
  options: Partial<BuildOptions>,
): Promise<BuiltNewspaper> {
  const data = makeFolder(files)
  return { data, site: await buildTestSite(data, options) }
}

function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'throughline-copy-'))
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true })
  return copy
}

/** A small newspaper of its own, served and open in a browser of its own, for tests that publish changes. */
export async function openNewspaper(
  browser: Browser,
  files: Readonly<Record<string, string>>,
  { base = '/', ...more }: Options = {},
): Promise<OpenNewspaper> {
  const { data, site } = await makeNewspaper(files, { now: NOW, base, ...more })
  let failing: { readonly paths: RegExp; readonly fault: Fault } | null = null
  const answering = makeSiteServer(site, console.error)
  const server = createServer((request, response) => {
    const { url = '' } = request
    if (failing?.paths.test(url)) failing.fault({ site, path: url.slice(base.length), response })
    else answering.emit('request', request, response)
  })
  const fail = (paths: RegExp, fault: Fault) => {
    failing = { paths, fault }
  }
  const origin = `http://localhost:${await listen(server, 0)}`
  const addressOf = (path: string) => `${origin}${base}${path.replace(/^\//, '')}`
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  return {
    site,
    context,
    publish: async (changed, { packageDir, now = NOW + HOUR } = {}) => {
      for (const [path, content] of Object.entries(changed)) writeFileSync(join(data, path), content)
      const options = packageDir === undefined ? more : { packageDir }
      await buildTestSite(data, { now, base, ...options, outDir: site })
    },
    addressOf,
    go: async (page, path) => {
      await page.goto(addressOf(path))
      await page.waitForSelector('html[data-ready]')
    },
    fail,
    recover: () => {
      failing = null
    },
    hang: (paths) => fail(paths, hanging),
    close: async () => {
      await context.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      for (const folder of [data, site]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Asks a page again and again; its own waiting would take any promise for a yes. */
async function untilTrue(page: Page, ask: () => Promise<boolean>): Promise<void> {
  await expect.poll(() => page.evaluate(ask), { timeout: 20_000 }).toBe(true)
}

/** Lets the worker start now instead of later, and waits until it has all that the page was made of. */
export async function keepPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Reflect.deleteProperty(document, 'visibilityState')
  })
  await untilTrue(page, async () => {
    if (navigator.serviceWorker.controller?.state !== 'activated') return false
    const addresses = performance.getEntriesByType('resource').map(({ name }) => name)
    const data = addresses.filter((address) => /\/(?:index|app|assets)\//.test(address))
    const kept = await Promise.all(data.map((address) => caches.match(address)))
    return kept.every((response) => response !== undefined)
  })
}
