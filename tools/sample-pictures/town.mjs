import {
  blob,
  circle,
  curve,
  dice,
  halftone,
  ink,
  line,
  oval,
  paper,
  range,
  rect,
  ring,
  shape,
  stars,
  swell,
  turned,
} from './shapes.mjs'

const panes = (d, x, y, wide, tall, lit, dark, chance) =>
  range(Math.floor(wide / 26) * Math.floor(tall / 36), (i) => {
    const across = Math.floor(wide / 26)
    const fill = d.roll() < chance ? lit : dark
    return fill ? rect(x + 8 + (i % across) * 26, y + 12 + Math.floor(i / across) * 36, 13, 19, fill) : ''
  })

/** City blocks. chance: how many windows are lit. */
export function blocks(name, { sky, far, near, lit, dark, chance, moon, ground = ink.night }) {
  const d = dice(name)
  let x = -20
  let back = ''
  while (x < 1200) {
    const wide = d.between(70, 140)
    const tall = d.between(210, 420)
    back += rect(x, 620 - tall, wide - 6, tall, far)
    x += wide
  }
  x = -30
  let front = ''
  while (x < 1200) {
    const wide = d.between(104, 190)
    const tall = d.between(130, 330)
    front +=
      rect(x, 620 - tall, wide - 10, tall, near) + panes(d, x, 620 - tall, wide - 14, tall, lit, dark, chance)
    x += wide
  }
  return (
    paper(sky) +
    halftone(0, 0, 1200, 300, far, 2.4, 24) +
    (moon ? circle(moon[0], moon[1], moon[2], moon[3]) : '') +
    back +
    front +
    rect(0, 616, 1200, 59, ground) +
    range(9, (i) => rect(30 + i * 138, 645, 66, 6, lit))
  )
}

/** A town under the Milky Way. */
export function starTown() {
  const d = dice('star town')
  return (
    paper(ink.night) +
    shape(
      [
        [-40, 470],
        [330, 230],
        [760, -60],
        [1180, -60],
        [820, 250],
        [420, 560],
        [0, 700],
      ],
      ink.navy,
    ) +
    shape(
      [
        [60, 480],
        [470, 210],
        [860, -60],
        [1060, -60],
        [700, 250],
        [330, 520],
      ],
      ink.plum,
    ) +
    range(270, () => {
      const t = d.between(-0.1, 1.1)
      const off = (d.roll() + d.roll() + d.roll() - 1.5) * 170
      return circle(
        80 + t * 960 + off * 0.5,
        560 - t * 600 + off * 0.8,
        d.between(1.4, 3.8),
        d.pick([ink.mist, ink.bone, ink.lilac]),
      )
    }) +
    stars(d, 120, 480, ink.bone) +
    swell(520, 26, 230, 60, ink.navy) +
    range(15, (i) => {
      const y = 566 + Math.sin(i) * 14
      return (
        rect(20 + i * 80, y, 58, 80, ink.plum) +
        shape(
          [
            [12 + i * 80, y],
            [49 + i * 80, y - 40],
            [86 + i * 80, y],
          ],
          ink.night,
        ) +
        (i % 4 === 1 ? rect(38 + i * 80, y + 20, 15, 20, ink.straw) : '')
      )
    }) +
    rect(560, 430, 44, 150, ink.plum) +
    shape(
      [
        [552, 432],
        [582, 340],
        [612, 432],
      ],
      ink.night,
    ) +
    rect(0, 632, 1200, 43, ink.night)
  )
}

/** A street of brick houses, joined by one warm pipe. */
export function street() {
  return (
    paper(ink.sand) +
    circle(1020, 130, 60, ink.bone) +
    rect(40, 150, 230, 430, ink.navy) +
    rect(86, 40, 50, 130, ink.navy) +
    range(4, (i) => circle(112 + i * 46, 40 - i * 12, 26 + i * 9, ink.bone)) +
    [90, 180]
      .map((x) => oval(x + 10, 270, 36, 16, ink.ochre) + rect(x - 26, 270, 72, 130, ink.ochre))
      .join('') +
    range(6, (i) => {
      const x = 310 + i * 150
      return (
        rect(x, 290, 146, 300, i % 2 ? ink.brick : ink.clay) +
        shape(
          [
            [x - 6, 292],
            [x + 73, 196],
            [x + 152, 292],
          ],
          ink.night,
        ) +
        rect(x + 100, 200, 24, 50, ink.night) +
        rect(x + 22, 330, 36, 56, ink.bone) +
        rect(x + 88, 330, 36, 56, ink.bone) +
        rect(x + 22, 440, 36, 56, ink.bone) +
        rect(x + 88, 470, 40, 120, ink.night)
      )
    }) +
    rect(0, 580, 1200, 95, ink.night) +
    curve('M110 400V630H1200', ink.ochre, 20) +
    range(6, (i) => curve(`M${383 + i * 150} 630V540`, ink.ochre, 14)) +
    halftone(0, 586, 1200, 30, ink.plum, 3, 14)
  )
}

/** A suspension bridge over a river. broken: one hanger is gone. */
export function bridge(name, { sky, body, water, far, sun, night = false, wave = '' }) {
  const d = dice(name)
  const sag = (t) => 170 + 210 * (1 - (2 * t - 1) ** 2)
  const hangers = range(23, (i) => {
    const t = (i + 1) / 24
    const x = 290 + t * 620
    return i === 14
      ? line(
          [
            [x, sag(t)],
            [x - 9, sag(t) + 34],
          ],
          ink.straw,
          6,
        ) +
          line(
            [
              [x + 2, 430],
              [x + 9, 398],
            ],
            ink.straw,
            6,
          )
      : line(
          [
            [x, sag(t)],
            [x, 430],
          ],
          body,
          4,
        )
  })
  return (
    paper(sky) +
    (night ? stars(d, 60, 300, ink.bone) : '') +
    circle(sun[0], sun[1], sun[2], sun[3]) +
    range(16, (i) => rect(i * 78 - 10, 420 - d.between(10, 110), 70, 130, far)) +
    swell(480, 8, 120, 10, water) +
    halftone(0, 492, 1200, 183, far, 2.8, 20) +
    curve('M290 170Q600 590 910 170', body, 11) +
    curve('M290 170Q140 330 -10 420', body, 11) +
    curve('M910 170Q1060 330 1210 420', body, 11) +
    hangers +
    range(
      7,
      (i) =>
        line(
          [
            [60 + i * 32, 388 - i * 32],
            [60 + i * 32, 430],
          ],
          body,
          4,
        ) +
        line(
          [
            [1140 - i * 32, 388 - i * 32],
            [1140 - i * 32, 430],
          ],
          body,
          4,
        ),
    ) +
    rect(0, 428, 1200, 24, body) +
    [290, 910]
      .map(
        (x) =>
          rect(x - 32, 150, 20, 410, body) +
          rect(x + 12, 150, 20, 410, body) +
          rect(x - 40, 140, 80, 24, body) +
          rect(x - 32, 270, 64, 18, body) +
          rect(x - 56, 540, 112, 40, body),
      )
      .join('') +
    wave +
    swell(590, 12, 170, 60, water) +
    (night ? range(18, (i) => rect(40 + i * 66, 470 + (i % 5) * 34, 10, 40, ink.straw)) : '')
  )
}

export const cyclist = turned(
  ring(-34, 0, 24, ink.night, 6) +
    ring(34, 0, 24, ink.night, 6) +
    line(
      [
        [-34, 0],
        [-4, -34],
        [24, -34],
        [34, 0],
      ],
      ink.night,
      6,
    ) +
    line(
      [
        [-4, -34],
        [4, 0],
        [24, -34],
      ],
      ink.night,
      6,
    ) +
    line(
      [
        [-8, -42],
        [18, -80],
        [32, -44],
      ],
      ink.brick,
      13,
    ) +
    circle(24, -98, 14, ink.brick),
  560,
  400,
)

export const soundings = range(5, (i) => ring(684, 400, 30 + i * 44, ink.brick, 6))

const carriage = (x, y, fill, stripe, glow, windows = 7) =>
  rect(x, y, 370, 132, fill, ' rx="12"') +
  rect(x, y + 84, 370, 12, stripe) +
  range(windows, (i) => rect(x + 20 + i * 49, y + 28, 34, 42, i % 3 === 1 ? stripe : glow)) +
  [60, 110, 260, 310].map((k) => circle(x + k, y + 140, 19, ink.night)).join('')

export function train(name, { sky, land, near, body, stripe, glow, moon, night = false }) {
  const d = dice(name)
  return (
    paper(sky) +
    (night ? stars(d, 110, 330, ink.bone) : '') +
    circle(moon[0], moon[1], moon[2], moon[3]) +
    swell(330, 60, 210, 40, land) +
    swell(390, 30, 300, 150, near) +
    rect(0, 556, 1200, 14, ink.sand) +
    range(20, (i) => rect(i * 64, 568, 34, 14, ink.brick)) +
    rect(0, 580, 1200, 95, ink.night) +
    carriage(-120, 400, body, stripe, glow) +
    carriage(262, 400, body, stripe, glow) +
    carriage(644, 400, body, stripe, glow) +
    blob('M1026 400H1080Q1176 410 1186 500V532H1026Z', stripe) +
    rect(1092, 424, 46, 40, glow) +
    circle(1060, 540, 19, ink.night) +
    circle(1140, 540, 19, ink.night) +
    shape(
      [
        [1184, 490],
        [1200, 470],
        [1200, 530],
      ],
      ink.straw,
    ) +
    range(
      9,
      (i) =>
        rect(60 + i * 140, 196, 7, 374, near) +
        line(
          [
            [63 + i * 140, 216],
            [110 + i * 140, 232],
          ],
          near,
          5,
        ),
    ) +
    line(
      [
        [0, 238],
        [1200, 238],
      ],
      near,
      4,
    ) +
    halftone(0, 582, 1200, 93, land, 3, 18)
  )
}

export function platform() {
  return (
    paper(ink.bone) +
    shape(
      [
        [0, 120],
        [1200, 60],
        [1200, 120],
        [0, 190],
      ],
      ink.moss,
    ) +
    range(20, (i) =>
      shape(
        [
          [i * 60, 187 - i * 3.5],
          [i * 60 + 60, 183 - i * 3.5],
          [i * 60 + 30, 226 - i * 3.5],
        ],
        ink.moss,
      ),
    ) +
    range(
      5,
      (i) =>
        rect(110 + i * 250, 160, 22, 320, ink.moss) +
        curve(`M${121 + i * 250} 270q50 -10 66 -80M${121 + i * 250} 270q-50 -10 -66 -80`, ink.moss, 9),
    ) +
    rect(300, 270, 130, 210, ink.leaf) +
    rect(316, 290, 46, 70, ink.bone) +
    rect(370, 290, 46, 70, ink.bone) +
    circle(680, 252, 62, ink.night) +
    circle(680, 252, 50, ink.bone) +
    line(
      [
        [680, 252],
        [680, 216],
      ],
      ink.night,
      7,
    ) +
    line(
      [
        [680, 252],
        [702, 264],
      ],
      ink.night,
      7,
    ) +
    rect(674, 130, 12, 66, ink.night) +
    rect(0, 478, 1200, 40, ink.sand) +
    rect(0, 478, 1200, 10, ink.brick) +
    rect(0, 518, 1200, 157, ink.night) +
    range(15, (i) =>
      shape(
        [
          [i * 90, 620],
          [i * 90 + 44, 620],
          [i * 90 + 34, 560],
          [i * 90 + 4, 560],
        ],
        ink.plum,
      ),
    ) +
    rect(0, 572, 1200, 8, ink.mist) +
    rect(0, 604, 1200, 10, ink.mist) +
    turned(
      rect(-60, -140, 120, 140, ink.brick) +
        rect(-70, -156, 140, 20, ink.night) +
        blob('M-60 -110h120v34q-18 60 -30 0t-30 0t-30 0t-30 0z', ink.moss),
      1000,
      480,
      0,
      0.62,
    )
  )
}

export function tram(name, { sky, wall, body, stripe, glow }) {
  const d = dice(name)
  return (
    paper(sky) +
    range(9, (i) => {
      const tall = d.between(230, 380)
      return (
        rect(i * 136 - 8, 560 - tall, 128, tall, i % 2 ? wall : ink.sand) +
        range(6, (k) => rect(i * 136 + 12 + (k % 2) * 54, 584 - tall + Math.floor(k / 2) * 70, 30, 44, sky))
      )
    }) +
    line(
      [
        [0, 168],
        [1200, 168],
      ],
      ink.night,
      4,
    ) +
    line(
      [
        [560, 262],
        [620, 170],
        [680, 262],
      ],
      ink.night,
      7,
    ) +
    rect(250, 262, 700, 40, ink.night, ' rx="14"') +
    rect(220, 290, 760, 250, body, ' rx="26"') +
    range(7, (i) => rect(256 + i * 100, 324, 76, 92, i === 3 ? stripe : glow)) +
    rect(220, 446, 760, 26, stripe) +
    rect(250, 520, 700, 40, ink.night) +
    circle(960, 492, 12, ink.straw) +
    circle(240, 492, 12, ink.straw) +
    rect(0, 556, 1200, 119, ink.night) +
    rect(0, 592, 1200, 7, ink.mist) +
    rect(0, 640, 1200, 9, ink.mist) +
    halftone(0, 560, 1200, 115, wall, 2, 18)
  )
}

export function bus() {
  const d = dice('bus')
  return (
    paper(ink.straw) +
    range(10, (i) => rect(i * 128 - 20, 470 - d.between(120, 320), 112, 360, i % 2 ? ink.ochre : ink.clay)) +
    rect(0, 520, 1200, 155, ink.night) +
    rect(160, 130, 760, 404, ink.navy, ' rx="30"') +
    range(
      6,
      (i) =>
        rect(196 + i * 120, 168, 96, 92, ink.mist) +
        (i === 5 ? '' : rect(196 + i * 120, 326, 96, 92, ink.bone)),
    ) +
    rect(806, 320, 90, 214, ink.mist) +
    line(
      [
        [851, 322],
        [851, 534],
      ],
      ink.navy,
      8,
    ) +
    rect(160, 282, 760, 24, ink.brick) +
    range(6, (i) => circle(244 + i * 120, 232, 24, [ink.brick, ink.night, ink.plum][i % 3])) +
    [300, 700].map((x) => circle(x, 540, 66, ink.night) + circle(x, 540, 30, ink.sand)).join('') +
    range(7, (i) => rect(i * 190, 628, 100, 9, ink.bone)) +
    rect(1040, 210, 16, 330, ink.night) +
    circle(1048, 200, 56, ink.brick) +
    circle(1048, 200, 40, ink.bone) +
    ring(1048, 200, 20, ink.brick, 8)
  )
}

export function sheds(name, { sky, body, shade, ground, cell, gulls = false }) {
  const d = dice(name)
  const gull = (x, y) =>
    turned(
      oval(0, 0, 34, 20, ink.bone) +
        circle(30, -18, 14, ink.bone) +
        shape(
          [
            [42, -20],
            [62, -14],
            [42, -10],
          ],
          ink.ochre,
        ) +
        shape(
          [
            [-20, -10],
            [-62, 4],
            [-16, 10],
          ],
          ink.navy,
        ),
      x,
      y,
    )
  return (
    paper(sky) +
    halftone(0, 0, 1200, 250, shade, 2, 26) +
    swell(300, 26, 260, 60, shade) +
    range(5, (i) => {
      const x = 40 + i * 232
      const y = 340 - (i % 2) * 14
      return (
        shape(
          [
            [x, y],
            [x + 196, y],
            [x + 196, y + 200],
            [x, y + 200],
          ],
          body,
        ) +
        shape(
          [
            [x, y],
            [x + 30, y - 44],
            [x + 226, y - 44],
            [x + 196, y],
          ],
          shade,
        ) +
        shape(
          [
            [x + 196, y],
            [x + 226, y - 44],
            [x + 226, y + 150],
            [x + 196, y + 200],
          ],
          ink.night,
        ) +
        range(
          6,
          (k) =>
            rect(x + 20, y + 22 + k * 28, 156, 17, shade) +
            rect(x + 20, y + 22 + k * 28, 156 * d.between(0.45, 1), 17, cell),
        ) +
        rect(x + 84, y - 70, 54, 30, ink.night) +
        (gulls && i % 2 === 0 ? gull(x + 108, y - 88) : '')
      )
    }) +
    rect(0, 536, 1200, 139, ground) +
    range(5, (i) => curve(`M${140 + i * 232} 540v${40 + i * 12}H1200`, cell, 7)) +
    circle(1120, 130, 50, cell)
  )
}
