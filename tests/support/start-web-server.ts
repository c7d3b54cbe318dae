import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PACKAGE } from './build-test-site.ts'
import { findFreePort } from './find-free-port.ts'

export type WebServer = 'nginx' | 'caddy'

export interface StartedServer {
  /** Without a slash at the end. */
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** Where distributions put what users don't start. */
const SYSTEM = ['/usr/sbin', '/usr/local/sbin']
const RECIPES: Readonly<Record<WebServer, string>> = { nginx: 'nginx.conf', caddy: 'Caddyfile' }
const PATIENCE = 20_000

/**
 * The program of a web server, which is installed where that can be done: as root on Debian. Null where there is none;
 * the reason is then said.
 */
export function findWebServer(name: WebServer): string | null {
  const found = find(name)
  if (found !== null) return found
  if (process.getuid?.() === 0 && find('apt-get') !== null) {
    console.warn(`No ${name} found: installing it with apt-get.`)
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
    try {
      execFileSync('apt-get', ['update'], options)
      execFileSync('apt-get', ['install', '-y', '--no-install-recommends', name], options)
    } catch {
      console.warn(`${name} could not be installed.`)
    }
  }
  const installed = find(name)
  if (installed === null)
    console.warn(`The recipe for ${name} is not tried: there is no ${name} here. Install it to try it.`)
  return installed
}

function find(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...SYSTEM]
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

/** Starts a web server with the recipe of docs/hosts over a folder, at a port of the system's choice. */
export async function startWebServer(
  name: WebServer,
  program: string,
  root: string,
  rules: string,
): Promise<StartedServer> {
  const folder = mkdtempSync(join(tmpdir(), `throughline-${name}-`))
  const port = await findFreePort()
  const included = join(folder, 'rules')
  writeFileSync(included, rules)
  const recipe = readFileSync(join(PACKAGE, 'docs/hosts', RECIPES[name]), 'utf8')
    .replace(/\/etc\/\w+\/throughline\.\w+/, included)
    .replace('/srv/www', root)
  const config = join(folder, 'config')
  writeFileSync(config, name === 'nginx' ? nginxAround(recipe, folder, port) : caddyAround(recipe, port))
  const args =
    name === 'nginx'
      ? ['-p', folder, '-c', config, '-e', join(folder, 'error.log')]
      : ['run', '--config', config, '--adapter', 'caddyfile']
  const server = spawn(program, args, {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const origin = `http://localhost:${port}`
  await untilAnswered(server, origin)
  return {
    origin,
    stop: async () => {
      if (server.exitCode === null) {
        const ended = new Promise((resolve) => server.once('close', resolve))
        server.kill('SIGTERM')
        await ended
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What a distribution's own configuration has around a server. */
function nginxAround(recipe: string, folder: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return [
    'daemon off;',
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${join(folder, 'pid')};`,
    'events { }',
    'http {',
    'include /etc/nginx/mime.types;',
    'default_type application/octet-stream;',
    'access_log off;',
    ...temporary.map((what) => `${what}_temp_path ${join(folder, what)};`),
    recipe.replace('listen 80;', `listen ${port};`).replace('www.example.com', 'localhost'),
    '}',
  ].join('\n')
}

function caddyAround(recipe: string, port: number): string {
  return `{\nadmin off\nauto_https off\n}\n${recipe.replace('www.example.com', `http://localhost:${port}`)}`
}

/** @throws what the server said, when it ended or never answered. */
async function untilAnswered(server: ChildProcess, origin: string): Promise<void> {
  let said = ''
  server.stderr?.on('data', (data) => {
    said += data
  })
  const giveUpAt = Date.now() + PATIENCE
  while (server.exitCode === null && Date.now() < giveUpAt) {
    const answered = await fetch(origin, { redirect: 'manual' }).then(
      () => true,
      () => false,
    )
    if (answered) return
    await wait(50)
  }
  server.kill('SIGKILL')
  throw new Error(`The web server does not answer: ${said}`)
}
