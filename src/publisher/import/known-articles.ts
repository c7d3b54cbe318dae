import { decodeHTMLStrict } from 'entities/decode'
import { isDiagnostic } from '../../indexer/diagnostic.ts'
import { listFiles } from '../../indexer/read/list-files.ts'
import { parseSource } from '../../indexer/read/parse-source.ts'
import { RelatedMemory } from '../../indexer/read/read-related.ts'
import { readSources } from '../../indexer/read/read-sources.ts'
import { toRecord } from '../../indexer/read/to-record.ts'
import { safeAddress } from '../../model/address.ts'
import { addressKey } from '../../model/address-key.ts'

/** What a data folder holds already. */
export interface KnownArticles {
  /** Keys of the addresses of all its articles. */
  readonly addresses: Set<string>
  /** Names of its article files in lower case, without folder and `.md`. */
  readonly names: Set<string>
}

/** Reads the addresses and names of the articles in a data folder, of those that are taken back as well. */
export async function readKnownArticles(dataDir: string): Promise<KnownArticles> {
  const files = (await listFiles(dataDir, 'articles')).files.filter((file) => /\.md$/i.test(file))
  const known = { addresses: new Set<string>(), names: new Set<string>() }
  addKnownArticles(known, dataDir, files)
  return known
}

/** Adds what article files say to what is known; one that cannot be read has its name at least. */
export function addKnownArticles(known: KnownArticles, dataDir: string, files: readonly string[]): void {
  const memory = new RelatedMemory()
  readSources(dataDir, files, (source) => {
    if (isDiagnostic(source)) return
    const parsed = parseSource(source, memory)
    // A file that an editor broke is still the file of its article: whatever looks like an address in it counts.
    const texts = isDiagnostic(parsed)
      ? (source.bytes.toString('utf8').match(/https?:\/\/[^\s"'<>]+/gi) ?? [])
      : toRecord(parsed.fields).addresses
    for (const text of texts) {
      const address = safeAddress(decodeHTMLStrict(text))
      if (address !== null) known.addresses.add(addressKey(address))
    }
  })
  for (const file of files)
    known.names.add(file.slice(file.lastIndexOf('/') + 1, -'.md'.length).toLowerCase())
}
