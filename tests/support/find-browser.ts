import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** Where an application for macOS keeps its program. */
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const HOW_TO_GET_ONE = `The browser tests need Chromium or Chrome, and there is none here. Any of these helps:
  install chromium or google-chrome with the system's packages,
  npx playwright-core install chromium,
  or name a browser: THROUGHLINE_BROWSER=/path/to/chrome npm test`

/**
 * The program of a browser to test with: the one that THROUGHLINE_BROWSER names, the system's, one that Playwright
 * manages; as root on Debian it is installed. A test that needs one never passes without it.
 * @throws when there is none, saying how to get one.
 */
export function findBrowser(
  environment: NodeJS.ProcessEnv = process.env,
  applications: readonly string[] = MAC,
): string {
  const named = environment.THROUGHLINE_BROWSER
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`THROUGHLINE_BROWSER names ${named}, and there is no such file.`)
  }
  const found = findInstalled(environment, applications) ?? install(environment)
  if (found === undefined) throw new Error(HOW_TO_GET_ONE)
  return found
}

function findInstalled(environment: NodeJS.ProcessEnv, applications: readonly string[]): string | undefined {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const system = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...system, ...applications, chromium.executablePath()].find((path) => existsSync(path))
}

function canInstall(environment: NodeJS.ProcessEnv): boolean {
  const folders = (environment.PATH ?? '').split(delimiter)
  return process.getuid?.() === 0 && folders.some((folder) => existsSync(join(folder, 'apt-get')))
}

function install(environment: NodeJS.ProcessEnv): string | undefined {
  if (!canInstall(environment)) return undefined
  console.warn('No browser found: installing chromium with apt-get.')
  const options = { stdio: 'inherit', env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } } as const
  try {
    execFileSync('apt-get', ['update'], options)
    execFileSync('apt-get', ['install', '-y', 'chromium'], options)
  } catch (cause) {
    throw new Error(HOW_TO_GET_ONE, { cause })
  }
  return findInstalled(environment, [])
}
