import { APP, INDEX } from '../site-files.ts'
import { IMMUTABLE, REVALIDATE } from './caching.ts'
import { COMPRESSED, type HostRules, LEAST_COMPRESSED, literally, typedPaths } from './host-rules.ts'

/**
 * The rules of a site for nginx, to be included in a `server` whose `root` is the folder that has the site at the path
 * of its base. Everything is in one `location`, so that a server can hold more than this site.
 */
export function makeNginxRules({ base, headers }: HostRules): string {
  const path = literally(base)
  const security = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`)
  const folder = base.slice(0, -1)
  const compressed = COMPRESSED.filter((type) => type !== 'text/html')
  const lines = [
    ...(folder === ''
      ? []
      : location(`= ${folder}`, ['absolute_redirect off;', `return 301 ${base}$is_args$args;`])),
    `location ${base} {`,
    ...indent([
      ...security,
      `add_header Cache-Control "${REVALIDATE}" always;`,
      'charset utf-8;',
      'gzip on;',
      'gzip_vary on;',
      // Those behind another server get it compressed, too.
      'gzip_proxied any;',
      `gzip_min_length ${LEAST_COMPRESSED};`,
      // What is always compressed by nginx must not be named.
      `gzip_types ${compressed.join(' ')};`,
      'absolute_redirect off;',
      `error_page 404 ${base}404.html;`,
      // A page is a file beside a folder of its name: what has a slash at its end is never asked for.
      'try_files $uri.html $uri =404;',
      '',
      ...location(`= ${base}`, [`try_files ${base}index.html =404;`]),
      ...location(`~ "/\\.(?!well-known/)|\\.[0-9]+\\.tmp$|^${path}_headers$"`, ['return 404;']),
      // Not where a second slash or a backslash would name another host.
      ...location(`~ "^${path}[^/\\x5c].*/$"`, ['rewrite ^(.*)/$ $1 permanent;']),
      ...location(`~ "^${path}(${APP}|${INDEX}/shards)/"`, [
        ...security,
        // Not on what is missing: it may come.
        `add_header Cache-Control "${IMMUTABLE}";`,
        'try_files $uri =404;',
      ]),
      ...location(`~ "^${path}(${INDEX}|assets)/"`, ['try_files $uri =404;']),
      ...typedPaths(base).flatMap(([paths, type]) =>
        location(`~ "${paths}"`, ['types { }', `default_type ${type};`, 'try_files $uri =404;']),
      ),
    ]),
    '}',
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function location(what: string, lines: readonly string[]): string[] {
  return [`location ${what} {`, ...indent(lines), '}']
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `    ${line}`))
}
