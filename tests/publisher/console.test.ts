import { afterEach, expect, test, vi } from 'vitest'
import { makeConsole } from '../../src/publisher/console.ts'

const { isTTY } = process.stderr

afterEach(() => {
  vi.restoreAllMocks()
  process.stderr.isTTY = isTTY
})

test('a bar on a terminal needs no codes of terminals, and nothing of it is left beside what follows', () => {
  const terminal = watchTerminal()
  const console = makeConsole(false)
  console.progress('Reading', 1000, 1000)
  expect(terminal.line()).toMatch(/^Reading ━+ 1000 of 1000$/)
  console.progress('Sorting', 1, 2)
  expect(terminal.line().trimEnd()).toMatch(/^Sorting ━+─+ 1 of 2$/)
  console.say('Done')
  expect(terminal.line().trimEnd()).toBe('Done')
  expect(terminal.written()).not.toContain('\u001b')
})

/** Plays a terminal on stderr, with a clock on which each look is a second later than the last. */
function watchTerminal() {
  let written = ''
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1000
    return now
  })
  process.stderr.isTTY = true
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written += text
    return true
  })
  return {
    written: () => written,
    /** Letters after a return are written over those that are there. */
    line: () =>
      written
        .replace('\n', '')
        .split('\r')
        .reduce((line, over) => over + line.slice(over.length), ''),
  }
}
