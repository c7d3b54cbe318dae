/** Which stories have a picture of their own for links to them: all, none, or so many of the newest. */
export type Cards = 'all' | 'none' | number

/** A picture takes some 0.1 s of a core, half of it for packing: a hundred are a few seconds, once. */
export const DEFAULT_CARDS = 100
