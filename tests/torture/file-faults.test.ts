import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { buildTestSite, PACKAGE } from '../support/build-test-site.ts'
import { dose } from '../support/dose.ts'
import { makeFolder } from '../support/make-data-folder.ts'
import { NEWSPAPER } from '../support/test-newspaper.ts'

const FAULTS = ['ENOSPC', 'EACCES', 'EIO']

function run(args: readonly string[], fault = '') {
  const hook = pathToFileURL(join(PACKAGE, 'tests/support/fail-file-call.js')).href
  const flags = fault === '' ? [] : ['--import', hook]
  return spawnSync(process.execPath, [...flags, join(PACKAGE, 'bin/throughline.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, THROUGHLINE_FAULT: fault },
  })
}

test(
  'a build whose disk fails at any call says so, and leaves a site that is whole',
  async () => {
    const whole = await buildTestSite(makeFolder(NEWSPAPER))
    const { 'articles/first-light.md': first, ...rest } = NEWSPAPER
    const data = makeFolder(rest)
    const site = join(mkdtempSync(join(tmpdir(), 'throughline-faults-')), 'site')
    const build = (fault: string) => {
      rmSync(site, { recursive: true, force: true })
      cpSync(whole, site, { recursive: true })
      return run(['build', '--data', data, '--out', site, '--title', 'Anew', '--allow-shrink'], fault)
    }
    const calls = Number(/CALLS (\d+)/.exec(build('NONE:0').stderr)?.[1])
    expect(calls).toBeGreaterThan(50)
    const tries = dose({ small: 20, full: calls })
    let failed = 0
    let missed = 0
    for (let turn = 0; turn < tries; turn++) {
      const at = 1 + Math.floor((turn * calls) / tries)
      const fault = `${FAULTS[turn % FAULTS.length]}:${at}`
      const { status, stderr } = build(fault)
      const verified = run(['verify', '--dir', site])
      expect({ status: verified.status, stdout: verified.stdout, fault }).toEqual({
        status: 0,
        stdout: '',
        fault,
      })
      // Pages are printed in threads, so that a run may have a call less than the one that was counted.
      if (!stderr.includes('FAULT')) missed += 1
      expect([0, 1], fault).toContain(status)
      expect(stderr, fault).not.toMatch(/^ {4}at /m)
      if (status === 1) failed += 1
    }
    expect(missed).toBeLessThanOrEqual(1 + tries / 20)
    expect(failed).toBeGreaterThan(tries / 2)
  },
  dose({ small: 180_000, full: 3_600_000 }),
)
