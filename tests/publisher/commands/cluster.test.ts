import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder } from '../../support/make-data-folder.ts'
import { type Run, runThroughline } from '../../support/run-throughline.ts'

const HOUR = 3_600_000
const HEADER = 'id\ttitle\tpublisher\ttimestamp_ms'

async function cluster(lines: readonly string[]): Promise<Run & { output: string | null; input: string }> {
  const folder = makeFolder({ 'in.tsv': lines.join('\n') })
  const input = join(folder, 'in.tsv')
  const output = join(folder, 'deep/out.tsv')
  const run = await runThroughline('cluster', '--input', input, '--output', output)
  return { ...run, input, output: existsSync(output) ? readFileSync(output, 'utf8') : null }
}

describe('throughline cluster', () => {
  test('writes the story of each headline, named by its first, in the order of the input', async () => {
    const { code, stdout, output } = await cluster([
      HEADER,
      `b\tTunnel under Corran strait floods, ferries stop\tB\t${2 * HOUR}`,
      `x\tBakers vote on shorter nights\tC\t${HOUR}`,
      `a\tCorran tunnel floods after storm\tA\t${HOUR}`,
      '',
    ])
    expect(code).toBe(0)
    expect(stdout).toBe('')
    expect(output).toBe('id\tstory\nb\ta\nx\tx\na\ta\n')
  })

  test('writes through a link, and so to a device, and never puts a file in its place', async () => {
    const folder = makeFolder({ 'in.tsv': `${HEADER}\na\tFerries stop\tA\t${HOUR}\n`, 'real.tsv': 'old' })
    const [input, real, link] = [join(folder, 'in.tsv'), join(folder, 'real.tsv'), join(folder, 'link.tsv')]
    symlinkSync(real, link)
    expect((await runThroughline('cluster', '--input', input, '--output', link)).code).toBe(0)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(real, 'utf8')).toBe('id\tstory\na\ta\n')
  })

  test('finds columns by their names, ignores others, and takes quotes as they are', async () => {
    const { output } = await cluster([
      'timestamp_ms\tstory\tpublisher\tid\ttitle',
      `${HOUR}\tz\tA\t"1"\t"Quoted" harbour strike`,
      `${HOUR}\ty\tB\t2\tHarbour strike "quoted"`,
    ])
    expect(output).toBe('id\tstory\n"1"\t"1"\n2\t"1"\n')
  })

  test('leaves out lines without an id of their own, and gives all others a story, saying what they lack', async () => {
    const { code, stderr, output, input } = await cluster([
      HEADER,
      'a\tToo few',
      'b\tNo time\tA\tsoon',
      `c\tFine\tA\t${HOUR}`,
      `c\tAgain\tA\t${HOUR}`,
      `d\t \tA\t${HOUR}`,
      `\tNobody\tA\t${HOUR}`,
    ])
    expect(code).toBe(0)
    expect(output).toBe('id\tstory\na\ta\nb\tb\nc\tc\nd\td\n')
    for (const said of [
      '2: its timestamp_ms',
      '3: its timestamp_ms',
      '5: its id was there before',
      '6: it has no title',
      '7: it has no id',
    ])
      expect(stderr).toContain(`${input}:${said}`)
  })

  test('keeps its input where the output names the same file, by whatever path', async () => {
    const text = `${HEADER}\na\tFerries stop\tA\t${HOUR}\n`
    const folder = makeFolder({ 'in.tsv': text })
    const [input, link] = [join(folder, 'in.tsv'), join(folder, 'link.tsv')]
    symlinkSync(input, link)
    for (const output of [input, link]) {
      const { code, stderr } = await runThroughline('cluster', '--input', input, '--output', output)
      expect({ code, stderr }).toEqual({ code: 2, stderr: '--output names the input. Name another file.\n' })
      expect(readFileSync(input, 'utf8')).toBe(text)
    }
  })

  test('stops with exit code 1 where a column is missing', async () => {
    const { code, stderr, output } = await cluster(['id\ttitle', 'a\tA title'])
    expect(code).toBe(1)
    expect(stderr).toContain('publisher, timestamp_ms')
    expect(output).toBeNull()
  })

  test('stops with exit code 1 where there is no such file', async () => {
    const { code, stderr } = await runThroughline('cluster', '--input', '/nowhere/at-all', '--output', 'x')
    expect(code).toBe(1)
    expect(stderr).toContain('/nowhere/at-all')
  })
})
