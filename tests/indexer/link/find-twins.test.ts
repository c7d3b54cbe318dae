import { expect, test } from 'vitest'
import { indexFiles, makeFile } from '../../support/make-data-folder.ts'

test('files whose pages get in each other’s way on some hosts are told of, and are all there', async () => {
  const names = ['tide', 'Tide', 'TIDE', 'Alone', 'Dawn', 'DAWN', 'page', 'page.html', 'other.html']
  const files = names.map((name, at) => [
    `articles/${at}/${name}.md`,
    makeFile({ title: `Number ${at} of nine`, webUrl: `https://x${at}.example/` }),
  ])
  const { report } = await indexFiles(Object.fromEntries(files))
  expect(report.articles).toBe(names.length)
  expect(report.warnings.map(({ file }) => file).sort()).toEqual([
    'articles/1/Tide.md',
    'articles/2/TIDE.md',
    'articles/5/DAWN.md',
    'articles/7/page.html.md',
  ])
})
