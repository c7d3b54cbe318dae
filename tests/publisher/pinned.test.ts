import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PACKAGE } from '../support/build-test-site.ts'

const read = (file: string) => readFileSync(join(PACKAGE, file), 'utf8')

test('what the package needs is named by one version each, and so is what it is made with', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'))
  const versions = Object.entries<string>({ ...dependencies, ...devDependencies })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  expect(read('.npmrc')).toMatch(/^save-exact=true$/m)
})

test('the lockfile ties nobody to the registry of whoever wrote it', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved"/)
})
