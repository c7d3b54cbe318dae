import { APP, INDEX } from '../site-files.ts'
import { IMMUTABLE, REVALIDATE } from './caching.ts'
import { COMPRESSED, type HostRules, LEAST_COMPRESSED, literally, typedPaths } from './host-rules.ts'

/**
 * The rules of a site for Caddy, to be imported into a site block whose `root` is the folder that has the site at the
 * path of its base.
 */
export function makeCaddyRules({ base, headers }: HostRules): string {
  const path = literally(base)
  const folder = base.slice(0, -1)
  const lines = [
    ...(folder === ''
      ? []
      : block(`handle ${folder}`, block('route', [`rewrite * ${base}`, 'redir * {uri} 301']))),
    ...block(`handle ${base}*`, [
      ...block('encode', [
        'zstd',
        'gzip',
        `minimum_length ${LEAST_COMPRESSED}`,
        ...block(
          'match',
          COMPRESSED.map((type) => `header Content-Type ${type}*`),
        ),
      ]),
      // One after the other, as they stand here.
      ...block('route', [
        ...block('header', [
          ...Object.entries(headers).map(([name, value]) => `${name} "${value}"`),
          `Cache-Control "${REVALIDATE}"`,
        ]),
        ...block('@hidden', [
          `path_regexp \`/\\.|\\.[0-9]+\\.tmp$|^${path}_headers$\``,
          `not path ${base}.well-known/*`,
        ]),
        'error @hidden 404',
        // Not where a second slash or a backslash would name another host.
        ...block('@slash', [
          `path_regexp \`^${path}.+/$\``,
          // As it was written, for the path that is looked at above has been tidied up, and `%2F` is not taken off.
          `expression \`{http.request.orig_uri}.matches("^${base}[^/?][^?]*/([?]|$)")\``,
        ]),
        ...block('route @slash', ['uri strip_suffix /', 'redir * {uri} 301']),
        `@hashed path ${base}${APP}/* ${base}${INDEX}/shards/*`,
        `header @hashed Cache-Control "${IMMUTABLE}"`,
        ...typedPaths(base).flatMap(([paths, type], at) => [
          `@type${at} path_regexp \`${paths}\``,
          `header @type${at} Content-Type ${type}`,
        ]),
        `@front path ${base}`,
        `rewrite @front ${base}index.html`,
        // A page is a file beside a folder of its name: what has a slash at its end is never asked for.
        '@page file {path}.html',
        // Rewriting to what was found, as \`try_files\` does, loses what comes after a question mark in a name.
        ...block('handle @page', ['uri path_regexp $ .html', 'file_server']),
        '@file file {path}',
        // Scripts and sheets lie there packed, too.
        ...block('handle @file', block('file_server', ['precompressed br'])),
        'error 404',
      ]),
    ]),
    ...block('handle_errors', [
      ...block('@missing', ['expression {err.status_code} == 404', `path ${base}*`]),
      ...block('handle @missing', [
        ...block('header', [`Cache-Control "${REVALIDATE}"`, '-Content-Type']),
        `rewrite * ${base}404.html`,
        'file_server',
      ]),
    ]),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function block(name: string, lines: readonly string[]): string[] {
  return [`${name} {`, ...lines.map((line) => `\t${line}`), '}']
}
