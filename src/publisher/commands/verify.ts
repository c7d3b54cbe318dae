import type { Command } from '../command.ts'
import { CONFIG_OPTION } from '../config/config-options.ts'
import { readSiteFolder } from '../config/read-site-folder.ts'
import { verifySite } from '../files/verify-site.ts'
import { count } from '../tell-report.ts'

export const verify: Command = {
  shape: {
    summary: 'says whether every published file is there and unharmed; exit code 1 if not',
    options: {
      dir: {
        type: 'string',
        value: 'DIR',
        help: 'the built site, or an index alone (default: out in the config file)',
      },
      ...CONFIG_OPTION,
    },
    examples: ['throughline verify --dir site'],
  },
  run: async (options, { console }) => {
    const { files, doubtful, problems } = await verifySite(await readSiteFolder('verify', options))
    for (const problem of problems) console.result(problem)
    if (doubtful > 0)
      console.say(
        `A build was cut off while it replaced ${count(doubtful, 'file')}: build again to be sure of them.`,
      )
    console.say(
      `Read ${count(files, 'file')}: ${problems.length === 0 ? 'all whole' : count(problems.length, 'problem')}.`,
    )
    return problems.length === 0 ? 0 : 1
  },
}
