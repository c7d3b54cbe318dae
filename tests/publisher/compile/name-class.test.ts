import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { nameClass } from '../../../src/publisher/compile/name-class.ts'

const READER = resolve(import.meta.dirname, '../../../src/reader')

test('no two classes of the reader have one name', () => {
  const files = readdirSync(READER, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.module.css'),
  )
  expect(new Set(files.map((file) => basename(file))).size).toBe(files.length)
  const names = files.flatMap((file) => {
    const classes = readFileSync(join(READER, file), 'utf8').matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/gi)
    return [...new Set([...classes].map(([, name = '']) => nameClass(name, file)))]
  })
  expect(names.length).toBeGreaterThan(300)
  expect(new Set(names).size).toBe(names.length)
})
