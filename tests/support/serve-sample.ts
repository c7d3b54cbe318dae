import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildTestSite, PACKAGE } from './build-test-site.ts'
import { findBrowser } from './find-browser.ts'
import { serveFolder } from './serve-folder.ts'

/** What the browser tests need, or why it is not there. */
export type Sample =
  | { readonly kind: 'served'; readonly browserPath: string; readonly origin: string }
  | { readonly kind: 'failed'; readonly message: string }

declare module 'vitest' {
  interface ProvidedContext {
    sample: Sample
  }
}

/**
 * Before all browser tests: finds the browser, and builds and serves the sample newspaper once. A failure is left to
 * those tests to report, for thrown here it would keep all others from running.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  try {
    const browserPath = findBrowser()
    const site = await buildTestSite(join(PACKAGE, 'data'), { now: Date.now(), title: 'Throughline' })
    const { origin, close } = await serveFolder(site)
    project.provide('sample', { kind: 'served', browserPath, origin })
    return async () => {
      await close()
      rmSync(site, { recursive: true })
    }
  } catch (error) {
    project.provide('sample', { kind: 'failed', message: String(error) })
    return undefined
  }
}
