import type { Command } from '../command.ts'
import { textOption, UsageError, wholeNumber } from '../command-line.ts'
import { generateFolder } from '../generate/generate-folder.ts'
import { count } from '../tell-report.ts'

const MOST = 10_000_000

export const generate: Command = {
  shape: {
    summary: 'writes a made-up data folder, shaped like real ones: the same bytes for the same seed',
    options: {
      articles: { type: 'string', value: 'N', help: 'how many articles', required: true },
      seed: {
        type: 'string',
        value: 'S',
        help: 'a whole number; another seed gives another newspaper',
        required: true,
      },
      out: {
        type: 'string',
        value: 'DIR',
        help: 'where to write; must hold no articles yet',
        required: true,
      },
    },
    examples: ['throughline generate --articles 20000 --seed 1 --out made-up'],
  },
  run: async (options, { console }) => {
    const articles = wholeNumber(options, 'articles', 1, MOST)
    const seed = wholeNumber(options, 'seed', 0, 2 ** 31 - 1)
    if (articles === null || seed === null)
      throw new UsageError('throughline generate needs --articles N and --seed S.')
    const start = performance.now()
    const made = generateFolder({
      articles,
      seed,
      outDir: textOption(options, 'out'),
      onProgress: (done, total) => console.progress('Writing', done, total),
    })
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.say(`${count(made.articles, 'article')}, ${(made.bytes / 1e6).toFixed(1)} MB, in ${seconds} s`)
    return 0
  },
}
