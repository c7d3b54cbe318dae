import {
  blob,
  circle,
  curve,
  dice,
  halftone,
  ink,
  line,
  paper,
  range,
  rect,
  ring,
  shape,
  stars,
  swell,
  turned,
} from './shapes.mjs'

export function probe() {
  const d = dice('wayfinder')
  return (
    paper(ink.night) +
    stars(d, 190, 675, ink.bone) +
    circle(1010, 790, 420, ink.sea) +
    circle(1010, 790, 420, 'none') +
    ring(1010, 790, 470, ink.navy, 8) +
    turned(
      rect(-330, -50, 210, 100, ink.sea) +
        rect(120, -50, 210, 100, ink.sea) +
        range(
          6,
          (i) =>
            line(
              [
                [-330 + i * 42, -50],
                [-330 + i * 42, 50],
              ],
              ink.mist,
              4,
            ) +
            line(
              [
                [120 + i * 42, -50],
                [120 + i * 42, 50],
              ],
              ink.mist,
              4,
            ),
        ) +
        line(
          [
            [-330, 0],
            [-120, 0],
          ],
          ink.mist,
          4,
        ) +
        line(
          [
            [120, 0],
            [330, 0],
          ],
          ink.mist,
          4,
        ) +
        rect(-124, -8, 248, 16, ink.bone) +
        shape(
          [
            [-70, -80],
            [70, -80],
            [84, 80],
            [-84, 80],
          ],
          ink.ochre,
        ) +
        shape(
          [
            [20, -80],
            [70, -80],
            [84, 80],
            [20, 80],
          ],
          ink.brick,
        ) +
        blob('M-110 -86A110 74 0 0 1 110 -86Z', ink.bone) +
        line(
          [
            [0, -150],
            [0, -214],
          ],
          ink.bone,
          6,
        ) +
        circle(0, -220, 11, ink.brick) +
        line(
          [
            [0, 80],
            [-50, 190],
          ],
          ink.bone,
          5,
        ) +
        circle(-50, 196, 10, ink.bone),
      470,
      350,
      -24,
    ) +
    range(4, (i) =>
      curve(
        `M${620 + i * 40} ${60 + i * 26}A${120 + i * 46} ${120 + i * 46} 0 0 1 ${640 + i * 62} ${190 + i * 40}`,
        ink.brick,
        7,
      ),
    )
  )
}

export function comet(name, { sky, tail, land, fence }) {
  const d = dice(name)
  const streak = (x, y, long) =>
    shape(
      [
        [x, y - 20],
        [x + long, y - 150],
        [x + long * 0.94, y - 74],
        [x, y + 22],
      ],
      tail,
    ) +
    shape(
      [
        [x, y - 12],
        [x + long * 0.72, y - 84],
        [x, y + 16],
      ],
      ink.bone,
    ) +
    circle(x, y, 25, ink.bone)
  return (
    paper(sky) +
    stars(d, 130, 520, ink.bone) +
    streak(330, 296, 640) +
    streak(250, 392, 430) +
    swell(540, 34, 300, 40, land) +
    (fence
      ? range(14, (i) => rect(20 + i * 90, 486 + (i % 3) * 5, 17, 200, ink.night)) +
        rect(0, 530, 1200, 13, ink.night) +
        rect(0, 590, 1200, 13, ink.night) +
        circle(880, 430, 36, ink.night) +
        blob('M826 690V520Q826 470 880 470T934 520V690Z', ink.night) +
        line(
          [
            [856, 430],
            [806, 410],
          ],
          ink.night,
          24,
        ) +
        line(
          [
            [904, 500],
            [826, 424],
          ],
          ink.night,
          20,
        )
      : range(
          12,
          (i) =>
            rect(80 + i * 96, 566 - (i % 4) * 9, 22, 90, ink.night) +
            circle(91 + i * 96, 552 - (i % 4) * 9, 34, ink.night),
        )) +
    swell(636, 8, 200, 0, ink.night)
  )
}

export function rock() {
  const d = dice('rock')
  return (
    paper(ink.navy) +
    stars(d, 120, 675, ink.bone) +
    circle(250, 520, 300, ink.sand) +
    range(17, () => {
      const a = d.between(0, 6.28)
      const far = 270 * Math.sqrt(d.roll())
      return circle(
        250 + Math.cos(a) * far * 0.86,
        520 + Math.sin(a) * far * 0.86,
        d.between(12, 44),
        ink.bone,
      )
    }) +
    curve('M1240 60Q780 90 660 380T760 720', ink.mist, 5, ' stroke-dasharray="4 22"') +
    turned(
      shape(
        [
          [-110, -30],
          [-60, -92],
          [24, -84],
          [96, -40],
          [110, 34],
          [44, 88],
          [-52, 80],
          [-116, 36],
        ],
        ink.brick,
      ) +
        shape(
          [
            [24, -84],
            [96, -40],
            [110, 34],
            [44, 88],
            [30, 10],
          ],
          ink.night,
        ) +
        circle(-40, -20, 20, ink.night) +
        circle(-10, 44, 13, ink.night),
      800,
      200,
      14,
    ) +
    circle(1090, 560, 40, ink.sea) +
    blob('M1060 546q26 -22 44 0t24 20q-30 26 -44 6t-24 -26z', ink.leaf)
  )
}

/** A chip from above: its core, its pads, and the traces between. */
export function chip(name, { board, trace, body, core, pad }) {
  const d = dice(name)
  const sides = range(4, (side) =>
    turned(
      range(11, (i) => {
        const at = -150 + i * 30
        const out = 250 + d.between(30, 130)
        const bend = at * 2.1
        return (
          curve(`M${at} -190V-236L${bend} ${-out}V-700`, trace, 6) +
          (d.roll() < 0.4 ? circle(bend, -out, 11, pad) : '') +
          rect(at - 8, -216, 16, 34, pad)
        )
      }),
      600,
      338,
      side * 90,
    ),
  )
  return (
    paper(board) +
    halftone(0, 0, 1200, 675, trace, 1.4, 30) +
    sides +
    rect(410, 148, 380, 380, body, ' rx="14"') +
    rect(452, 190, 296, 296, ink.night) +
    range(16, (i) =>
      rect(
        464 + (i % 4) * 70,
        202 + Math.floor(i / 4) * 70,
        d.pick([62, 62, 44]),
        62,
        d.pick([core, core, trace, pad]),
      ),
    ) +
    rect(534, 272, 132, 132, core) +
    range(6, (i) => rect(548, 286 + i * 18, d.between(50, 104), 8, ink.night)) +
    circle(436, 174, 10, ink.night)
  )
}

export function wafer() {
  const d = dice('wafer')
  return (
    paper(ink.mist) +
    circle(520, 350, 290, ink.plum) +
    range(169, (i) => {
      const x = -6 + (i % 13)
      const y = -6 + Math.floor(i / 13)
      return x * x + y * y > 35
        ? ''
        : rect(
            502 + x * 42,
            332 + y * 42,
            36,
            36,
            d.pick([ink.lilac, ink.lilac, ink.sea, ink.ochre, ink.navy]),
          )
    }) +
    `<g opacity=".9">${swell(470, 30, 200, 60, ink.sea)}</g>` +
    swell(560, 26, 240, 10, ink.navy) +
    range(
      5,
      (i) =>
        curve(`M${960 + i * 34} -10V${210 + (i % 3) * 60}`, ink.bone, 12) +
        blob(`M${960 + i * 34} ${250 + (i % 3) * 60}q-16 34 0 44q16 -10 0 -44z`, ink.bone),
    ) +
    range(18, () => ring(d.between(30, 1170), d.between(510, 660), d.between(6, 15), ink.mist, 4))
  )
}

export function petri(name, { table, agar, shade, colony, second }) {
  const d = dice(name)
  const plate = (x, y, r, count) =>
    circle(x + 14, y + 16, r, ink.night) +
    circle(x, y, r, ink.bone) +
    circle(x, y, r - 14, agar) +
    ring(x, y, r - 34, shade, 4) +
    range(count, () => {
      const a = d.between(0, 6.283)
      const far = (r - 60) * Math.sqrt(d.roll())
      const size = d.between(5, 21)
      return (
        circle(x + Math.cos(a) * far, y + Math.sin(a) * far, size, d.roll() < 0.66 ? colony : second) +
        (size > 14 ? circle(x + Math.cos(a) * far - 4, y + Math.sin(a) * far - 4, 4, ink.bone) : '')
      )
    })
  return (
    paper(table) +
    halftone(0, 0, 1200, 675, shade, 2, 22) +
    plate(300, 250, 220, 46) +
    plate(760, 210, 170, 24) +
    plate(1060, 470, 190, 60) +
    plate(640, 540, 150, 12) +
    turned(rect(-300, -9, 440, 18, ink.night) + ring(164, 0, 24, ink.night, 9), 420, 560, -28)
  )
}

/** Columns of figures, as blocks of ink. */
export function columns(name, { sheet, cell, mark, rule }) {
  const d = dice(name)
  return (
    paper(sheet) +
    range(9, (c) => rect(60 + c * 122, 60, 106, 44, rule)) +
    range(81, (i) => {
      const x = 60 + (i % 9) * 122
      const y = 128 + Math.floor(i / 9) * 56
      const wide = d.between(26, 104)
      return (
        rect(x, y, wide, 30, d.roll() < 0.13 ? mark : cell) +
        line(
          [
            [x, y + 42],
            [x + 106, y + 42],
          ],
          rule,
          2,
        )
      )
    }) +
    `<rect x="294" y="48" width="128" height="592" fill="none" stroke="${mark}" stroke-width="9"/>`
  )
}

export function bars() {
  const d = dice('bars')
  return (
    paper(ink.bone) +
    range(6, (i) =>
      line(
        [
          [80, 120 + i * 90],
          [1120, 120 + i * 90],
        ],
        ink.sand,
        4,
      ),
    ) +
    range(20, (i) => {
      const tall = 50 + i * 20 + d.between(-34, 50)
      return rect(96 + i * 52, 590 - tall, 36, tall, i > 16 ? ink.brick : ink.sea)
    }) +
    rect(60, 590, 1080, 12, ink.night) +
    swell(640, 8, 80, 0, ink.navy) +
    curve('M100 500Q420 470 640 330T1110 110', ink.ochre, 8)
  )
}

const land = (d, x, y, r, fill) => {
  const points = Array.from({ length: 18 }, (_, i) => {
    const far = r * d.between(0.66, 1.15)
    return [x + Math.cos(i * 0.349) * far * 1.3, y + Math.sin(i * 0.349) * far]
  })
  return shape(points, fill)
}

export function chart() {
  const d = dice('chart')
  return (
    paper(ink.mist) +
    range(5, (i) => ring(320, 720, 330 + i * 46, ink.sea, 3) + ring(1010, -40, 290 + i * 46, ink.sea, 3)) +
    circle(320, 720, 320, ink.straw) +
    circle(1010, -40, 280, ink.straw) +
    land(d, 200, 640, 180, ink.ochre) +
    land(d, 1050, 50, 170, ink.ochre) +
    shape(
      [
        [470, 190],
        [760, 130],
        [880, 330],
        [800, 480],
        [560, 500],
        [430, 360],
      ],
      ink.brick,
    ) +
    halftone(430, 130, 450, 370, ink.mist, 3.4, 17) +
    line(
      [
        [470, 190],
        [760, 130],
        [880, 330],
        [800, 480],
        [560, 500],
        [430, 360],
        [470, 190],
      ],
      ink.night,
      7,
      ' stroke-dasharray="26 14"',
    ) +
    range(12, (i) =>
      turned(
        shape(
          [
            [0, -16],
            [10, 0],
            [0, 16],
            [-10, 0],
          ],
          ink.bone,
        ),
        540 + (i % 4) * 80,
        240 + Math.floor(i / 4) * 84,
      ),
    ) +
    line(
      [
        [60, 180],
        [420, 420],
        [560, 620],
        [1180, 560],
      ],
      ink.navy,
      5,
      ' stroke-dasharray="4 16" stroke-linecap="round"',
    ) +
    turned(
      range(8, (i) =>
        turned(
          shape(
            [
              [0, -84],
              [13, -15],
              [0, 0],
              [-13, -15],
            ],
            i % 2 ? ink.sea : ink.night,
          ),
          0,
          0,
          i * 45,
          i % 2 ? 0.66 : 1,
        ),
      ),
      190,
      160,
    ) +
    `<rect x="18" y="18" width="1164" height="639" fill="none" stroke="${ink.night}" stroke-width="7"/>`
  )
}

export function paths() {
  const d = dice('paths')
  const bend = range(7, (i) =>
    curve(
      `M${-20 + i * 60} ${90 + i * 90}C300 ${d.between(0, 640).toFixed(0)} 640 ${d.between(20, 660).toFixed(0)} ${900 + i * 50} ${d.between(0, 675).toFixed(0)}`,
      ink.brick,
      7,
      ' stroke-dasharray="20 15"',
    ),
  )
  return (
    paper(ink.bone) +
    range(7, (i) => ring(330, 230, 40 + i * 44, ink.leaf, 4)) +
    range(6, (i) => ring(880, 470, 36 + i * 46, ink.leaf, 4)) +
    range(9, () => land(d, d.between(60, 1140), d.between(40, 640), d.between(34, 70), ink.leaf)) +
    curve('M-20 420C220 330 300 560 560 430S880 210 1220 300', ink.mist, 46) +
    curve('M-20 420C220 330 300 560 560 430S880 210 1220 300', ink.sea, 8) +
    bend +
    range(30, () => {
      const x = d.between(30, 1170)
      const y = d.between(30, 640)
      return (
        rect(x, y, 26, 7, ink.night) +
        rect(x, y + 12, 26, 7, ink.night) +
        rect(x + 2, y - 6, 6, 32, ink.night) +
        rect(x + 18, y - 6, 6, 32, ink.night)
      )
    })
  )
}

/** What outlets show when they have no picture: a folded newspaper. */
export function folded() {
  return (
    paper(ink.sand) +
    halftone(0, 0, 1200, 675, ink.bone, 3, 24) +
    turned(
      rect(-210, -250, 420, 500, ink.navy) +
        rect(-226, -262, 420, 500, ink.bone) +
        rect(-196, -228, 360, 52, ink.night) +
        rect(-196, -156, 170, 130, ink.mist) +
        range(5, (i) => rect(-4, -156 + i * 28, i === 4 ? 96 : 168, 12, ink.sand)) +
        range(16, (i) =>
          rect(-196 + (i % 2) * 190, 2 + Math.floor(i / 2) * 28, 168 - (i % 5) * 12, 12, ink.sand),
        ),
      600,
      340,
      -7,
    )
  )
}
