import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'js-yaml'

interface Step {
  readonly run?: string
}
interface Workflow {
  readonly jobs: { readonly publish: { readonly steps: readonly Step[] } }
}

/**
 * Runs what the workflow of a repository runs itself, in a fresh clone and in the shell that GitHub takes. Actions are
 * stood in for by what they leave: a clone, values, and the site that the cache kept.
 * @param values of the expressions that steps name, as `steps.pages.outputs.base_url`.
 * @param kept folder of the site of the run before.
 * @returns the clone.
 * @throws what a step said that failed.
 */
export function runWorkflow(
  repository: string,
  values: Readonly<Record<string, string>>,
  kept?: string,
): string {
  const clone = mkdtempSync(join(tmpdir(), 'throughline-clone-'))
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository}`, clone])
  if (kept !== undefined && existsSync(kept)) cpSync(kept, join(clone, 'site'), { recursive: true })
  const workflow = load(readFileSync(join(clone, '.github/workflows/publish.yml'), 'utf8')) as Workflow
  for (const { run } of workflow.jobs.publish.steps) {
    if (run === undefined) continue
    const script = run.replace(/\$\{\{ *(\S+) *\}\}/g, (whole, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`Nothing is said of ${whole}.`)
      return value
    })
    execFileSync('bash', ['-e', '-c', script], {
      cwd: clone,
      env: { ...process.env, npm_config_prefer_offline: 'true' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }
  return clone
}
