import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TextStore } from '../../../src/indexer/read/text-store.ts'
import { seededRandom } from '../../support/seeded-random.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'throughline-texts-'))

/** Texts of 40 MB together, from none to some 3 MB long. */
function makeTexts(): string[] {
  const random = seededRandom(3)
  const texts = ['', 'é', '𝕏 日本語']
  for (let size = 0; size < 40e6; size += texts.at(-1)?.length ?? 0)
    texts.push(`${texts.length} é `.repeat(Math.floor(random() ** 8 * 400_000)))
  return texts
}

describe('a store of texts', () => {
  test('gives back each as it was, wherever it lies', () => {
    const folder = newFolder()
    const store = new TextStore(folder)
    const texts = makeTexts()
    const held = texts.map(store.hold)
    expect(held.length).toBeGreaterThan(50)
    const wrong = [...held.keys()].reverse().filter((at) => held[at]?.read() !== texts[at])
    expect(wrong).toEqual([])
    expect(readdirSync(folder), 'nothing is left of it, however it ends').toEqual([])
    store.close()
    expect(() => held.map((text) => text.read())).toThrow('closed')
  })

  test('needs no file for a few', () => {
    const store = new TextStore(join(newFolder(), 'missing', '\0'))
    const held = store.hold('few')
    expect(held.read()).toBe('few')
    store.close()
  })
})
