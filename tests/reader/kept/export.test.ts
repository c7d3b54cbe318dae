import { expect, test } from 'vitest'
import { exportKept, importKept } from '../../../src/reader/kept/export.ts'
import { type Kept, STORE_NAMES } from '../../../src/reader/kept/records.ts'
import { sortOut } from '../../../src/reader/kept/sort-out.ts'

const NOW = Date.UTC(2026, 2, 1)
const NOTHING = { files: [], references: 0 }

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

test('what two devices knew of a story is known after an import, whichever read it later', () => {
  const readAs = (at: number, files: readonly string[]): Kept =>
    sortOut([{ store: 'read', record: { key: 'a', at, known: { files, references: files.length } } }]).kept
  const all = { files: ['a', 'b'], references: 2 }
  const [earlier, later] = [NOW - 2, NOW - 1]
  expect(importedOver(readAs(earlier, ['a', 'b']), readAs(later, ['a']))).toEqual([
    { store: 'read', key: 'a', record: { key: 'a', at: later, known: all } },
  ])
  expect(importedOver(readAs(later, ['a']), readAs(earlier, ['a', 'b']))).toEqual([
    { store: 'read', key: 'a', record: { key: 'a', at: later, known: all } },
  ])
  expect(importedOver(readAs(later, ['a', 'b']), readAs(earlier, ['a']))).toEqual([])
})

test('a record that a wrong clock dated ahead is of the moment of its import', () => {
  const nothing = sortOut([]).kept
  expect(STORE_NAMES.every((store) => nothing[store].size === 0)).toBe(true)
  expect(importedOver(nothing, keptWith(NOW + 1e12))).toEqual([
    { store: 'mutes', key: 'topic:energy', record: muted(NOW) },
  ])
})

test('a file of a newer version says so, and any other is not one of ours', () => {
  const { kept: nothing } = sortOut([])
  const reasonOf = (file: unknown) => {
    const read = importKept(JSON.stringify(file), nothing, NOW)
    return read.kind === 'failed' ? read.reason : 'It was read.'
  }
  expect(reasonOf({ throughline: 2 })).toContain('a newer version')
  for (const throughline of [0, '1', null])
    expect(reasonOf({ throughline })).toBe('That file was not exported here.')
})

test('a record with half of a letter in its key, which no address can hold, is set aside', () => {
  const half = '\ud83d'
  const { kept, damaged } = sortOut([
    { store: 'searches', record: { key: `a ${half}`, at: NOW } },
    { store: 'searches', record: { key: 'a \u{1f642}', at: NOW } },
    { store: 'follows', record: { key: `topic:${half}`, at: NOW, name: '', known: NOTHING, newest: null } },
  ])
  expect([...kept.searches.keys()]).toEqual(['a \u{1f642}'])
  expect(damaged).toHaveLength(2)
})
