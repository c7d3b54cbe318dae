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

/** A browser for the tests of one file, which closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('browserPath'),
    // Chromium's sandbox refuses to work for root, as whom containers often run.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ARGS,
  })
}
