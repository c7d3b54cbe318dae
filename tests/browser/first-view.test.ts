import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateFolder } from '../../src/publisher/generate/generate-folder.ts'
import { buildTestSite } from '../support/build-test-site.ts'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { serveFolder } from '../support/serve-folder.ts'
import { untilPacked } from '../support/until-packed.ts'

let sample: SampleBrowser
const folders: string[] = []
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(async () => {
  await sample?.browser.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Long enough for what a page fetches on its own after it is shown, in milliseconds. */
const AFTER_LOAD = 2500

/**
 * What a first view of the feed takes at most: 15 KB of page, 5 KB of styles, 104 KB of script, of which React takes 59,
 * the router 3, and what fetches and keeps data 10; the rest are headers of answers and the icon.
 */
const BUDGET = 130_000

interface FirstView {
  /** As they came over the wire, without pictures and fonts. */
  readonly bytes: number
  readonly requests: number
  readonly manifest: number
}

async function firstView(articles: number): Promise<FirstView> {
  const data = mkdtempSync(join(tmpdir(), 'throughline-made-'))
  generateFolder({ articles, seed: 1, outDir: data })
  const site = await buildTestSite(data, {
    now: Date.UTC(2026, 6, 1),
    title: 'Made up',
    prerender: 0,
  })
  folders.push(data, site)
  const { origin, close } = await serveFolder(site)
  await untilPacked(origin)
  const context = await sample.browser.newContext()
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  const counted = new Set<string>()
  let bytes = 0
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.url.startsWith(origin) && type !== 'Image' && type !== 'Font') counted.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(origin)
  await page.waitForSelector('html[data-ready]')
  await page.waitForTimeout(AFTER_LOAD)
  await context.close()
  await close()
  return { bytes, requests: counted.size, manifest: readFileSync(join(site, 'index/manifest.json')).length }
}

test('a first view costs the same bytes and requests at 700 articles and at 20,000', async () => {
  const small = await firstView(700)
  const large = await firstView(20_000)
  expect(Math.abs(large.bytes - small.bytes) / small.bytes).toBeLessThan(0.1)
  expect(large.bytes).toBeLessThan(BUDGET)
  expect(large.requests).toBe(small.requests)
  expect(Math.max(small.manifest, large.manifest)).toBeLessThan(4096)
}, 300_000)
