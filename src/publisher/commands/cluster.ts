import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { groupHeadlines } from '../../indexer/stories/group-headlines.ts'
import type { Command } from '../command.ts'
import { textOption } from '../command-line.ts'
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
    const { headlines, problems, skipped } = await readHeadlines(textOption(options, 'input'))
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
    const output = textOption(options, 'output')
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
