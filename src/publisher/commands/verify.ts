import { textOption } from '../command-line.ts'
import type { Command } from '../main.ts'
import { verifySite } from '../verify-site.ts'

export const verify: Command = {
  shape: {
    summary: 'say whether every published file of a site is there and unharmed',
    options: {
      dir: { type: 'string', value: 'DIR', help: 'the built site, or an index alone', required: true },
    },
    example: 'throughline verify --dir site',
  },
  run: async (options, { console }) => {
    const { files, problems } = await verifySite(textOption(options, 'dir'))
    for (const problem of problems) console.result(problem)
    console.say(
      problems.length === 0 ? `${files} files, all whole` : `${files} files, ${problems.length} problems`,
    )
    return problems.length === 0 ? 0 : 1
  },
}
