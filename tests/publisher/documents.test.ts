import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const FOLDERS = ['bin', 'docs', 'src', 'tests', 'tools'] as const
const FILES = [...readdirSync('.'), ...FOLDERS.flatMap((folder) => filesUnder(folder))]
const DOCUMENTS = FILES.filter((path) => /^(?:docs\/)?[\w-]+\.md$/.test(path))

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
}

/** As GitHub makes the address of a heading. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

test.each(DOCUMENTS)('%s links to what is there', (document) => {
  const text = readFileSync(document, 'utf8')
  const links = [...text.matchAll(/\]\(([^()\s]+)\)|(?:src|srcset)="([^"]+)"/g)]
    .map(([, link, picture]) => link ?? picture ?? '')
    .filter((link) => !/^[a-z]+:/.test(link))
  const broken = links.filter((link) => {
    const [path = '', anchor] = link.split('#')
    const file = path === '' ? document : normalize(join(dirname(document), path))
    if (!FILES.includes(file)) return true
    return anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor)
  })
  expect(broken).toEqual([])
})

/** Matches the files that a document may mean by a name: at the end of their paths, and any part of a name for `*`. */
function patternOf(name: string): RegExp {
  const parts = name.split('*').map((part) => part.replaceAll('.', '\\.'))
  return new RegExp(`(?:^|/)${parts.join('[^/]*')}$`)
}

const NAMING = ['ARCHITECTURE.md', 'SECURITY.md', 'docs/measured.md']

test.each(NAMING)('the files that %s names are there', (document) => {
  const named = [...readFileSync(document, 'utf8').matchAll(/`([\w/.*-]+\.(?:tsx?|mjs|js|css))`/g)]
  expect(named.length).toBeGreaterThan(0)
  const missing = named
    .map(([, name = '']) => name)
    .filter((name) => !FILES.some((path) => patternOf(name).test(path)))
  expect(missing).toEqual([])
})
