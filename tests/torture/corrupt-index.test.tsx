import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanup, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { aboutWords } from '../../src/reader/language/words/about.ts'
import { dose } from '../support/dose.ts'
import { indexFiles, NOW } from '../support/make-data-folder.ts'
import { openReader } from '../support/open-reader.tsx'
import { seededRandom } from '../support/seeded-random.ts'
import { NEWSPAPER } from '../support/test-newspaper.ts'

const ADDRESSES = [
  '/',
  '/?sort=quality',
  '/?view=articles&minQuality=10',
  '/topics',
  '/topics/energy',
  '/sources',
  '/article/first-light',
  '/story/first-light',
  '/search?q=tidal',
  '/catch-up',
  '/trends',
  '/about',
]

let paper: string
let shards: string[]
beforeAll(async () => {
  vi.setSystemTime(NOW)
  paper = (await indexFiles(NEWSPAPER)).outDir
  shards = readdirSync(join(paper, 'shards'))
})

type Spoil = (content: Buffer, random: () => number) => Response

const json = (body: BodyInit) => new Response(body, { headers: { 'content-type': 'application/json' } })
const bytes = (content: Buffer) => json(new Uint8Array(content))

/** What can come in place of a file. */
const SPOILS: readonly Spoil[] = [
  (content, random) => bytes(content.subarray(0, Math.floor(random() * content.length))),
  (content, random) => {
    const changed = Buffer.from(content)
    const at = Math.floor(random() * changed.length)
    changed.writeUInt8(changed.readUInt8(at) ^ (1 << Math.floor(random() * 7)), at)
    return bytes(changed)
  },
  (_, random) =>
    bytes(readFileSync(join(paper, 'shards', shards[Math.floor(random() * shards.length)] ?? ''))),
  () => new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } }),
  () => new Response('Not found', { status: 404 }),
  () => new Response('Busy', { status: 503 }),
  () => json(''),
  () => json('null'),
  () => json('[]'),
  () => json('{}'),
  () => json('{"schema":99,"cards":[{"articles":[]}]}'),
  (content) => bytes(Buffer.concat([content, content])),
  () => Response.error(),
]

/** What a page shows besides what it can do without: ways to other pages, which have others in their place. */
function wordsOf(main: HTMLElement): string {
  const copy = main.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const trail of copy.querySelectorAll('nav')) trail.remove()
  return copy.textContent ?? ''
}

/** The page's own words once it has what it asked for, or says what is wrong. */
async function read(): Promise<{ text: string; alert: HTMLElement | null }> {
  const main = await waitFor(
    () => {
      const found = document.querySelector('main')
      const alert = document.querySelector<HTMLElement>('[role="alert"]')
      if (
        alert === null &&
        (!found ||
          found.getAttribute('aria-busy') === 'true' ||
          found.textContent === '' ||
          found.textContent.includes(aboutWords().builtPending))
      )
        throw new Error('The page is not ready.')
      return found ?? document.body
    },
    { timeout: 10_000 },
  )
  const alert = document.querySelector<HTMLElement>('[role="alert"]')
  return { text: wordsOf(main), alert }
}

const BUILT = '/built.json'

/** When the site was built is no part of the index, and is told once it comes. */
function withoutDate(path: string): Response | undefined {
  return path === BUILT ? new Response('Not found', { status: 404 }) : undefined
}

/** The next page is opened on a device of its own. */
function leave(): void {
  cleanup()
  localStorage.clear()
  vi.stubGlobal('indexedDB', new IDBFactory())
}

test(
  'whatever comes in place of a part of the index, the page is right, or says what is wrong and has a way on',
  async () => {
    const whole = new Map<string, string>()
    const asked = new Map<string, string[]>()
    for (const address of ADDRESSES) {
      const reader = openReader(paper, address, withoutDate)
      const { text, alert } = await read()
      expect(alert, address).toBeNull()
      whole.set(address, text)
      asked.set(
        address,
        [...new Set(reader.asked)].filter((path) => path !== BUILT),
      )
      leave()
    }
    const random = seededRandom(20261125)
    const pick = <T,>(values: readonly T[]) => values[Math.floor(random() * values.length)]
    let told = 0
    const tries = dose({ small: 80, full: 1_000 })
    for (let turn = 0; turn < tries; turn++) {
      const address = pick(ADDRESSES) ?? '/'
      const harmed = pick(asked.get(address) ?? []) ?? ''
      const spoil = pick(SPOILS)
      const once = random() < 0.3
      let left = once ? 1 : Number.POSITIVE_INFINITY
      openReader(paper, address, (path) =>
        path === harmed && left-- > 0 ? spoil?.(readFileSync(join(paper, path)), random) : withoutDate(path),
      )
      const { text, alert } = await read()
      const what = `${address} with ${harmed}, turn ${turn}`
      if (alert) {
        told += 1
        expect(alert.textContent?.trim().length, what).toBeGreaterThan(20)
        const ways = [
          ...within(document.body).queryAllByRole('link'),
          ...within(document.body).queryAllByRole('button'),
        ]
        expect(ways.length, what).toBeGreaterThan(0)
      } else expect(text, what).toBe(whole.get(address))
      leave()
    }
    expect(told).toBeGreaterThan(tries / 4)
  },
  dose({ small: 240_000, full: 1_800_000 }),
)
