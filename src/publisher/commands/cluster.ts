import { statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { groupHeadlines } from '../../indexer/stories/group-headlines.ts'
import type { Command } from '../command.ts'
import { textOption, UsageError } from '../command-line.ts'
import { makeFolder } from '../files/make-folder.ts'
import { readHeadlines } from '../read-headlines.ts'
import { count } from '../tell-report.ts'

export const cluster: Command = {
  shape: {
    summary: 'groups headlines into stories',
    options: {
      input: {
        type: 'string',
        value: 'FILE',
        help: 'tab-separated, with a header: id title publisher timestamp_ms',
        required: true,
      },
      output: {
        type: 'string',
        value: 'FILE',
        help: 'where to write id and story, tab-separated; a story is named by its first headline',
        required: true,
      },
    },
    examples: ['throughline cluster --input headlines.tsv --output stories.tsv'],
  },
  run: async (options, { console }) => {
    const start = performance.now()
    const [input, output] = [textOption(options, 'input'), textOption(options, 'output')]
    if (isSameFile(input, output)) throw new UsageError('--output names the input. Name another file.')
    const { headlines, problems, skipped } = await readHeadlines(input)
    for (const problem of problems) console.say(problem)
    const { groups } = groupHeadlines(headlines)
    const names = new Map<number, { id: string; time: number }>()
    for (const [at, { id, time }] of headlines.entries()) {
      const group = groups[at] ?? 0
      const first = names.get(group)
      const when = time ?? 0
      if (!first || when < first.time || (when === first.time && id < first.id))
        names.set(group, { id, time: when })
    }
    const rows = headlines.map(({ id }, at) => `${id}\t${names.get(groups[at] ?? 0)?.id ?? id}\n`)
    makeFolder(dirname(output))
    // Not by another file that takes its place: the output may be a link, a pipe or /dev/stdout.
    writeFileSync(output, `id\tstory\n${rows.join('')}`)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.say(
      `${count(headlines.length, 'headline')} in ${count(names.size, 'group')}; ` +
        `${count(skipped, 'line')} left out; ${seconds} s`,
    )
    return 0
  },
}

/** Whether two paths lead to one file, which is no device or pipe: of these both ends may have the same name. */
function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }))
  return first?.isFile() === true && first.ino === second?.ino && first.dev === second.dev
}
