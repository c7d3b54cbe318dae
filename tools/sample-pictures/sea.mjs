import {
  blob,
  circle,
  curve,
  dice,
  glints,
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

const blade = (long, fill) =>
  blob(`M-6 0Q${-long / 5} ${-long / 2} -4 ${-long}L4 ${-long}Q10 ${-long / 2} 6 0Z`, fill)

const turbine = (x, foot, tall, long, turn, body, wing) =>
  shape(
    [
      [x - 9, foot - tall],
      [x + 9, foot - tall],
      [x + 16, foot],
      [x - 16, foot],
    ],
    body,
  ) +
  rect(x - 46, foot - 8, 92, 12, body) +
  turned(
    range(3, (i) => turned(blade(long, wing), 0, 0, i * 120)),
    x,
    foot - tall,
    turn,
  ) +
  circle(x, foot - tall, 15, body)

const porpoise = (fill) =>
  blob('M-95 0Q-30 -52 60 -18L110 -34L98 0L112 26L62 6Q-20 44 -95 0Z', fill) +
  blob('M-8 -30L22 -64L30 -20Z', fill)

/** Turbines on the bed of a strait. above: what stands over the water. */
export function turbines(name, { sky, water, deep, body, wing, sun, above = '', swimmers = 0 }) {
  const d = dice(name)
  const far = range(6, (i) =>
    turbine(90 + i * 205, 560, d.between(150, 190), 62, d.between(0, 120), deep, deep),
  )
  const near = range(3, (i) =>
    turbine(215 + i * 395, 640, d.between(235, 275), 128, d.between(0, 120), body, wing),
  )
  return (
    paper(sky) +
    (sun ? circle(sun[0], sun[1], 78, sun[2]) : '') +
    shape(
      [
        [0, 118],
        [170, 62],
        [300, 108],
        [430, 84],
        [540, 150],
        [0, 150],
      ],
      deep,
    ) +
    shape(
      [
        [760, 150],
        [900, 76],
        [1010, 112],
        [1200, 52],
        [1200, 150],
      ],
      deep,
    ) +
    above +
    swell(150, 12, 100, 30, water) +
    halftone(0, 165, 1200, 300, deep, 2.2, 22) +
    far +
    swell(590, 22, 240, 60, deep) +
    near +
    range(swimmers, (i) =>
      turned(
        porpoise(ink.brick),
        405 + i * 395 - (i > 1 ? 690 : 0),
        260 + (i % 2) * 60,
        -10 + i * 8,
        0.95 + (i % 2) * 0.25,
      ),
    ) +
    range(14, () => ring(d.between(30, 1170), d.between(190, 560), d.between(4, 10), sky, 3))
  )
}

export const pier = (fill, lamp) =>
  rect(0, 112, 470, 12, fill) +
  range(8, (i) => rect(20 + i * 58, 120, 9, 60, fill)) +
  rect(440, 34, 8, 80, fill) +
  circle(444, 30, 17, lamp)

/** A lease: a grid of survey lines over a strait, with a buoy at each corner. */
export function lease(name) {
  const d = dice(name)
  const at = (u, v) => [330 + u * 560 - v * 130, 285 + v * 300]
  return (
    paper(ink.bone) +
    circle(980, 130, 70, ink.ochre) +
    shape(
      [
        [0, 210],
        [150, 110],
        [310, 190],
        [470, 140],
        [620, 215],
        [0, 215],
      ],
      ink.moss,
    ) +
    shape(
      [
        [700, 215],
        [890, 150],
        [1010, 185],
        [1200, 100],
        [1200, 215],
      ],
      ink.moss,
    ) +
    swell(212, 9, 120, 10, ink.sea) +
    halftone(0, 225, 1200, 450, ink.navy, 2.6, 20) +
    shape([at(0, 0), at(1, 0), at(1.12, 1), at(-0.1, 1)], ink.mist) +
    range(7, (i) => line([at(i / 6, 0), at(-0.1 + (i / 6) * 1.22, 1)], ink.navy, 3)) +
    range(5, (i) => line([at(-i * 0.025, i / 4), at(1 + i * 0.03, i / 4)], ink.navy, 3)) +
    [at(0, 0), at(1, 0), at(1.12, 1), at(-0.1, 1)]
      .map(
        ([x, y]) =>
          shape(
            [
              [x - 20, y],
              [x + 20, y],
              [x + 7, y - 64],
              [x - 7, y - 64],
            ],
            ink.brick,
          ) +
          circle(x, y - 72, 9, ink.bone) +
          oval(x, y, 26, 7, ink.brick),
      )
      .join('') +
    glints(d, 22, 250, 650, ink.bone)
  )
}

const hull = (x, y, long, fill) =>
  shape(
    [
      [x, y - 58],
      [x + long, y - 58],
      [x + long - 46, y],
      [x + 42, y],
    ],
    fill,
  )

export function ship(name, { sky, water, deep, body, house, sun, load = 'boxes', night = false }) {
  const d = dice(name)
  const cargo = {
    drum:
      rect(560, 300, 30, 92, house) +
      rect(740, 300, 30, 92, house) +
      circle(665, 318, 92, ink.ochre) +
      circle(665, 318, 64, deep) +
      range(5, (i) => ring(665, 318, 70 + i * 5, deep, 2)) +
      circle(665, 318, 17, house) +
      curve('M757 318Q1010 330 1090 470', ink.ochre, 9),
    boxes: range(12, (i) =>
      rect(520 + (i % 6) * 66, 328 - Math.floor(i / 6) * 36, 60, 32, d.pick([ink.brick, ink.ochre, house])),
    ),
    decks:
      rect(480, 316, 430, 72, house) +
      rect(520, 262, 320, 54, house) +
      range(11, (i) => rect(502 + i * 37, 336, 22, 22, deep)) +
      rect(640, 190, 70, 74, ink.brick) +
      rect(640, 210, 70, 16, house),
    lamp:
      rect(560, 300, 150, 88, house) +
      rect(590, 322, 34, 30, ink.straw) +
      rect(646, 322, 34, 30, ink.straw) +
      rect(730, 232, 8, 158, house) +
      circle(734, 226, 12, ink.straw),
  }
  return (
    paper(sky) +
    (night ? stars(d, 70, 360, ink.bone) : '') +
    (sun ? circle(sun[0], sun[1], 74, sun[2]) : '') +
    shape(
      [
        [0, 440],
        [140, 372],
        [260, 410],
        [390, 352],
        [560, 440],
      ],
      deep,
    ) +
    shape(
      [
        [830, 440],
        [960, 380],
        [1200, 330],
        [1200, 440],
      ],
      deep,
    ) +
    swell(432, 8, 90, 20, water) +
    (load === 'lamp'
      ? ''
      : rect(378, 262, 108, 128, house) +
        range(3, (i) => rect(394 + i * 28, 286, 18, 20, deep)) +
        rect(424, 204, 12, 62, house)) +
    cargo[load] +
    hull(330, 446, 620, body) +
    rect(330, 388, 620, 12, house) +
    swell(446, 12, 110, 60, water) +
    halftone(0, 470, 1200, 205, deep, 3, 20) +
    swell(560, 18, 170, 20, deep) +
    glints(d, 26, 465, 545, sky)
  )
}

const crane = (x, y, fill, size = 1) =>
  turned(
    shape(
      [
        [-70, 0],
        [-54, 0],
        [-24, -190],
        [-38, -190],
      ],
      fill,
    ) +
      shape(
        [
          [70, 0],
          [54, 0],
          [24, -190],
          [38, -190],
        ],
        fill,
      ) +
      rect(-46, -206, 92, 18, fill) +
      rect(-18, -300, 36, 96, fill) +
      rect(-250, -252, 390, 16, fill) +
      line(
        [
          [-240, -252],
          [0, -322],
          [130, -252],
        ],
        fill,
        6,
      ) +
      line(
        [
          [-190, -240],
          [-190, -130],
        ],
        fill,
        4,
      ) +
      rect(-8, -326, 16, 80, fill),
    x,
    y,
    0,
    size,
  )

export function port(name, { sky, body, far, water, box }) {
  const d = dice(name)
  return (
    paper(sky) +
    circle(250, 190, 82, ink.ochre) +
    [210, 520, 830, 1130].map((x) => crane(x, 452, far, 0.8)).join('') +
    rect(0, 448, 1200, 22, far) +
    range(30, (i) =>
      rect(20 + (i % 15) * 78, 416 - Math.floor(i / 15) * 32, 72, 28, d.pick([box, body, far])),
    ) +
    [390, 960].map((x) => crane(x, 520, body, 1.35)).join('') +
    rect(0, 512, 1200, 40, body) +
    swell(560, 7, 80, 10, water) +
    glints(d, 20, 585, 660, sky)
  )
}

/** The piano on the hook of a steam crane. */
export function steamCrane() {
  return (
    paper(ink.sand) +
    halftone(0, 0, 1200, 560, ink.straw, 4, 22) +
    rect(0, 556, 1200, 119, ink.navy) +
    rect(0, 540, 1200, 20, ink.night) +
    rect(150, 440, 300, 70, ink.night) +
    [190, 260, 330, 400].map((x) => circle(x, 522, 26, ink.night) + circle(x, 522, 10, ink.ochre)).join('') +
    shape(
      [
        [170, 440],
        [170, 300],
        [330, 270],
        [420, 330],
        [420, 440],
      ],
      ink.brick,
    ) +
    rect(200, 330, 70, 60, ink.bone) +
    rect(186, 200, 40, 104, ink.night) +
    range(4, (i) => circle(190 - i * 34, 172 - i * 34, 26 + i * 13, ink.bone)) +
    line(
      [
        [400, 430],
        [840, 96],
      ],
      ink.night,
      20,
    ) +
    line(
      [
        [330, 290],
        [840, 96],
      ],
      ink.night,
      6,
    ) +
    range(7, (i) =>
      line(
        [
          [425 + i * 60, 410 - i * 45],
          [395 + i * 68, 300 - i * 29],
        ],
        ink.night,
        5,
      ),
    ) +
    circle(840, 96, 18, ink.ochre) +
    line(
      [
        [846, 100],
        [846, 262],
      ],
      ink.night,
      5,
    ) +
    line(
      [
        [720, 336],
        [846, 262],
        [972, 336],
      ],
      ink.night,
      5,
    ) +
    shape(
      [
        [704, 336],
        [988, 336],
        [988, 424],
        [860, 424],
        [842, 462],
        [704, 462],
      ],
      ink.navy,
    ) +
    range(12, (i) => rect(866 + i * 10, 426, 7, 17, ink.bone)) +
    rect(722, 462, 14, 48, ink.navy) +
    rect(826, 462, 14, 48, ink.navy) +
    rect(966, 443, 14, 67, ink.navy)
  )
}

/** A vessel at the quay, on a lead as thick as an arm. */
export function plug() {
  return (
    paper(ink.mist) +
    shape(
      [
        [640, 0],
        [1200, 0],
        [1200, 560],
        [760, 560],
      ],
      ink.navy,
    ) +
    range(5, (i) => circle(850 + i * 78, 150, 24, ink.straw)) +
    line(
      [
        [690, 236],
        [1200, 236],
      ],
      ink.bone,
      12,
    ) +
    rect(0, 520, 1200, 155, ink.night) +
    rect(0, 500, 700, 30, ink.sand) +
    swell(596, 8, 90, 0, ink.sea) +
    rect(120, 300, 150, 204, ink.brick) +
    rect(142, 326, 106, 60, ink.bone) +
    circle(172, 356, 12, ink.night) +
    circle(218, 356, 12, ink.night) +
    shape(
      [
        [196, 404],
        [170, 456],
        [194, 456],
        [180, 492],
        [224, 440],
        [200, 440],
        [216, 404],
      ],
      ink.straw,
    ) +
    curve('M270 380C420 380 380 486 510 470S620 300 812 338', ink.ochre, 24) +
    rect(800, 308, 100, 64, ink.ochre) +
    rect(900, 320, 34, 12, ink.bone) +
    rect(900, 348, 34, 12, ink.bone) +
    halftone(0, 0, 640, 500, ink.bone, 2, 24)
  )
}

/** A wooden drum of cable on a beach, its end going out under the water. */
export function drum(name, { sky, ground, wood, wire, water }) {
  const d = dice(name)
  return (
    paper(sky) +
    swell(250, 10, 110, 30, water) +
    halftone(0, 262, 1200, 120, sky, 2.4, 18) +
    swell(372, 26, 320, 80, ground) +
    curve('M470 545C800 620 980 470 1180 300', wire, 20) +
    curve('M470 545C800 620 980 470 1180 300', sky, 4, ' stroke-dasharray="3 22"') +
    oval(420, 596, 280, 26, ink.night) +
    circle(400, 380, 216, wood) +
    range(16, (i) => turned(rect(-3, -210, 6, 150, ink.night), 400, 380, i * 22.5)) +
    circle(400, 380, 128, wire) +
    range(6, (i) => ring(400, 380, 72 + i * 10, ink.night, 3)) +
    circle(400, 380, 54, wood) +
    circle(400, 380, 22, ink.night) +
    range(24, () => circle(d.between(650, 1190), d.between(480, 660), d.between(3, 8), wood))
  )
}

export function landing() {
  const d = dice('landing')
  return (
    paper(ink.straw) +
    circle(860, 168, 92, ink.brick) +
    swell(212, 6, 100, 0, ink.sea) +
    rect(770, 166, 190, 34, ink.night) +
    rect(800, 126, 60, 42, ink.night) +
    circle(910, 150, 26, ink.ochre) +
    halftone(0, 225, 1200, 150, ink.navy, 2.6, 18) +
    swell(352, 16, 200, 40, ink.bone) +
    swell(378, 20, 260, 110, ink.sand) +
    curve('M470 450S330 640 240 690', ink.clay, 70) +
    curve('M860 205C820 320 420 330 470 460S330 640 240 690', ink.night, 22) +
    range(7, (i) => oval(842 - i * 62, 252 + i * 13, 15, 9, ink.brick)) +
    range(40, () => circle(d.between(0, 1200), d.between(450, 665), d.between(2, 5), ink.ochre)) +
    range(
      6,
      (i) =>
        line(
          [
            [690 + i * 66, 560 + (i % 2) * 20],
            [690 + i * 66, 512 + (i % 2) * 20],
          ],
          ink.navy,
          13,
        ) + circle(690 + i * 66, 498 + (i % 2) * 20, 12, ink.navy),
    )
  )
}

export function cableCut() {
  const d = dice('cable cut')
  return (
    paper(ink.navy) +
    halftone(0, 0, 1200, 380, ink.sea, 4, 22) +
    swell(560, 24, 260, 90, ink.night) +
    curve('M-10 520C180 480 260 560 420 500', ink.ochre, 30) +
    curve('M1210 500C1000 560 900 470 760 524', ink.ochre, 30) +
    range(6, (i) => curve(`M418 500Q470 ${470 + i * 10} ${490 + i * 9} ${440 + i * 24}`, ink.straw, 5)) +
    range(6, (i) => curve(`M762 524Q716 ${500 + i * 8} ${694 - i * 5} ${464 + i * 22}`, ink.straw, 5)) +
    line(
      [
        [600, 0],
        [600, 160],
      ],
      ink.bone,
      9,
      ' stroke-dasharray="22 10"',
    ) +
    ring(600, 182, 28, ink.bone, 13) +
    rect(588, 206, 24, 240, ink.bone) +
    rect(510, 238, 180, 22, ink.bone) +
    curve('M440 346Q470 462 600 462T760 346', ink.bone, 26) +
    shape(
      [
        [412, 366],
        [440, 312],
        [474, 362],
      ],
      ink.bone,
    ) +
    shape(
      [
        [726, 362],
        [760, 312],
        [788, 366],
      ],
      ink.bone,
    ) +
    range(16, () => ring(d.between(20, 1180), d.between(30, 420), d.between(4, 9), ink.mist, 3))
  )
}

/** A clock face whose lower half is under water. */
export function tideClock() {
  return (
    paper(ink.ochre) +
    halftone(0, 0, 1200, 340, ink.straw, 4, 20) +
    circle(600, 338, 268, ink.bone) +
    range(12, (i) => turned(rect(-6, -250, 12, i % 3 ? 28 : 52, ink.night), 600, 338, i * 30)) +
    `<g opacity=".86">${swell(372, 18, 150, 40, ink.sea)}</g>` +
    swell(470, 20, 190, 10, ink.navy) +
    swell(580, 18, 230, 90, ink.night) +
    line(
      [
        [600, 338],
        [600, 128],
      ],
      ink.brick,
      14,
    ) +
    line(
      [
        [600, 338],
        [742, 262],
      ],
      ink.brick,
      18,
    ) +
    circle(600, 338, 22, ink.brick) +
    range(7, (i) => rect(170 + i * 132, 520 - (i % 2) * 12, 70, 5, ink.mist))
  )
}

const frond = (d, x, tall, fill) => {
  const lean = d.between(-50, 50)
  const leaves = range(Math.floor(tall / 46), (i) => {
    const y = 690 - i * 46 - 60
    const at = x + lean * Math.sin(i / 2)
    const side = i % 2 ? 1 : -1
    return blob(
      `M${at.toFixed(0)} ${y}Q${(at + side * 50).toFixed(0)} ${y - 42} ${(at + side * 78).toFixed(0)} ${y - 8}Q${(at + side * 40).toFixed(0)} ${y + 6} ${at.toFixed(0)} ${y + 12}Z`,
      fill,
    )
  })
  return (
    curve(
      `M${x.toFixed(0)} 690C${(x + lean).toFixed(0)} ${690 - tall / 3} ${(x - lean).toFixed(0)} ${690 - tall / 1.5} ${(x + lean).toFixed(0)} ${(690 - tall).toFixed(0)}`,
      fill,
      9,
    ) + leaves
  )
}

export function kelp(name, { water, far, near, sky, floats = 0 }) {
  const d = dice(name)
  return (
    paper(water) +
    rect(0, 0, 1200, 92, sky) +
    swell(86, 10, 120, 30, water) +
    halftone(0, 110, 1200, 330, sky, 1.8, 24) +
    range(
      floats,
      (i) =>
        line(
          [
            [60 + i * 150, 98],
            [60 + i * 150, 690],
          ],
          far,
          4,
        ) + circle(60 + i * 150, 92, 22, ink.brick),
    ) +
    range(9, (i) => frond(d, 40 + i * 140, d.between(340, 520), far)) +
    range(7, (i) => frond(d, 90 + i * 180, d.between(240, 440), near)) +
    swell(640, 16, 190, 20, ink.night) +
    range(9, () =>
      turned(
        blob('M-24 0Q0 -15 22 0L36 -12V12L22 0Q0 15 -24 0Z', sky),
        d.between(80, 1120),
        d.between(170, 420),
        d.between(-16, 16),
      ),
    )
  )
}

export function seagrass() {
  const d = dice('seagrass')
  const horse =
    curve('M0 -74C26 -74 30 -40 14 -26S-24 8 0 34S26 78 2 84S-18 66 -4 62', ink.brick, 19) +
    curve('M0 -70L-34 -60', ink.brick, 10) +
    circle(4, -76, 5, ink.bone)
  return (
    paper(ink.mist) +
    halftone(0, 0, 1200, 300, ink.bone, 3.4, 22) +
    swell(590, 20, 260, 30, ink.sand) +
    range(90, (i) => {
      const x = i * 13.6 + d.between(-6, 6)
      const tall = d.between(120, 400)
      const lean = d.between(10, 90)
      return curve(
        `M${x.toFixed(0)} 690Q${x.toFixed(0)} ${(690 - tall * 0.6).toFixed(0)} ${(x + lean).toFixed(0)} ${(690 - tall).toFixed(0)}`,
        i % 3 ? ink.moss : ink.leaf,
        8,
      )
    }) +
    turned(horse, 380, 290, 0, 1.5) +
    turned(horse, 800, 220, 4, 1.1) +
    turned(horse, 1010, 350, -6, 0.9)
  )
}

export function lighthouse() {
  const d = dice('storm')
  return (
    paper(ink.navy) +
    range(40, () => {
      const x = d.between(-60, 1200)
      const y = d.between(-20, 480)
      return line(
        [
          [x, y],
          [x + 44, y + 78],
        ],
        ink.sea,
        4,
      )
    }) +
    shape(
      [
        [818, 150],
        [0, 30],
        [0, 220],
      ],
      ink.straw,
    ) +
    shape(
      [
        [842, 150],
        [1200, 96],
        [1200, 214],
      ],
      ink.straw,
    ) +
    shape(
      [
        [760, 520],
        [790, 200],
        [870, 200],
        [900, 520],
      ],
      ink.bone,
    ) +
    shape(
      [
        [777, 340],
        [783, 272],
        [877, 272],
        [883, 340],
      ],
      ink.brick,
    ) +
    shape(
      [
        [763, 486],
        [769, 420],
        [891, 420],
        [897, 486],
      ],
      ink.brick,
    ) +
    rect(796, 122, 68, 62, ink.ochre) +
    rect(774, 184, 112, 16, ink.night) +
    shape(
      [
        [790, 122],
        [830, 80],
        [870, 122],
      ],
      ink.night,
    ) +
    shape(
      [
        [600, 560],
        [700, 500],
        [960, 496],
        [1100, 570],
      ],
      ink.night,
    ) +
    swell(520, 58, 180, 60, ink.sea) +
    swell(560, 52, 150, 10, ink.mist) +
    swell(592, 50, 210, 120, ink.navy) +
    halftone(0, 560, 1200, 115, ink.sea, 3, 20)
  )
}

export function pierClock() {
  return (
    paper(ink.mist) +
    circle(240, 250, 90, ink.bone) +
    swell(430, 8, 100, 20, ink.sea) +
    rect(0, 396, 1200, 26, ink.night) +
    range(
      13,
      (i) =>
        rect(30 + i * 96, 420, 14, 220, ink.night) +
        line(
          [
            [30 + i * 96, 440],
            [126 + i * 96, 560],
          ],
          ink.night,
          6,
        ),
    ) +
    range(25, (i) => rect(i * 50, 346, 6, 52, ink.night)) +
    rect(0, 340, 1200, 8, ink.night) +
    rect(640, 130, 150, 270, ink.brick) +
    shape(
      [
        [616, 134],
        [715, 34],
        [814, 134],
      ],
      ink.night,
    ) +
    circle(715, 222, 58, ink.bone) +
    line(
      [
        [715, 222],
        [715, 178],
      ],
      ink.night,
      9,
    ) +
    line(
      [
        [715, 222],
        [746, 240],
      ],
      ink.night,
      9,
    ) +
    rect(684, 316, 62, 84, ink.night) +
    swell(590, 10, 130, 50, ink.navy) +
    halftone(0, 440, 1200, 150, ink.navy, 2.4, 20)
  )
}

const bird = (x, y, wide, fill, tilt = 0) =>
  turned(
    blob('M-100 -18Q-50 -52 0 -6Q50 -52 100 -18Q52 -28 8 16Q0 22 -8 16Q-52 -28 -100 -18Z', fill),
    x,
    y,
    tilt,
    wide,
  )

export function seabirds() {
  const d = dice('gannets')
  return (
    paper(ink.bone) +
    swell(470, 10, 120, 40, ink.mist) +
    shape(
      [
        [0, 675],
        [0, 250],
        [90, 214],
        [180, 300],
        [290, 318],
        [350, 470],
        [480, 520],
        [560, 675],
      ],
      ink.navy,
    ) +
    range(34, () => {
      const x = d.between(20, 330)
      return circle(x, 330 + x * 0.5 + d.between(0, 130), 6, ink.bone)
    }) +
    range(9, () =>
      bird(d.between(380, 1130), d.between(60, 400), d.between(0.3, 0.75), ink.navy, d.between(-20, 20)),
    ) +
    bird(800, 236, 1.9, ink.brick, -10) +
    swell(560, 14, 160, 20, ink.sea) +
    halftone(0, 570, 1200, 105, ink.navy, 3, 18)
  )
}

/** The layers of a core of mud, dark winter after pale summer. */
export function layers() {
  const d = dice('marrow deep')
  let y = 150
  const bands = range(15, (i) => {
    const at = y
    y += d.between(20, 50)
    return swell(
      at,
      d.between(4, 16),
      d.between(160, 420),
      d.between(0, 200),
      [ink.sand, ink.clay, ink.night, ink.ochre, ink.navy][i % 5],
    )
  })
  return (
    paper(ink.mist) +
    swell(70, 8, 110, 0, ink.sea) +
    bands +
    rect(556, 40, 88, 600, ink.bone) +
    range(26, (i) => rect(566, 168 + i * 18, 68, i % 3 ? 6 : 11, [ink.brick, ink.night, ink.ochre][i % 3])) +
    rect(540, 20, 120, 34, ink.night) +
    range(16, () =>
      turned(
        blob('M-24 0Q0 -15 22 0L36 -12V12L22 0Q0 15 -24 0Z', ink.bone),
        d.between(40, 1160),
        d.between(94, 138),
        0,
        0.6,
      ),
    )
  )
}

export function eels() {
  const d = dice('eels')
  const tank = (x, y) =>
    rect(x, y, 240, 150, ink.mist) +
    rect(x, y, 240, 22, ink.bone) +
    rect(x, y + 112, 240, 38, ink.ochre) +
    range(3, (i) =>
      curve(`M${x + 44 + i * 66} ${y + 126}q-24 -30 4 -46t0 -34`, i === 1 ? ink.night : ink.navy, 10),
    ) +
    range(14, () => circle(x + d.between(12, 228), y + d.between(120, 143), 5, ink.sand)) +
    `<rect x="${x}" y="${y}" width="240" height="150" fill="none" stroke="${ink.night}" stroke-width="9"/>`
  return (
    paper(ink.moss) +
    halftone(0, 0, 1200, 675, ink.leaf, 2.4, 24) +
    range(11, (i) => tank(60 + (i % 4) * 280, 44 + Math.floor(i / 4) * 206)) +
    range(3, (i) => rect(0, 198 + i * 206, 1200, 16, ink.night))
  )
}

export function waveFloats() {
  const d = dice('floats')
  return (
    paper(ink.straw) +
    circle(910, 200, 110, ink.clay) +
    swell(330, 26, 170, 40, ink.sea) +
    range(6, (i) => {
      const x = 90 + i * 200
      const y = 316 + (i % 2 ? -16 : 14)
      return (
        turned(
          rect(-78, -26, 156, 52, ink.brick, ' rx="26"') + rect(-30, -54, 60, 30, ink.bone),
          x,
          y,
          i % 2 ? 9 : -9,
        ) +
        line(
          [
            [x + 78, y],
            [x + 124, y],
          ],
          ink.night,
          9,
        ) +
        line(
          [
            [x, y + 26],
            [x - 30, 690],
          ],
          ink.night,
          4,
        )
      )
    }) +
    `<g opacity=".7">${swell(410, 26, 210, 120, ink.navy)}</g>` +
    swell(520, 26, 240, 10, ink.night) +
    glints(d, 24, 360, 500, ink.mist)
  )
}

export function bathers() {
  const d = dice('bathers')
  return (
    paper(ink.straw) +
    range(9, (i) => {
      const tall = d.between(70, 170)
      return (
        rect(30 + i * 130, 236 - tall, 116, tall + 20, [ink.clay, ink.bone, ink.brick][i % 3]) +
        range(4, (k) =>
          rect(48 + i * 130 + (k % 2) * 48, 246 - tall + Math.floor(k / 2) * 46, 22, 28, ink.navy),
        )
      )
    }) +
    rect(0, 232, 1200, 50, ink.sand) +
    swell(286, 6, 90, 10, ink.mist) +
    swell(380, 12, 150, 40, ink.sea) +
    range(13, (i) => {
      const x = 70 + i * 88 + d.between(-20, 20)
      const y = 350 + (i % 4) * 76
      return (
        circle(x, y, 21, i % 3 ? ink.clay : ink.night) +
        blob(`M${x - 22} ${y - 3}A22 22 0 0 1 ${x + 22} ${y - 3}Z`, [ink.brick, ink.bone, ink.ochre][i % 3]) +
        oval(x, y + 25, 40, 8, ink.mist)
      )
    }) +
    swell(640, 10, 150, 0, ink.navy)
  )
}
