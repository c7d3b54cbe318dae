import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { escapeMarkup } from '../escape-markup.ts'

export interface Rasteriser {
  /** The width of a text, in parts of the size of its letters. */
  readonly measure: (text: string) => number
  readonly toPng: (svg: string) => Uint8Array
}

const MEASURED_AT = 100
const TIMES = 10
let started: Promise<void> | null = null

/**
 * Opens what makes pixels of drawings.
 * @param fonts files of the only faces that it writes with: those of a machine would make pictures differ by it.
 */
export async function openRasteriser(fonts: readonly string[]): Promise<Rasteriser> {
  const program = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  started ??= readFile(program).then((bytes) => initWasm(bytes))
  await started
  const fontBuffers = await Promise.all(fonts.map(async (path) => new Uint8Array(await readFile(path))))
  const options = { font: { fontBuffers, loadSystemFonts: false } }

  const boxOf = (text: string): number => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text x="0" y="9" xml:space="preserve" font-family="Newsreader" font-size="${MEASURED_AT}">${escapeMarkup(text)}</text></svg>`
    const image = new Resvg(drawing, options)
    const width = image.getBBox()?.width ?? 0
    image.free()
    return width
  }
  // Boxes are of ink: what a letter takes besides is known from a row of them between two bars.
  const bars = boxOf('||')
  const widths = new Map<string, number>()
  const letter = (one: string) => {
    const known = widths.get(one)
    if (known !== undefined) return known
    const width = (boxOf(`|${one.repeat(TIMES)}|`) - bars) / TIMES / MEASURED_AT
    widths.set(one, width)
    return width
  }
  return {
    measure: (text) => [...text].reduce((sum, one) => sum + letter(one), 0),
    toPng: (svg) => {
      const drawing = new Resvg(svg, options)
      const image = drawing.render()
      const png = image.asPng()
      image.free()
      drawing.free()
      return png
    },
  }
}
