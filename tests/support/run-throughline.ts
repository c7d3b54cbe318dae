import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { PACKAGE } from './build-test-site.ts'

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

type Environment = Readonly<Record<string, string>>

/** Starts the command as a user does. */
export function startThroughline(
  args: readonly string[],
  environment: Environment = {},
  cwd = process.cwd(),
  packageDir = PACKAGE,
): ChildProcess {
  return spawn(process.execPath, [join(packageDir, 'bin/throughline.js'), ...args], {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs the command to its end. */
export function runThroughline(...args: string[]): Promise<Run> {
  return runThroughlineIn(process.cwd(), ...args)
}

/** Runs the command to its end, in a folder. */
export function runThroughlineIn(folder: string, ...args: string[]): Promise<Run> {
  const child = startThroughline(args, {}, folder)
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (data) => {
    stdout += data
  })
  child.stderr?.on('data', (data) => {
    stderr += data
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** The first line that a command says on stdout. */
export function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (data) => {
      said += data
      const [line, ...rest] = said.split('\n')
      if (line !== undefined && rest.length > 0) resolve(line)
    })
    child.once('error', reject)
    child.once('close', () => reject(new Error(`It ended without a line: ${said}`)))
  })
}

/** Interrupts a command and gives its exit code. */
export function interrupt(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('close', resolve)
    child.kill('SIGINT')
  })
}
