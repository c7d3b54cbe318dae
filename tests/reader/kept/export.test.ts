import { expect, test } from 'vitest'
import { exportKept, importKept } from '../../../src/reader/kept/export.ts'
import { type Kept, STORE_NAMES } from '../../../src/reader/kept/records.ts'
import { sortOut } from '../../../src/reader/kept/sort-out.ts'

const NOW = Date.UTC(2026, 2, 1)

const muted = (at: number) => ({ key: 'topic:energy', at, name: 'Energy' })

function keptWith(at: number): Kept {
  return sortOut([{ store: 'mutes', record: muted(at) }]).kept
}

function importedOver(held: Kept, file: Kept) {
  const read = importKept(exportKept(file, [], NOW), held, NOW)
  if (read.kind === 'failed') throw new Error(read.reason)
  return read.edits
}

test('a record that is imported replaces an earlier one, and never a later one', () => {
  expect(importedOver(keptWith(NOW - 2), keptWith(NOW - 1))).toEqual([
    { store: 'mutes', key: 'topic:energy', record: muted(NOW - 1) },
  ])
  expect(importedOver(keptWith(NOW - 1), keptWith(NOW - 2))).toEqual([])
})

test('a record that a wrong clock dated ahead is of the moment of its import', () => {
  const nothing = sortOut([]).kept
  expect(STORE_NAMES.every((store) => nothing[store].size === 0)).toBe(true)
  expect(importedOver(nothing, keptWith(NOW + 1e12))).toEqual([
    { store: 'mutes', key: 'topic:energy', record: muted(NOW) },
  ])
})
