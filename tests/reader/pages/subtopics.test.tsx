import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { indexFiles, makeFile } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

/** So many topics below one, each with more articles than those before it. */
async function indexBelow(many: number): Promise<string> {
  const numbers = Array.from({ length: many }, (_, at) => at + 1)
  const { outDir } = await indexFiles({
    'topics/energy.yaml': 'name: Energy\n',
    ...Object.fromEntries(numbers.map((at) => [`topics/${at}.yaml`, `name: Part ${at}\nparent: Energy\n`])),
    ...Object.fromEntries(
      numbers.map((at) => [
        `articles/${at}.md`,
        makeFile(
          { webUrl: `https://a.example/${at}` },
          `topics: [${numbers.slice(-at).map((one) => `Part ${one}`)}]\n`,
        ),
      ]),
    ),
  })
  return outDir
}

/** The names above the feed, in their order. */
async function namesBelow(): Promise<string[]> {
  const main = await whenReady()
  return within(main)
    .queryAllByRole('link', { name: /^Part/ })
    .filter((link) => link.closest('article') === null)
    .map((link) => link.textContent ?? '')
}

test('of many topics below one the dozen largest stand above its feed, and all on demand', async () => {
  const { user } = openReader(await indexBelow(14), '/topics/energy')
  const names = await namesBelow()
  expect(names).toHaveLength(12)
  expect(names.at(0)).toBe('Part 14')
  expect(names).not.toContain('Part 2')
  await user.click(screen.getByRole('button', { name: 'All 14 topics' }))
  const all = await namesBelow()
  expect(all.slice(0, 12)).toEqual(names)
  expect(all).toHaveLength(14)
  await user.click(screen.getByRole('button', { name: 'Fewer topics' }))
  expect(await namesBelow()).toEqual(names)
})

test('a dozen topics below one all stand there, in the order of the site', async () => {
  openReader(await indexBelow(12), '/topics/energy')
  const names = await namesBelow()
  expect(names).toHaveLength(12)
  expect(names.at(0)).toBe('Part 1')
  expect(screen.queryByRole('button', { name: /^All \d+ topics/ })).toBeNull()
})
