import { act, screen } from '@testing-library/react'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadLanguage } from '../../../src/reader/language/load-language.ts'
import { speak } from '../../../src/reader/language/spoken.ts'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'
import { pseudoLanguage } from './pseudo-language.ts'

let paper: string

// The data has no letter of English: whatever has one is the interface's, and so is whatever is left of it.
beforeAll(async () => {
  vi.setSystemTime(NOW)
  const files: Record<string, string> = {}
  for (let at = 0; at < 40; at++) {
    const day = new Date(Date.UTC(2026, 10, 23) - at * 86_400_000).toISOString().slice(0, 10)
    const related = at % 4 === 0 ? '' : `related:\n  - title: ы\n    webUrl: https://1.1/${at - (at % 4)}\n`
    files[`articles/${at}.md`] = makeFile(
      {
        title: `Вода ${at} пришла на ${at % 7} день`,
        publishedDateTime: `${day}T10:00:00Z`,
        webUrl: `https://1.1/${at}`,
        quality: String(20 + at),
      },
      `provider:\n  name: Газета ${at % 3}\n  domain: 1${at % 3}.1\ntopics: [Тема ${at % 2}]\n${related}`,
    )
  }
  paper = (await indexFiles(files, { title: 'Нить' })).outDir
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['ja'])
  speak('ja', pseudoLanguage())
})

afterAll(() => loadLanguage('en'))

/** What is not of the interface's making: names of formats, keys, languages and what is typed. */
const NAMES = /RSS|JSON Feed|Atom|OPML|^[a-z]$/g

function englishLeft(): string[] {
  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'])
        found.push(node.getAttribute(name) ?? '')
    } else if (!node.parentElement?.closest('code, kbd, body [lang]')) {
      found.push(node.textContent ?? '')
    }
  }
  return found.filter((text) => /[a-z]/i.test(text.replace(NAMES, '')))
}

test.each([
  '/',
  '/?sort=balanced&minQuality=30',
  '/?sort=heat&view=articles',
  '/?from=2026-11-20&to=2026-11-20',
  '/?minQuality=2000',
  '/topics',
  '/sources',
  '/trends',
  '/catch-up',
  '/search',
  '/search?q=%D0%B2%D0%BE%D0%B4%D0%B0',
  '/search?q=%D1%8D%D1%8D%D1%8D%D1%8D',
  '/saved',
  '/history',
  '/following',
  '/settings',
  '/about',
  '/nowhere',
  '/article/nowhere',
  '/story/4',
  '/article/4',
  '/source/10.1',
])('%s has no English left', async (address) => {
  openReader(paper, address)
  await whenReady()
  await act(async () => {})
  expect(document.body.textContent).toContain('Нить')
  expect(englishLeft()).toEqual([])
})

test('what is not from a catalogue is found', async () => {
  openReader(paper, '/')
  await whenReady()
  document.body.append('Left in English')
  expect(englishLeft()).toEqual(['Left in English'])
  document.body.lastChild?.remove()
})

test('menu, reasons, filters, keys and the box that goes anywhere have no English left', async () => {
  const { user } = openReader(paper, '/')
  await whenReady()
  for (const name of [/Ｍｏｒｅ ａｂｏｕｔ/, /^Ｆｉｌｔｅｒｓ$/, /^Ｋｅｙｓ$/, /^Ｇｏ ｔｏ/]) {
    const [opener] = screen.getAllByRole('button', { name })
    if (opener) await user.click(opener)
    await screen.findByRole('dialog')
    await vi.waitFor(() => expect(screen.getByRole('dialog').textContent).not.toBe(''))
    expect(englishLeft()).toEqual([])
    const why = screen.queryByRole('button', { name: /Ｗｈｙ/ })
    if (why) {
      await user.click(why)
      await screen.findByRole('table')
      expect(englishLeft()).toEqual([])
    }
    act(() => screen.getByRole('dialog').dispatchEvent(new Event('close')))
    act(() => document.querySelector('dialog')?.close())
  }
})
