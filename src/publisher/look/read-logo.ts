import { readFile } from 'node:fs/promises'
import { RefusedError } from '../../indexer/refused-error.ts'

export interface Logo {
  readonly content: Uint8Array
  readonly ending: 'svg' | 'png'
  readonly width: number
  readonly height: number
}

/** A number and its unit, which is pixels where there is none. */
const LENGTH = /^\s*(\d*\.?\d+)([a-z]*)\s*$/i

/** Bytes. It is part of every first view. */
const MOST = 100_000

/**
 * Reads a logo with its size, without which the page would move when it comes.
 * @throws {RefusedError} when it is no picture that can be used, a system error when it can't be read.
 */
export async function readLogo(file: string): Promise<Logo> {
  const content = await readFile(file)
  if (content.length > MOST)
    throw new RefusedError(`The logo ${file} has ${content.length} bytes. It may have ${MOST} at most.`)
  const ending = content.subarray(1, 4).toString('latin1') === 'PNG' ? 'png' : 'svg'
  const size = ending === 'png' ? sizeOfPng(content) : sizeOfSvg(content.toString('utf8'))
  const [width, height] = size
  if (!(width > 0 && height > 0))
    throw new RefusedError(`The logo ${file} is not an SVG or PNG picture that says how large it is.`)
  return { content, ending, width, height }
}

/** The first part of a PNG file is its header, whose first numbers are these. */
function sizeOfPng(content: Buffer): [number, number] {
  return content.length < 24 ? [0, 0] : [content.readUInt32BE(16), content.readUInt32BE(20)]
}

function sizeOfSvg(text: string): [number, number] {
  const tag = /<svg[\s>][^>]*/.exec(text)?.[0] ?? ''
  const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1] ?? ''
  const [, , width = 0, height = 0] = attribute('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (width > 0 && height > 0) return [width, height]
  return sameUnit(attribute('width'), attribute('height'))
}

/** Neither a share of the surroundings nor lengths in two units say how wide a picture is for its height. */
function sameUnit(width: string, height: string): [number, number] {
  const [, wide, unit] = LENGTH.exec(width) ?? []
  const [, high, other] = LENGTH.exec(height) ?? []
  return (unit || 'px') === (other || 'px') ? [Number(wide), Number(high)] : [0, 0]
}
