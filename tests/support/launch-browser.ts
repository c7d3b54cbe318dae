import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

/**
 * With these, each new page begins with the lists below the address bar, which are pages themselves and cost more
 * than a page of ours. Nobody types there.
 */
const OF_ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** What Playwright switches off (1.65). Of two lists a browser takes the last, so that ours has to say this again. */
const AS_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

const ARGS = [
  `--disable-features=${[...AS_PLAYWRIGHT, ...OF_ADDRESS_BAR].join()}`,
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
