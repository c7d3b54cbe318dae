/** What the balanced order is made of, each with the letter that stands for it in an address. */
export const PARTS = [
  { name: 'quality', letter: 'q' },
  { name: 'heat', letter: 'h' },
  { name: 'breadth', letter: 'b' },
  { name: 'freshness', letter: 'f' },
  { name: 'follows', letter: 'y' },
] as const
export type PartName = (typeof PARTS)[number]['name']

/** How much each part counts: whole numbers from 0 to 9. */
export type Weights = Readonly<Record<PartName, number>>

/** One of them, of one card. */
export interface Part {
  readonly name: PartName
  /** 0 to 100, freshness also below. */
  readonly value: number
  readonly weight: number
  /** Value times weight. */
  readonly points: number
}

/**
 * Quality and freshness decide, breadth comes next; heat is rated for few articles, and often as quality is. With
 * these a story that is best in all is above the plainest one of twelve days later.
 */
export const DEFAULT_WEIGHTS: Weights = { quality: 3, heat: 1, breadth: 2, freshness: 3, follows: 1 }

/** Reads `q9-f1`; what is not named, or makes no sense, weighs what it does by default. */
export function parseWeights(text: string): Weights {
  const weights: Record<PartName, number> = { ...DEFAULT_WEIGHTS }
  for (const { name, letter } of PARTS) {
    const digit = new RegExp(`(?:^|[-,\\s])${letter}(\\d)(?=$|[-,\\s])`).exec(text)?.[1]
    if (digit !== undefined) weights[name] = Number(digit)
  }
  return weights
}

/** The weights that differ from the default, as an address has them; empty where none does. */
export function formatWeights(weights: Weights): string {
  return PARTS.filter(({ name }) => weights[name] !== DEFAULT_WEIGHTS[name])
    .map(({ name, letter }) => `${letter}${weights[name]}`)
    .join('-')
}
