import { expect, test } from 'vitest'
import { RelatedMemory } from '../../../src/indexer/read/read-related.ts'

const MEGABYTE = 1024 * 1024

test('embedded entries are remembered while they come, and forgotten once many others came', () => {
  const memory = new RelatedMemory()
  const remembers = (bytes: Buffer) => memory.find(bytes, 0, bytes.length) !== undefined
  const [old, used, ...others] = Array.from({ length: 60 }, (_, at) => Buffer.alloc(MEGABYTE, `entry ${at} `))
  if (!old || !used) throw new Error('There are 60.')
  for (const bytes of [old, used]) memory.add(bytes, 0, bytes.length, {})
  for (const bytes of others) {
    memory.add(bytes, 0, bytes.length, {})
    expect(remembers(used)).toBe(true)
  }
  expect(remembers(old)).toBe(false)
})
