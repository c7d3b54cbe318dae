import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives all temporary files of a run one folder, and removes it with all that tests left there. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-tests-'))
  // Workers and the commands that they start take the folder from the environment.
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
