// The shapes and inks that every picture is printed with. All pictures are 1200 by 675.
export const WIDTH = 1200
export const HEIGHT = 675

export const ink = {
  night: '#14222f',
  navy: '#1b3b54',
  sea: '#2f6480',
  mist: '#8fb5bb',
  ochre: '#c8902f',
  straw: '#e2bd69',
  brick: '#a4452f',
  clay: '#cc7a5a',
  moss: '#4c6a3d',
  leaf: '#8fa568',
  bone: '#efe6d3',
  sand: '#d8c9a8',
  plum: '#55466f',
  lilac: '#a392b5',
}

/** Mulberry32, seeded by a word: the same numbers for the same word on every machine. */
export function dice(word) {
  let state = 2166136261
  for (const letter of word) state = Math.imul(state ^ letter.charCodeAt(0), 16777619)
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    roll,
    between: (low, high) => low + (high - low) * roll(),
    whole: (low, high) => Math.floor(low + (high - low + 1) * roll()),
    pick: (list) => list[Math.floor(roll() * list.length)],
  }
}

const tidy = (value) => Number(value.toFixed(1))
const joined = (points) => points.map(([x, y]) => `${tidy(x)} ${tidy(y)}`).join('L')

export const range = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('')

export const rect = (x, y, width, height, fill, more = '') =>
  `<rect x="${tidy(x)}" y="${tidy(y)}" width="${tidy(width)}" height="${tidy(height)}" fill="${fill}"${more}/>`

export const circle = (x, y, r, fill, more = '') =>
  `<circle cx="${tidy(x)}" cy="${tidy(y)}" r="${tidy(r)}" fill="${fill}"${more}/>`

export const oval = (x, y, rx, ry, fill) =>
  `<ellipse cx="${tidy(x)}" cy="${tidy(y)}" rx="${tidy(rx)}" ry="${tidy(ry)}" fill="${fill}"/>`

export const ring = (x, y, r, stroke, width) =>
  `<circle cx="${tidy(x)}" cy="${tidy(y)}" r="${tidy(r)}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`

export const shape = (points, fill) => `<path d="M${joined(points)}Z" fill="${fill}"/>`

export const blob = (d, fill) => `<path d="${d}" fill="${fill}"/>`

export const line = (points, stroke, width, more = '') =>
  `<path d="M${joined(points)}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"${more}/>`

export const curve = (d, stroke, width, more = '') =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"${more}/>`

export const turned = (inner, x, y, degrees = 0, scale = 1) =>
  `<g transform="translate(${tidy(x)} ${tidy(y)})rotate(${tidy(degrees)})scale(${Number(scale.toFixed(3))})">${inner}</g>`

export const paper = (fill) => rect(0, 0, WIDTH, HEIGHT, fill)

/** A body of water, or a row of hills, from the left edge to the right and down to the foot. */
export function swell(y, height, length, shift, fill) {
  let d = `M0 ${HEIGHT}V${tidy(y)}`
  let x = -shift
  d += `L${tidy(x)} ${tidy(y)}`
  for (let up = true; x < WIDTH; up = !up) {
    x += length
    d += `Q${tidy(x - length / 2)} ${tidy(y + (up ? -height : height))} ${tidy(x)} ${tidy(y)}`
  }
  return blob(`${d}V${HEIGHT}Z`, fill)
}

/** Short strokes that lie on water. */
export const glints = (d, count, top, bottom, stroke) =>
  range(count, () => {
    const x = d.between(0, WIDTH)
    const y = d.between(top, bottom)
    const long = d.between(20, 90)
    return line(
      [
        [x, y],
        [x + long, y],
      ],
      stroke,
      4,
    )
  })

export const stars = (d, count, bottom, fill) =>
  range(count, () =>
    circle(
      d.between(10, 1190),
      d.between(10, bottom),
      d.roll() < 0.15 ? d.between(3, 5) : d.between(1, 2.6),
      fill,
    ),
  )

/** The halftone of a screen print: an even field of dots over a box. */
let screens = 0
export function halftone(x, y, width, height, fill, size = 3, step = 14) {
  screens += 1
  const id = `dots${screens}`
  return `<pattern id="${id}" width="${step}" height="${step}" patternUnits="userSpaceOnUse" patternTransform="rotate(30)"><circle cx="${step / 2}" cy="${step / 2}" r="${size}" fill="${fill}"/></pattern>${rect(x, y, width, height, `url(#${id})`)}`
}

export function print(inner) {
  screens = 0
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><clipPath id="sheet"><path d="M0 0H${WIDTH}V${HEIGHT}H0Z"/></clipPath><g clip-path="url(#sheet)">${inner}</g></svg>\n`
}
