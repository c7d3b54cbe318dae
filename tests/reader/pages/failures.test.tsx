import { screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { headlines, openReader, whenReady } from '../../support/open-reader.tsx'

let paper: string
let newer: string

beforeAll(async () => {
  vi.setSystemTime(NOW)
  const one = makeFile({ title: 'Old word' })
  paper = (await indexFiles({ 'articles/one.md': one })).outDir
  newer = (await indexFiles({ 'articles/one.md': makeFile({ title: 'New word' }) })).outDir
})

const html = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
const json = (text: string) => new Response(text, { headers: { 'content-type': 'application/json' } })

async function alertOf(): Promise<string> {
  await waitFor(() => expect(screen.getByRole('alert')).toBeTruthy(), { timeout: 5000 })
  return screen.getByRole('alert').textContent ?? ''
}

describe('what goes wrong has words and a way on', () => {
  test.each([
    [
      'a network that does not answer',
      () => Promise.reject(new TypeError('fetch failed')),
      'network is not responding',
    ],
    ['a server that fails', () => new Response('', { status: 503 }), 'network is not responding'],
    ['a manifest that is missing', () => new Response('', { status: 404 }), 'part of this site is missing'],
    ['a page in place of data', html, 'part of this site is missing'],
    ['data that is cut off', () => json('{"schema":1,"ti'), 'damaged'],
    ['a manifest from the past', () => json('{"schema":0}'), 'damaged'],
  ])('%s', async (_, answer, words) => {
    openReader(paper, '/', (path) => (path === 'manifest.json' ? answer() : undefined))
    expect(await alertOf()).toContain(words)
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  })

  test('trying again goes on where it can', async () => {
    let broken = true
    const { user } = openReader(paper, '/', (path) =>
      broken && path === 'manifest.json' ? new Response('', { status: 404 }) : undefined,
    )
    await alertOf()
    broken = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(headlines()).toEqual(['Old word']))
  })

  test('a manifest from the future, after which the page is to be loaded again', async () => {
    openReader(paper, '/', (path) => (path === 'manifest.json' ? json('{"schema":99}') : undefined))
    expect(await alertOf()).toContain('This page is older than the site')
    expect(screen.getByRole('button', { name: 'Reload this page' })).toBeTruthy()
  })

  test('what is no failure of the network is not told as one', async () => {
    onTestFinished(() => void vi.restoreAllMocks())
    vi.spyOn(crypto.subtle, 'digest').mockRejectedValue(new TypeError('cards is not iterable'))
    openReader(paper, '/')
    expect(await alertOf()).toMatch(/in the reader itself.+TypeError: cards is not iterable/)
    expect(screen.getByRole('button', { name: 'Reload this page' })).toBeTruthy()
  })

  test('an edition that lacks a part is left for the one after it', async () => {
    let deployed = false
    const { user } = openReader(paper, '/', (path) => {
      if (deployed) return fetchFrom(newer, path)
      return path.startsWith('shards/') ? new Response('', { status: 404 }) : undefined
    })
    expect(await alertOf()).toContain('part of this site is missing')
    deployed = true
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(headlines()).toEqual(['New word']))
  })

  test('a file of a server that fails is asked for three times, whoever waits for it', async () => {
    let failing = false
    const { asked, user } = openReader(paper, '/about', () =>
      failing ? new Response('', { status: 503 }) : undefined,
    )
    await whenReady()
    failing = true
    asked.length = 0
    await user.click(screen.getByRole('link', { name: 'All stories' }))
    await alertOf()
    expect(asked).toEqual([asked[0], asked[0], asked[0]])
  })

  test('a network that is silent for as long as it may be is not waited for again', async () => {
    const silence = new DOMException('timed out', 'TimeoutError')
    const { asked } = openReader(paper, '/', () => Promise.reject(silence))
    await alertOf()
    expect(asked).toEqual(['manifest.json'])
  })

  test.each([
    ['/', 'feed'],
    ['/article/one', 'story'],
    ['/story/one', 'story'],
  ])('what %s shows stays when it can not be read again', async (address, kind) => {
    let down = false
    const { client } = openReader(paper, address, () =>
      down ? new Response('', { status: 404 }) : undefined,
    )
    const main = await whenReady()
    // What a page does by itself right after it is shown is over.
    await new Promise((resolve) => setTimeout(resolve, 50))
    const shown = main.textContent
    down = true
    client.removeQueries({ queryKey: ['shard'] })
    await client.refetchQueries()
    expect(client.getQueryCache().findAll({ queryKey: [kind] })[0]?.state.status).toBe('error')
    // Long enough for whatever that changes to be shown.
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(main.textContent).toBe(shown)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('a shard with other bytes than its name says is asked for once more', async () => {
    let asked = 0
    openReader(paper, '/', (path) => {
      if (!path.startsWith('shards/') || asked++ > 0) return undefined
      return json('{"topics":[]} ')
    })
    await whenReady()
    expect(headlines()).toEqual(['Old word'])
  })

  test('a shard that stays damaged is said to be', async () => {
    openReader(paper, '/article/one', (path) =>
      path.startsWith('shards/') ? json('{"other":true}') : undefined,
    )
    expect(await alertOf()).toContain('damaged')
  })

  test('after a deploy, shards that are gone are found by the newer manifest', async () => {
    let deployed = false
    const { user } = openReader(paper, '/about', (path) => {
      if (!deployed) return undefined
      return fetchFrom(newer, path)
    })
    await whenReady()
    deployed = true
    await user.click(screen.getByRole('link', { name: 'All stories' }))
    await waitFor(() => expect(headlines()).toEqual(['New word']))
  })

  test('a newer edition waits until it is asked for', async () => {
    let deployed = false
    const { user, client } = openReader(paper, '/', (path) => (deployed ? fetchFrom(newer, path) : undefined))
    await whenReady()
    deployed = true
    await client.refetchQueries({ queryKey: ['manifest'] })
    const show = await screen.findByRole('button', { name: 'Updated: show the newer edition' })
    expect(headlines()).toEqual(['Old word'])
    await user.click(show)
    await waitFor(() => expect(headlines()).toEqual(['New word']))
    expect(screen.queryByRole('button', { name: 'Updated: show the newer edition' })).toBeNull()
  })

  test('an address that leads nowhere says so', async () => {
    openReader(paper, '/no/such/page')
    await whenReady()
    expect(screen.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeTruthy()
  })

  test.each(['/no/such/page', '/article/nope', '/story/nope', '/topics/nope', '/source/nope', '/page/9'])(
    '%s says that it leads nowhere in an alert, under one heading of the first level',
    async (path) => {
      openReader(paper, path)
      await whenReady()
      expect(await alertOf()).toMatch(/no such/i)
      expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    },
  )

  test.each(['/article/nope', '/story/nope'])('%s says so in its title, too', async (path) => {
    openReader(paper, path)
    await whenReady()
    expect(document.title).toMatch(/^Not found/)
  })
})

async function fetchFrom(folder: string, path: string): Promise<Response> {
  const { readFileSync, existsSync } = await import('node:fs')
  const file = `${folder}/${path}`
  return existsSync(file) ? json(readFileSync(file, 'utf8')) : new Response('', { status: 404 })
}
