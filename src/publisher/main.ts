import { join } from 'node:path'
import { RefusedError } from '../indexer/refused-error.ts'
import type { Command, CommandContext } from './command.ts'
import { formatHelp, readOptions, table, textOption, UsageError } from './command-line.ts'
import { makeConsole } from './console.ts'
import { describeSystemError } from './files/system-error.ts'
import { nearestName } from './nearest-name.ts'
import { optimiseLater } from './optimise-later.ts'
import { spareMemory } from './spare-memory.ts'
import { versionOf } from './version-of.ts'
import { emptyReport } from './write-report.ts'

/** Each is loaded when it is asked for: `index` must not wait for what `serve` needs. */
const COMMANDS: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  start: {
    summary: 'build the bundled sample and serve it',
    load: async () => (await import('./commands/start.ts')).start,
  },
  init: {
    summary: 'make a new folder with a config, a first article and a workflow',
    load: async () => (await import('./commands/init.ts')).init,
  },
  index: {
    summary: 'write the JSON index alone',
    load: async () => (await import('./commands/index.ts')).index,
  },
  build: { summary: 'write the whole site', load: async () => (await import('./commands/build.ts')).build },
  serve: {
    summary: 'serve a built site as production would',
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  dev: {
    summary: 'serve a data folder, with pages that follow it',
    load: async () => (await import('./commands/dev.ts')).dev,
  },
  rules: {
    summary: 'print the rules of a site for nginx, Caddy or CloudFront',
    load: async () => (await import('./commands/rules.ts')).rules,
  },
  verify: {
    summary: 'say whether every file of a site is there and unharmed',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  import: {
    summary: 'write the new articles of feeds into a data folder',
    load: async () => (await import('./commands/import.ts')).importFeeds,
  },
  check: {
    summary: 'validate a data folder',
    load: async () => (await import('./commands/check.ts')).check,
  },
  cluster: {
    summary: 'group headlines into stories',
    load: async () => (await import('./commands/cluster.ts')).cluster,
  },
  generate: {
    summary: 'write a made-up data folder',
    load: async () => (await import('./commands/generate.ts')).generate,
  },
}

/**
 * Runs one command line and gives its exit code: 0 done, 1 stopped by data or state, 2 the line is wrong.
 * @param bundleDir folder of the compiled command, with what it runs in threads of its own.
 */
export async function main(args: readonly string[], packageDir: string, bundleDir: string): Promise<number> {
  spareMemory()
  optimiseLater()
  const console = makeConsole(args.includes('--quiet'))
  try {
    return await runCommand(args, { console, packageDir, searchThread: join(bundleDir, 'search-thread.js') })
  } catch (error) {
    if (error instanceof UsageError) {
      console.fail(error.message)
      return 2
    }
    const message = error instanceof RefusedError ? error.message : describeSystemError(error)
    if (message === null) throw error
    console.fail(message)
    return 1
  }
}

async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  const { console, packageDir } = context
  const [name, ...rest] = args[0] === 'help' ? askForHelp(args.slice(1)) : args
  if (name === undefined) throw new UsageError(overview())
  const isVersion = name === '--version' || name === '-v'
  if (isVersion || name === '--help' || name === '-h') {
    console.result(isVersion ? versionOf(packageDir) : overview())
    return 0
  }
  const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!known)
    throw new UsageError(`There is no command ${name}${didYouMean(name)} throughline --help lists all.`)
  const { shape, run } = await known.load()
  const options = readOptions(name, shape, rest)
  if (options.help || options.version) {
    console.result(options.help ? formatHelp(name, shape) : versionOf(packageDir))
    return 0
  }
  emptyReport(textOption(options, 'report'))
  return run(options, context)
}

/** `help build` is another way to say `build --help`. */
function askForHelp([command, ...rest]: readonly string[]): readonly string[] {
  return command === undefined ? ['--help'] : [command, '--help', ...rest]
}

function didYouMean(written: string): string {
  const nearest = nearestName(written, Object.keys(COMMANDS))
  return nearest === null ? '.' : `; did you mean ${nearest}?`
}

function overview(): string {
  return `throughline COMMAND [options]

A folder of articles becomes a static site that follows every story.

${table(Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary]))}

throughline COMMAND --help says what a command takes; --version shows the version.
Exit codes: 0 = done, 1 = the data or the state stopped it, 2 = the command line is wrong.`
}
