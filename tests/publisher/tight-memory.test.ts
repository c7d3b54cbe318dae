import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { tellTightMemory } from '../../src/publisher/tight-memory.ts'
import { runThroughline, startThroughline } from '../support/run-throughline.ts'

/** What `check` says of the sample where Node has so much memory. */
async function checkWithin(megabytes: number): Promise<string> {
  const limits = `--max-old-space-size=${megabytes} --max-semi-space-size=1`
  const child = startThroughline(['check', '--data', 'data'], { NODE_OPTIONS: limits })
  const closed = once(child, 'close')
  const said = child.stderr ? await text(child.stderr) : ''
  // The sample has faults of its own, for which it is 1.
  expect(await closed).toEqual([1, null])
  return said
}

describe('where there may be too little memory for a data folder', () => {
  test('it is said before anything is read, with what to do', async () => {
    await runThroughline('--version')
    expect(await checkWithin(32)).toContain('set NODE_OPTIONS=--max-old-space-size=256')
    expect(await checkWithin(512)).not.toContain('NODE_OPTIONS')
  })

  test('what is asked for is enough', () => {
    const said = tellTightMemory(1_000_000, 2e9) ?? ''
    expect(said).toMatch(/^1000000 files may take \d\.\d GB of memory, and this Node stops at 2\.0\./)
    const megabytes = Number(/=(\d+)/.exec(said)?.[1])
    expect(tellTightMemory(1_000_000, megabytes * 1024 ** 2)).toBeNull()
  })
})
