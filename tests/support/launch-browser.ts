import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface SampleBrowser {
  readonly browser: Browser
  /** Where the sample newspaper is served, without a slash at the end. */
  readonly origin: string
}

/**
 * A browser for the tests of one file, which closes it.
 * @throws why there is none, or no sample.
 */
export async function launchBrowser(): Promise<SampleBrowser> {
  const sample = inject('sample')
  if (sample.kind === 'failed') throw new Error(sample.message)
  const browser = await chromium.launch({
    executablePath: sample.browserPath,
    // Chromium's sandbox refuses to work for root, as whom containers often run.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ARGS,
  })
  return { browser, origin: sample.origin }
}
