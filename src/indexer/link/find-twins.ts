import { type Diagnostic, warning } from '../diagnostic.ts'

/** What hosts and file systems add to an address, or take from it. */
const ENDING = '.html'

/**
 * Files whose pages get in each other's way on some hosts and disks: their ids differ in case alone, or one is the
 * other with `.html` behind it. Most ids are lower case, and cost one comparison.
 * @param ids by the paths of their files.
 */
export function findTwins(ids: ReadonlyMap<string, string>): Diagnostic[] {
  const plain = new Set(ids.values())
  const folded = new Set<string>()
  const diagnostics: Diagnostic[] = []
  const warn = (file: string, reason: string) => diagnostics.push(warning(file, 'twin-id', 1, reason))
  for (const [file, id] of ids) {
    const fold = id.toLowerCase()
    if (fold !== id) {
      if (plain.has(fold) || folded.has(fold))
        warn(
          file,
          'its name differs from that of another file only in case: on a disk or a host that ignores case, only one of them has a page',
        )
      folded.add(fold)
    }
    if (id.endsWith(ENDING) && plain.has(id.slice(0, -ENDING.length)))
      warn(
        file,
        `another file has its name without ${ENDING}: most hosts show that one's page at both addresses`,
      )
  }
  return diagnostics
}
