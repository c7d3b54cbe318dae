import type { Provider } from '../../model/provider.ts'
import { initialOf } from './initial-of.ts'
import styles from './monogram.module.css'
import { pictureSource } from './picture-source.ts'
import { useImageArrival } from './use-image-arrival.ts'

/** Inks for letters on colour, all at 4.5:1 against white. */
const HUES = 8

/** A provider's logo in a small round box; the first letter of its name where there is none or it fails. */
export function Monogram({ provider }: { readonly provider: Provider }) {
  const { hasFailed, watch } = useImageArrival()
  if (provider.logo && !hasFailed) {
    return (
      <img
        className={styles.logo}
        src={pictureSource(provider.logo)}
        alt=""
        width={20}
        height={20}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
        {...watch}
      />
    )
  }
  return (
    <span className={styles.letter} data-hue={hueOf(provider.domain)} aria-hidden="true">
      {initialOf(provider.name)}
    </span>
  )
}

function hueOf(domain: string): number {
  let sum = 0
  for (const char of domain) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_536
  return sum % HUES
}
