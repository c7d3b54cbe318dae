import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildTestSite } from '../support/build-test-site.ts'
import { dose } from '../support/dose.ts'
import { makeFolder } from '../support/make-data-folder.ts'
import { runThroughline, startThroughline } from '../support/run-throughline.ts'
import { NEWSPAPER } from '../support/test-newspaper.ts'

test(
  'a build that is killed, at whatever moment, leaves a site that is whole',
  async () => {
    const steps = dose({ small: 24, full: 200 })
    const site = await buildTestSite(makeFolder(NEWSPAPER))
    const data = makeFolder({ ...NEWSPAPER, 'assets/array.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' })
    const build = async (title: string, killAfter?: number) => {
      const child = startThroughline(['build', '--data', data, '--out', site, '--title', title])
      const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
      await once(child, 'close')
      clearTimeout(timer)
      return child.signalCode
    }
    await build('The First Times')
    const start = performance.now()
    await build('The Second Times')
    const whole = performance.now() - start
    const signals: (string | null)[] = []
    // Files change in the last half; before it, the command starts and reads.
    for (let step = 0; step <= steps; step++) {
      signals.push(await build(`The ${step} Times`, whole * (0.5 + (0.5 * step) / steps)))
      const { code, stdout } = await runThroughline('verify', '--dir', site)
      expect({ code, stdout }, `killed at step ${step}`).toEqual({ code: 0, stdout: '' })
    }
    expect(signals).toContain('SIGKILL')
    await build('The Last Times')
    expect((await runThroughline('verify', '--dir', site)).stderr).toMatch(/^Read \d+ files: all whole\.$/m)
    rmSync(site, { recursive: true })
  },
  dose({ small: 300_000, full: 1_800_000 }),
)
