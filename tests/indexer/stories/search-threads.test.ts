import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { groupArticles } from '../../../src/indexer/group/group-articles.ts'
import { RefusedError } from '../../../src/indexer/refused-error.ts'
import { openSearchers } from '../../../src/indexer/stories/open-searchers.ts'
import type { StoryWindow } from '../../../src/indexer/stories/window.ts'
import type { WindowLinks } from '../../../src/indexer/stories/window-links.ts'
import type { Article } from '../../../src/model/article.ts'
import { makeArticle } from '../../support/make-article.ts'

const HOUR = 3_600_000
const START = Date.UTC(2026, 0, 1)
/** As many as are searched in threads, over some months. */
const MANY = 50_000

const folder = mkdtempSync(join(tmpdir(), 'throughline-threads-'))
const program = join(folder, 'search-thread.js')

/** Each told by two outlets, an hour apart. */
function inPairs(count: number): Article[] {
  return Array.from({ length: count }, (_, at) =>
    makeArticle({
      id: `a${at}`,
      title: `Place${at >> 1} floods name${(at >> 1) % 997}`,
      excerpt: '',
      provider: `outlet${at % 2}.example`,
      time: START + (at >> 1) * HOUR + (at % 2) * 1000,
    }),
  )
}

const WINDOW: StoryWindow = { articles: [], first: 0, end: 0, background: [] }

/** What comes of a window in a thread that runs this. */
async function searchWith(code: string): Promise<WindowLinks> {
  const path = join(folder, `${code.length}.mjs`)
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => { ${code} })`,
  )
  const [searcher] = openSearchers(path, 1)
  try {
    return (await searcher?.search(WINDOW)) ?? { within: [], across: [], references: [], near: [] }
  } finally {
    await searcher?.end()
  }
}

describe('threads that search windows', () => {
  beforeAll(async () => {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    const source = resolve(import.meta.dirname, '../../../src/indexer/stories/search-thread.ts')
    await build({
      configFile: false,
      logLevel: 'error',
      build: { ssr: source, outDir: folder, copyPublicDir: false },
    })
  })

  test('give the stories that are found without them, and what was kept in the meantime', async () => {
    const articles = inPairs(MANY)
    const links = { pairs: [[0, 2]] as const, chosen: [] }
    const held = new Map<string, WindowLinks>()
    const cache = {
      get: (key: string) => held.get(key) ?? null,
      set: (key: string, found: WindowLinks) => held.set(key, found),
    }
    const inThreads = await groupArticles(articles, links, { cache, program })
    expect(inThreads.joins.length).toBeGreaterThan(MANY / 3)
    expect(await groupArticles(articles, links)).toEqual(inThreads)
    const nowhere = join(folder, 'missing.js')
    expect(await groupArticles(articles, links, { cache, program: nowhere })).toEqual(inThreads)
  })

  test('are not started for few articles', async () => {
    const nowhere = join(folder, 'missing.js')
    const grouped = await groupArticles(inPairs(100), { pairs: [], chosen: [] }, { program: nowhere })
    expect(grouped.stories).toHaveLength(50)
  })

  test.each([
    { what: 'fails', code: `throw new Error('of no use')`, said: 'failed: of no use' },
    { what: 'ends by itself', code: 'process.exit(3)', said: 'ended with 3' },
  ])('stop the build where one $what, and say so', async ({ code, said }) => {
    await expect(searchWith(code)).rejects.toThrow(said)
  })

  test('say what to do where one has too little memory', async () => {
    const code = `throw Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })`
    const failure = await searchWith(code).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(RefusedError)
    expect(String(failure)).toContain('NODE_OPTIONS=--max-old-space-size')
  })
})
