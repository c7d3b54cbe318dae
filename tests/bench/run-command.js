import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'

/** How often a running command is looked at, in milliseconds. */
const LOOK_EVERY = 25
/** In which Linux counts processor time, a second. */
const TICKS = 100

/**
 * @typedef {object} Measured
 * @property {number} seconds from start to end
 * @property {number | null} processor seconds of all cores together
 * @property {number | null} megabytes the most that it held in memory, with the most of each process that it started
 */

/**
 * Runs a command to its end and measures it as a whole, with its threads and all processes that it starts.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<Measured>} null where the system does not tell (anything but Linux).
 * @throws when the command cannot be started or fails.
 */
export async function runCommand(command, args, options = {}) {
  const start = performance.now()
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (data) => {
    said = (said + data).slice(-2000)
  })
  /** @type {Map<number, { kilobytes: number, ticks: number }>} */
  const seen = new Map()
  const look = setInterval(() => lookAt(Number(child.pid), seen), LOOK_EVERY)
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    if (code !== 0) throw new Error(`${command} ended with ${code}: ${said}`)
  } finally {
    clearInterval(look)
  }
  const seconds = (performance.now() - start) / 1000
  if (seen.size === 0) return { seconds, processor: null, megabytes: null }
  const all = [...seen.values()]
  return {
    seconds,
    processor: all.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS,
    megabytes: all.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024,
  }
}

/**
 * Notes the most memory of a process and of those that it started, and the processor time up to now.
 * @param {number} pid
 * @param {Map<number, { kilobytes: number, ticks: number }>} seen
 */
async function lookAt(pid, seen) {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // After the name, which may hold anything: user time is the 12th, system time the 13th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0)
    if (kilobytes > 0) seen.set(pid, { kilobytes, ticks: Number(fields[11]) + Number(fields[12]) })
    for (const thread of await readdir(`/proc/${pid}/task`)) {
      const children = await readFile(`/proc/${pid}/task/${thread}/children`, 'utf8')
      for (const child of children.split(' ')) if (child !== '') await lookAt(Number(child), seen)
    }
  } catch {
    // Already gone, or no such file system: what was seen so far stands.
  }
}

/**
 * @param {readonly number[]} values
 * @returns {number}
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
