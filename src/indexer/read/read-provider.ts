import { basename } from 'node:path'
import { type Diagnostic, skipped } from '../diagnostic.ts'
import { normaliseDomain } from './normalise-article.ts'
import type { ParsedSource } from './parse-source.ts'
import type { RawProvider } from './record.ts'
import { toRawProvider } from './to-record.ts'

/** A provider as its own file describes it. */
export interface DescribedProvider {
  readonly file: string
  readonly provider: RawProvider
}

/**
 * What a file says of a provider, by the domain that it names or is named after; or why it is of no use. Of two about
 * one domain the first by path holds, as with topics.
 * @param taken domains of the files before it; its own is added.
 */
export function readProvider(
  { file, fields, lineOf }: ParsedSource,
  taken: Set<string>,
): DescribedProvider | Diagnostic {
  const provider = toRawProvider(fields)
  const domain = normaliseDomain(provider.domain || basename(file).replace(/\.md$/i, ''))
  if (domain === undefined)
    return skipped(file, 'no-domain', lineOf('domain'), 'neither its domain nor its name is that of a host')
  if (taken.has(domain))
    return skipped(file, 'same-provider', lineOf('domain'), `another file describes ${domain} already`)
  taken.add(domain)
  return { file, provider: { ...provider, domain } }
}
