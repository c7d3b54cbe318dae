const FAMILY = 'Newsreader Variable'

/** The file, which a page asks for before it is painted or not; none where the publisher chose another face. */
const FILE = 'link[data-face]'

let late: FontFace | null = null
let isAsked = false

/**
 * Brings the face of the headlines for the next page. Where it came too late for the first one,
 * `font-display: optional` keeps it out of the document for good, and all pages of a visit are one document.
 */
export async function bringLateFace(): Promise<void> {
  if (isAsked) return
  isAsked = true
  const file = document.querySelector<HTMLLinkElement>(FILE)
  const own = [...document.fonts].find(({ family }) => family.includes(FAMILY))
  if (!file || !own) return
  // Firefox refuses what it itself says of a face's size-adjust.
  const { weight, unicodeRange } = own
  late = await new FontFace(FAMILY, `url("${file.href}")`, { weight, unicodeRange }).load()
}

/** In the moment in which another page takes the place of the one that was there, so that nobody sees lines move. */
export function showLateFace(): void {
  if (late) document.fonts.add(late)
  late = null
}
