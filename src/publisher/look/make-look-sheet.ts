import type { CheckedConfig } from '../config/config-schema.ts'
import { contrastOf, mixColours } from './mix-colours.ts'

export type SheetLook = Pick<CheckedConfig, 'accent' | 'font'>

/** Grounds that text of the accent stands on, and what it goes towards to be legible there; after tokens.css. */
const LIGHT = { ground: '#fafafb', extreme: '#000000' }
const DARK = { ground: '#1b1e24', extreme: '#ffffff' }

/** What WCAG 2.2 asks of text of ordinary size (AA). */
const LEGIBLE = 4.5

/** Installed with every system, one way or the other. */
const FACES = {
  serif: 'Georgia, "Liberation Serif", "Noto Serif", serif',
  sans: 'system-ui, sans-serif',
} as const

/**
 * The sheet that sets a publisher's look over the reader's own; null where there is nothing to set. Being in no layer,
 * it beats all that are.
 */
export function makeLookSheet({ accent, font = 'newsreader' }: SheetLook): string | null {
  const tokens: string[] = []
  if (accent !== undefined) {
    const [light, dark] = [accentByDay(accent), legible(accent, DARK)]
    tokens.push(`--thread: light-dark(${light}, ${dark})`)
  }
  if (font !== 'newsreader') tokens.push(`--serif: ${FACES[font]}`)
  return tokens.length === 0 ? null : `:root {\n${tokens.map((token) => `  ${token};\n`).join('')}}\n`
}

/** The accent as light pages have it, and pictures for links, which are light as well. */
export function accentByDay(accent: string): string {
  return legible(accent, LIGHT)
}

/** The colour, nearer to black or white by as little as makes it legible. */
function legible(colour: string, { ground, extreme }: typeof LIGHT): string {
  for (let share = 100; share > 0; share -= 2) {
    const mixed = mixColours(colour, extreme, share / 100)
    if (contrastOf(mixed, ground) >= LEGIBLE) return mixed
  }
  return extreme
}
