import type { Provider } from '../../model/provider.ts'
import { compareIds } from '../../model/ranking/order.ts'
import { chooseLogo } from '../read/choose-picture.ts'
import { cleanText } from '../read/clean-text.ts'
import type { RawProvider } from '../read/record.ts'

/**
 * Every provider by its domain: from its own file where there is one, the rest from what articles say.
 * @param described what files say, one a domain.
 * @param mentioned what articles say, in a fixed order.
 * @param local pictures in the data folder, by path.
 */
export function makeProviders(
  described: readonly RawProvider[],
  mentioned: readonly RawProvider[],
  local: ReadonlySet<string>,
): Map<string, Provider> {
  const files = new Map(described.map((raw) => [raw.domain, raw]))
  const said = new Map<string, { names: Map<string, number>; logo: string | undefined }>()
  for (const raw of mentioned) {
    const held = said.get(raw.domain) ?? { names: new Map(), logo: undefined }
    said.set(raw.domain, held)
    if (raw.name !== '') held.names.set(raw.name, (held.names.get(raw.name) ?? 0) + 1)
    held.logo ??= chooseLogo(raw.images, local)
  }
  const providers = new Map<string, Provider>()
  for (const [domain, { names, logo }] of [...said].sort(([a], [b]) => compareIds(a, b))) {
    const file = files.get(domain)
    const description = cleanText(file?.description ?? '')
    const shown = (file && chooseLogo(file.images, local)) ?? logo
    providers.set(domain, {
      domain,
      name: cleanText(file?.name ?? '') || mostFrequent(names) || domain,
      ...(description !== '' && { description }),
      ...(shown !== undefined && { logo: shown }),
    })
  }
  return providers
}

function mostFrequent(names: ReadonlyMap<string, number>): string | undefined {
  return [...names].sort(([a, m], [b, n]) => n - m || compareIds(a, b))[0]?.[0]
}
