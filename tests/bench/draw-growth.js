/**
 * @typedef {object} Point
 * @property {number} size in articles
 * @property {number} milliseconds an article
 * @typedef {object} Curve
 * @property {string} name
 * @property {Point[]} points by size
 */

const [WIDTH, HEIGHT] = [720, 300]
const BOX = { left: 56, right: 490, top: 40, bottom: 250 }
/** In the order of the curves: those of the peers, and two of ours. */
const COLOURS = ['#a08050', '#7d8590', '#c0362c', '#2f6f8f']
/** Names of curves that end closer to each other than this are moved apart. */
const LINE = 16

/**
 * Draws milliseconds an article over the number of articles, both by powers of ten, so that a flat line is one that
 * does not grow. Legible on light and on dark ground.
 * @param {readonly Curve[]} curves
 * @returns {string} SVG
 */
export function drawGrowth(curves) {
  const points = curves.flatMap((curve) => curve.points)
  const sizes = [...new Set(points.map(({ size }) => size))].sort((a, b) => a - b)
  const costs = points.map(({ milliseconds }) => milliseconds)
  const x = scale([sizes[0] ?? 1, sizes.at(-1) ?? 10], [BOX.left, BOX.right])
  const [low, high] = [Math.min(...costs) / 1.5, Math.max(...costs) * 1.5]
  const y = scale([low, high], [BOX.bottom, BOX.top])
  const ticks = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20].filter((tick) => tick > low && tick < high)
  const names = placeNames(curves.map((curve) => y(curve.points.at(-1)?.milliseconds ?? low)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" fill="#7d8590">`,
    `<title>Milliseconds an article, by the number of articles</title>`,
    `<text x="${BOX.left}" y="20">Milliseconds an article, by the number of articles</text>`,
    ...ticks.flatMap((tick) => [
      `<line x1="${BOX.left}" x2="${BOX.right}" y1="${y(tick)}" y2="${y(tick)}" stroke="#7d8590" stroke-opacity="0.25"/>`,
      `<text x="${BOX.left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
    ]),
    ...sizes.map(
      (size) =>
        `<text x="${x(size)}" y="${BOX.bottom + 24}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    ),
    ...curves.flatMap(({ name, points: own }, at) => {
      if (own.length === 0) return []
      const colour = COLOURS[at] ?? '#7d8590'
      const places = own.map(({ size, milliseconds }) => `${x(size)},${y(milliseconds)}`)
      return [
        `<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
        ...places.map((place) => {
          const [cx, cy] = place.split(',')
          return `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${colour}"/>`
        }),
        `<text x="${x(own.at(-1)?.size ?? 1) + 10}" y="${(names[at] ?? 0) + 4}" fill="${colour}">${name}</text>`,
      ]
    }),
    '</svg>',
    '',
  ].join('\n')
}

/**
 * @param {readonly [number, number]} from
 * @param {readonly [number, number]} to
 * @returns {(value: number) => number} rounded to a tenth
 */
function scale([least, most], [start, end]) {
  const span = Math.log(most / least)
  return (value) => Math.round((start + ((end - start) * Math.log(value / least)) / span) * 10) / 10
}

/**
 * @param {readonly number[]} ends of curves, from above
 * @returns {number[]} where their names stand
 */
function placeNames(ends) {
  const places = [...ends]
  let above = Number.NEGATIVE_INFINITY
  for (const at of [...ends.keys()].sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0))) {
    above = Math.max(ends[at] ?? 0, above + LINE)
    places[at] = above
  }
  return places
}
