import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildTestSite, PACKAGE } from './build-test-site.ts'
import { findBrowser } from './find-browser.ts'
import { serveFolder } from './serve-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The program of the browser to test with. */
    browserPath: string
    /** Where the sample newspaper is served, without a slash at the end. */
    sampleOrigin: string
  }
}

/** Before all browser tests: finds the browser, and builds and serves the sample newspaper once. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browserPath', findBrowser())
  const site = await buildTestSite(join(PACKAGE, 'data'), { now: Date.now(), title: 'Throughline' })
  const served = await serveFolder(site)
  project.provide('sampleOrigin', served.origin)
  return async () => {
    await served.close()
    rmSync(site, { recursive: true })
  }
}
