import { rmSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import type { BuildOptions } from '../../src/publisher/site/build-options.ts'
import { buildTestSite } from './build-test-site.ts'
import { launchBrowser } from './launch-browser.ts'
import { makeFolder } from './make-data-folder.ts'
import { serveFolder } from './serve-folder.ts'

/** A site of a test's own, as it is served, and a browser to read it with. */
export interface BrowsedSite {
  readonly browser: Browser
  /** Without a slash at the end, and without the site's base. */
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Builds some files into a site, serves it and starts a browser; the file that asks for it closes all of that. */
export async function browseSite(
  files: Readonly<Record<string, string>>,
  options: Partial<BuildOptions> = {},
): Promise<BrowsedSite> {
  const { browser } = await launchBrowser()
  const data = makeFolder(files)
  try {
    const site = await buildTestSite(data, options)
    const { origin, close } = await serveFolder(site)
    return {
      browser,
      origin,
      close: async () => {
        await browser.close()
        await close()
        for (const folder of [data, site]) rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await browser.close()
    throw error
  }
}
