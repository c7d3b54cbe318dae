import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** How often a running command's memory is looked at, in milliseconds. */
const LOOK_EVERY = 25

/**
 * Runs a command to its end and measures it as a whole process.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<{ seconds: number, megabytes: number | null }>} megabytes: the most that the process
 *   itself held in memory; null where the system does not tell (anything but Linux).
 * @throws when the command cannot be started or fails.
 */
export async function runCommand(command, args, options = {}) {
  const start = performance.now()
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (data) => {
    said = (said + data).slice(-2000)
  })
  let kilobytes = 0
  const look = setInterval(async () => {
    try {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
      kilobytes = Math.max(kilobytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0))
    } catch {
      // Already gone, or no such file system: what was seen so far stands.
    }
  }, LOOK_EVERY)
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    if (code !== 0) throw new Error(`${command} ended with ${code}: ${said}`)
  } finally {
    clearInterval(look)
  }
  return { seconds: (performance.now() - start) / 1000, megabytes: kilobytes > 0 ? kilobytes / 1024 : null }
}

/**
 * @param {readonly number[]} values
 * @returns {number}
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
