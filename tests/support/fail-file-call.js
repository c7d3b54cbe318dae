// Loaded before a command: makes its Nth call that changes files fail, as a disk would.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const [code, at] = (process.env.THROUGHLINE_FAULT ?? '').split(':')
/** What changes something; reading has faults of its own, which are tried with real files. */
const SYNC = [
  'writeFileSync',
  'renameSync',
  'mkdirSync',
  'rmSync',
  'openSync',
  'rmdirSync',
  'writeSync',
  'fsyncSync',
]
const PROMISED = ['writeFile', 'rename', 'mkdir', 'rm', 'open', 'rmdir', 'utimes', 'copyFile', 'link']
const HANDLE = ['writeFile', 'datasync', 'sync', 'write', 'close']
let calls = 0

/** @param {string} name */
function count(name) {
  calls += 1
  if (calls !== Number(at)) return
  process.stderr.write(`FAULT ${name}\n`)
  throw Object.assign(new Error(`${code}: made to fail, ${name}`), { code, path: 'made-to-fail' })
}

/**
 * A file is opened to be changed where its flags say so.
 * @param {string} name
 * @param {readonly unknown[]} args
 */
function changes(name, args) {
  return !name.startsWith('open') || (typeof args[1] === 'string' && args[1] !== 'r')
}

/**
 * @param {Record<string, Function>} target
 * @param {readonly string[]} names
 * @param {boolean} promised
 */
function spoil(target, names, promised) {
  for (const name of names) {
    const whole = target[name]
    if (typeof whole !== 'function') continue
    target[name] = promised
      ? async function (...args) {
          if (changes(name, args)) count(name)
          return whole.apply(this, args)
        }
      : function (...args) {
          if (changes(name, args)) count(name)
          return whole.apply(this, args)
        }
  }
}

const probe = await fs.promises.open(process.execPath, 'r')
const prototype = Object.getPrototypeOf(probe)
await probe.close()
spoil(prototype, HANDLE, true)
spoil(fs.promises, PROMISED, true)
spoil(fs, SYNC, false)
syncBuiltinESMExports()
process.on('exit', () => process.stderr.write(`CALLS ${calls}\n`))
