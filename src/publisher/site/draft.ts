import type { Checksums } from '../files/checksums.ts'
import type { OpenIndex } from '../files/open-index.ts'
import type { Chosen } from '../pages/choose-newest.ts'
import type { BuildOptions } from './build-options.ts'
import type { CompiledReader } from './read-compiled.ts'

/** What the steps of a build share, once there is an index. */
export interface Draft {
  readonly options: BuildOptions
  /** Checksums of the site in place. */
  readonly before: Checksums
  readonly index: OpenIndex
  readonly reader: CompiledReader
  readonly shell: string
  readonly firstSheet: string
  /** Which articles and stories have pages; null for all. */
  readonly chosen: Chosen | null
  /** Checksums of all that is in place by now. */
  readonly sums: Map<string, string>
  /** Puts a file in place, and gives its checksum. */
  readonly publish: (path: string, content: string | Uint8Array) => Promise<string>
}
