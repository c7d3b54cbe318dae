import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RefusedError } from '../indexer/refuse-shrink.ts'
import { type CommandShape, formatHelp, type Options, readOptions, UsageError } from './command-line.ts'
import { type Console, makeConsole } from './console.ts'

/** What a command is given, besides its options. */
export interface Surroundings {
  readonly console: Console
  /** Folder of this package: the checkout, or where npm put it. */
  readonly packageDir: string
}

export interface Command {
  readonly shape: CommandShape
  /** @returns the exit code: 0 done, 1 the data or the state stopped it. */
  readonly run: (options: Options, surroundings: Surroundings) => Promise<number>
}

/** Each is loaded when it is asked for: `index` must not wait for what `serve` needs. */
const COMMANDS: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  start: {
    summary: 'build the bundled sample and serve it',
    load: async () => (await import('./commands/start.ts')).start,
  },
  build: { summary: 'write the whole site', load: async () => (await import('./commands/build.ts')).build },
  index: {
    summary: 'write the JSON index alone',
    load: async () => (await import('./commands/index.ts')).index,
  },
  serve: { summary: 'serve a built site', load: async () => (await import('./commands/serve.ts')).serve },
  check: { summary: 'validate a data folder', load: async () => (await import('./commands/check.ts')).check },
  verify: {
    summary: 'say whether a built site is whole and unharmed',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
}

/** Runs one command line and gives its exit code: 0 done, 1 stopped by data or state, 2 the line is wrong. */
export async function main(args: readonly string[], packageDir: string): Promise<number> {
  const quiet = args.includes('--quiet')
  const console = makeConsole(quiet)
  try {
    return await runCommand(args, { console, packageDir })
  } catch (error) {
    if (error instanceof UsageError) {
      console.fail(error.message)
      return 2
    }
    if (error instanceof RefusedError) {
      console.fail(error.message)
      return 1
    }
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (error instanceof Error && typeof code === 'string' && code in SYSTEM_ERRORS) {
      console.fail(`${SYSTEM_ERRORS[code]} (${error.message}).`)
      return 1
    }
    throw error
  }
}

/** Failures of the machine rather than of this program, in words. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full; what was in place is still whole',
  EACCES: 'A file or folder may not be written or read',
  EPERM: 'A file or folder may not be written or read',
  EROFS: 'The disk can only be read',
  ENOTDIR: 'A part of a path is a file, not a folder',
  EEXIST: 'A file stands where a folder should be',
  EISDIR: 'A folder stands where a file should be',
}

async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === 'help') {
    surroundings.console.result(overview())
    return name === undefined ? 2 : 0
  }
  if (name === '--version') {
    surroundings.console.result(versionOf(surroundings.packageDir))
    return 0
  }
  const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!known) throw new UsageError(`There is no command ${name}. See throughline --help.`)
  if (rest.includes('--version')) {
    surroundings.console.result(versionOf(surroundings.packageDir))
    return 0
  }
  const command = await known.load()
  const options = readOptions(name, command.shape, rest)
  if (options.help) {
    surroundings.console.result(formatHelp(name, command.shape))
    return 0
  }
  return command.run(options, surroundings)
}

function overview(): string {
  const rows = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  return `throughline COMMAND [options]

A folder of articles becomes a static site that follows every story.

${rows.join('\n')}

throughline COMMAND --help tells more; --version gives the version.
Exit code 0 = done, 1 = the data or the state stopped it, 2 = the command line is wrong.`
}

function versionOf(packageDir: string): string {
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'))
  return String(version)
}
