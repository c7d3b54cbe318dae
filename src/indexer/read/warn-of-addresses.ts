import type { Warn } from '../diagnostic.ts'
import { readAddress } from './normalise-article.ts'
import { ADDRESS_KEYS } from './to-record.ts'
import { textOf, type YamlMapping } from './yaml-value.ts'

/** Says which addresses of an article are left out, also where another is taken: its reader would be led elsewhere. */
export function warnOfAddresses(fields: YamlMapping, warn: Warn): void {
  for (const key of ADDRESS_KEYS) {
    const text = textOf(fields, key)
    if (text !== undefined && readAddress(text) === null)
      warn(
        key,
        'unsafe-address',
        `${key} is not an address that a link may lead to (http or https, nothing hidden in it), and is left out`,
      )
  }
}
