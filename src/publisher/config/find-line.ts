/** Comments and texts, in which nothing is a key. */
const QUIET = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g

/**
 * The line of a config file, from 1, on which a key is written. The file is a program, so this is a good guess: the
 * keys of the path are looked for one after the other, and a place in a list is that many keys of the same name on.
 * Where a key is nowhere, for it is missing or comes from elsewhere, what it belongs to is pointed at.
 */
export function findLine(source: string, path: readonly (string | number)[]): number {
  const bare = source.replace(QUIET, (quiet, at: number) => {
    const isKey = /^["'][\w$-]+["']$/.test(quiet) && /^\s*:/.test(source.slice(at + quiet.length))
    return isKey ? ` ${quiet.slice(1, -1)} ` : quiet.replace(/[^\n]/g, ' ')
  })
  for (let length = path.length; length > 0; length--) {
    const position = endOf(bare, path.slice(0, length))
    if (position !== null) return source.slice(0, position).split('\n').length
  }
  return 1
}

/** Just behind the last key of a path; null where one of them is nowhere. */
function endOf(bare: string, path: readonly (string | number)[]): number | null {
  let position = 0
  let skip = 0
  for (const step of path) {
    if (typeof step === 'number') {
      skip = step
      continue
    }
    for (let times = 0; times <= skip; times++) {
      const found = placeOf(bare, step, position)
      if (found === null) return null
      position = found
    }
    skip = 0
  }
  return position
}

/** Just behind the next `key:`, or `key,` where a variable of the same name is meant. */
function placeOf(bare: string, key: string, from: number): number | null {
  const pattern = new RegExp(`(?<![\\w$.-])${key.replace(/[^\w]/g, '\\$&')}(?=\\s*[:,}])`, 'g')
  pattern.lastIndex = from
  return pattern.exec(bare) ? pattern.lastIndex : null
}
