/** What the compiled worker has where its site belongs; src/worker/site.ts declares it. */
const PLACE = 'self.__THROUGHLINE_SITE'
/**
 * A site in a language that needs more letters than this fetches them when it meets them, and only `dev` has what
 * follows a folder.
 */
const SPARED = /latin-ext.*\.woff2$|\/follow-folder-/

export interface WorkerContent {
  /** Of the reader; its pages carry the same. */
  readonly version: string
  /** Paths of its parts, which have a hash of their content in their names. */
  readonly hashed: readonly string[]
  /** SHA-256 of what is named by its place, by path. */
  readonly fixed: Readonly<Record<string, string>>
}

/** The worker of a site: the compiled one with what it is to keep from the start. */
export function makeWorker(compiled: string, { version, hashed, fixed }: WorkerContent): string {
  const [before, after, ...more] = compiled.split(PLACE)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('The compiled worker is to name its site once.')
  const precache = [
    ...hashed.filter((path) => !SPARED.test(path)).map((url) => ({ url, revision: null })),
    ...Object.entries(fixed).map(([url, sum]) => ({ url, revision: sum.slice(0, 16) })),
  ]
  return before + JSON.stringify({ version, precache }) + after
}
