import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dose } from '../support/dose.ts'
import { runThroughline, startThroughline } from '../support/run-throughline.ts'

/** 2.1 KB an article, and what is the same for all: with all texts in the heap it ended for want of memory. */
const ARTICLES = 20_000
const MEGABYTES = 88

test.runIf(dose({ small: false, full: true }))(
  'what is held of an article while it is indexed has a bound',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-memory-'))
    const data = join(folder, 'data')
    await runThroughline('generate', '--articles', `${ARTICLES}`, '--seed', '1', '--out', data)
    const folders = ['--data', data, '--out', join(folder, 'index'), '--cache', join(folder, 'cache')]
    const limits = `--max-old-space-size=${MEGABYTES} --max-semi-space-size=1`
    for (const build of ['first', 'second']) {
      const child = startThroughline(['index', '--quiet', ...folders], { NODE_OPTIONS: limits })
      expect(await once(child, 'close'), `the ${build} build`).toEqual([0, null])
    }
  },
  600_000,
)
