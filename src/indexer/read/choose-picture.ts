import { decodeHTMLStrict } from 'entities/decode'
import { safePictureAddress } from '../../model/address.ts'
import type { Picture } from '../../model/article.ts'
import { cleanText } from './clean-text.ts'
import type { RawImage } from './record.ts'

/** Says of a path whether the data folder has a picture there. */
export type LocalPictures = Pick<ReadonlySet<string>, 'has'>

/** Wide enough for a logo's box on a screen with two pixels to the point. */
const LOGO_WIDTH = 40

/** How an address begins that names its host. */
const ADDRESS = /^[a-z][a-z0-9+.-]*:|^\/\//i

/**
 * The first picture that can be shown: over https, or a file of the data folder.
 * @param local pictures in the data folder, by path.
 * @param title of the article, which needs no repeating as the picture's own words.
 */
export function choosePicture(
  images: readonly RawImage[],
  local: LocalPictures,
  title: string,
): Picture | undefined {
  for (const image of images) {
    const address = pictureAddress(image.url, local)
    if (address === null) continue
    const width = positiveInteger(image.width)
    const height = positiveInteger(image.height)
    const alt = cleanText(image.title)
    return {
      address,
      ...(width !== null && height !== null && { width, height }),
      ...(alt !== '' && alt !== title && { alt }),
    }
  }
  return undefined
}

/** Address of the smallest logo that is still sharp; undefined where none can be shown. */
export function chooseLogo(images: readonly RawImage[], local: LocalPictures): string | undefined {
  const usable = images.flatMap((image) => {
    const address = pictureAddress(image.url, local)
    return address === null ? [] : { address, width: positiveInteger(image.width) ?? LOGO_WIDTH }
  })
  const sharp = usable.filter((logo) => logo.width >= LOGO_WIDTH).sort((a, b) => a.width - b.width)
  return (sharp[0] ?? usable[0])?.address
}

/** Whether a picture is named by its place in the data folder, rather than by an address. */
export function isPath(url: string): boolean {
  return url.trim() !== '' && !ADDRESS.test(decodeHTMLStrict(url.trim()))
}

/**
 * https as it is; a relative path as the path of a file in the data folder, where there is such a file. Some systems take
 * the accents in the name of a file apart, which nobody can see.
 */
function pictureAddress(url: string, local: LocalPictures): string | null {
  const decoded = decodeHTMLStrict(url.trim())
  if (ADDRESS.test(decoded)) return safePictureAddress(decoded)
  const path = decoded.replace(/^(?:\.?\/)+/, '')
  const bare = path.replace(/[?#].*$/, '')
  const ways = [path, bare, fromAddress(bare)].flatMap((one) => [
    one,
    one.normalize('NFC'),
    one.normalize('NFD'),
  ])
  return [...new Set(ways)].find((one) => local.has(one)) ?? null
}

/** A path that was written as addresses write it, with `%20` for a blank. */
function fromAddress(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function positiveInteger(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}
