import { basename, join, relative, resolve } from 'node:path'
import type { Command } from '../command.ts'
import { listOption, UsageError } from '../command-line.ts'
import { DEFAULT_TITLE } from '../config/default-title.ts'
import { newProject } from '../init/new-project.ts'
import { writeProject } from '../init/write-project.ts'
import { versionOf } from '../version-of.ts'

export const init: Command = {
  shape: {
    summary: 'makes a new folder with a config, a first article and a workflow; never overwrites a file',
    operands: { key: 'dir', value: 'DIR', help: 'the folder (default: the current one)', optional: true },
    options: {},
    examples: ['throughline init news', 'throughline init'],
  },
  run: async (options, { console, packageDir }) => {
    const folder = resolve(listOption(options, 'dir')[0] ?? '.')
    if (folder === resolve(packageDir))
      throw new UsageError('This is the folder of Throughline itself. Name another: throughline init DIR.')
    const words =
      basename(folder)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
        .slice(0, 60) || DEFAULT_TITLE
    const files = newProject({
      title: words.charAt(0).toUpperCase() + words.slice(1),
      name:
        words
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '') || 'newspaper',
      version: versionOf(packageDir),
      now: Date.now(),
    })
    const { made, kept } = await writeProject(folder, files)
    const from = relative('', folder)
    for (const path of made) console.result(join(from, path))
    for (const path of kept) console.say(`${join(from, path)} was not written: something is there already.`)
    const enter = from === '' ? [] : [`cd ${/^[\w./~-]+$/.test(from) ? from : `'${from}'`}`]
    // A package.json that was there before does not know of us.
    const install = kept.includes('package.json') ? 'npm install throughline' : 'npm install'
    const next = [...enter, install, 'npx throughline build', 'npx throughline serve']
    console.say(`\nNext:\n${next.map((line) => `  ${line}`).join('\n')}`)
    return 0
  },
}
