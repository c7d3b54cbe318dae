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

/** Furrows that meet at a point on the horizon. */
const furrows = (horizon, vanish, soil, row, count = 17) =>
  rect(0, horizon, 1200, 675 - horizon, soil) +
  range(count, (i) => {
    const left = -1500 + (i / count) * 4200
    return shape(
      [
        [vanish, horizon],
        [left, 690],
        [left + 110, 690],
      ],
      row,
    )
  })

export function fields(name, { sky, sun, far, soil, row, at = 640, extra = '' }) {
  const d = dice(name)
  return (
    paper(sky) +
    circle(sun[0], sun[1], sun[2], sun[3]) +
    swell(276, 34, 230, d.between(0, 300), far) +
    furrows(300, at, soil, row) +
    halftone(0, 300, 1200, 60, far, 2.4, 16) +
    extra
  )
}

const ear = (x, y, tall, fill, lean, spots = '') =>
  turned(
    line(
      [
        [0, 0],
        [0, -tall],
      ],
      fill,
      7,
    ) +
      range(
        6,
        (i) =>
          blob(`M0 ${-tall - i * 26}q-34 -8 -26 -46q26 12 26 40z`, fill) +
          blob(`M0 ${-tall - i * 26}q34 -8 26 -46q-26 12 -26 40z`, fill),
      ) +
      range(5, (i) =>
        line(
          [
            [0, -tall - 130],
            [(i - 2) * 34, -tall - 250],
          ],
          fill,
          3,
        ),
      ) +
      spots,
    x,
    y,
    lean,
  )

export function ears(name, { sky, back, front, ground, sun }) {
  const d = dice(name)
  return (
    paper(sky) +
    circle(sun[0], sun[1], sun[2], sun[3]) +
    halftone(0, 300, 1200, 375, ground, 4, 20) +
    range(9, (i) => ear(20 + i * 145, 700, d.between(190, 260), back, d.between(-9, 9))) +
    range(6, (i) => ear(90 + i * 205, 720, d.between(150, 230), front, d.between(-12, 12))) +
    swell(630, 12, 160, 0, ground)
  )
}

/** Three leaves of wheat, one of them striped with rust. */
export function rust() {
  const d = dice('rust')
  const leaf = (x, fill, vein, lean) =>
    turned(
      blob('M0 20C-92 -130 -88 -430 30 -640C96 -420 96 -140 0 20Z', fill) +
        range(7, (i) => curve(`M${-36 + i * 14} -20Q${-58 + i * 22} -300 ${16 + i * 3} -590`, vein, 3)),
      x,
      690,
      lean,
    )
  return (
    paper(ink.bone) +
    rect(0, 0, 1200, 675, ink.bone) +
    circle(930, 220, 180, ink.straw) +
    leaf(250, ink.leaf, ink.moss, -24) +
    leaf(900, ink.leaf, ink.moss, 26) +
    leaf(570, ink.moss, ink.leaf, 3) +
    range(150, () => {
      const t = d.between(0.06, 0.86)
      const wide = 70 * Math.sin(Math.PI * Math.min(0.93, t + 0.12))
      return turned(
        oval(0, 0, 5, 13, d.roll() < 0.35 ? ink.brick : ink.ochre),
        578 + t * 46 + d.between(-wide, wide),
        680 - t * 640,
        6,
      )
    })
  )
}

export const sheep = range(6, (i) => {
  const x = 150 + i * 182
  const y = 400 + (i % 3) * 84
  return (
    rect(x - 34, y + 20, 9, 44, ink.night) +
    rect(x + 22, y + 20, 9, 44, ink.night) +
    range(6, (k) => circle(x - 44 + k * 17, y + (k % 2) * 9 - 4, 30, ink.bone)) +
    oval(x + 62, y - 10, 19, 26, ink.night)
  )
})

export const barns = [130, 480, 830]
  .map((x, i) => {
    const y = 300 + (i % 2) * 44
    return (
      rect(x + 20, y, 240, 150, ink.brick) +
      shape(
        [
          [x, y],
          [x + 70, y - 120],
          [x + 290, y - 120],
          [x + 280, y],
        ],
        ink.navy,
      ) +
      range(5, (k) =>
        line(
          [
            [x + 42 + k * 48, y],
            [x + 106 + k * 42, y - 120],
          ],
          ink.mist,
          4,
        ),
      ) +
      line(
        [
          [x + 26, y - 42],
          [x + 282, y - 42],
        ],
        ink.mist,
        4,
      ) +
      line(
        [
          [x + 50, y - 84],
          [x + 286, y - 84],
        ],
        ink.mist,
        4,
      ) +
      rect(x + 106, y + 52, 70, 98, ink.night) +
      rect(x + 282, y + 96, 8, 66, ink.night) +
      rect(x + 268, y + 70, 38, 28, ink.ochre)
    )
  })
  .join('')

export const picker =
  rect(330, 250, 540, 46, ink.bone) +
  rect(360, 160, 250, 96, ink.bone) +
  rect(384, 182, 96, 50, ink.navy) +
  [400, 800].map((x) => circle(x, 398, 108, ink.night) + circle(x, 398, 50, ink.straw)).join('') +
  [500, 600, 700]
    .map(
      (x) =>
        line(
          [
            [x, 290],
            [x + 26, 380],
            [x - 6, 450],
          ],
          ink.brick,
          15,
        ) + circle(x + 26, 380, 13, ink.night),
    )
    .join('') +
  shape(
    [
      [866, 206],
      [1200, 120],
      [1200, 330],
    ],
    ink.straw,
  ) +
  circle(866, 206, 28, ink.ochre)

export const leeks = range(11, (i) => {
  const x = 40 + i * 112
  return (
    range(5, (k) =>
      curve(`M${x} 610Q${x + (k - 2) * 20} 540 ${x + (k - 2) * 44} ${500 - (k % 2) * 30}`, ink.leaf, 11),
    ) + rect(x - 9, 590, 18, 70, ink.bone)
  )
})

/** A well, and the ground that drains to it. */
export function well() {
  const d = dice('well')
  return (
    paper(ink.mist) +
    swell(170, 22, 240, 40, ink.leaf) +
    swell(214, 10, 300, 10, ink.moss) +
    rect(0, 250, 1200, 425, ink.ochre) +
    swell(400, 18, 240, 60, ink.clay) +
    swell(540, 14, 300, 0, ink.sea) +
    rect(540, 120, 120, 480, ink.night) +
    rect(556, 250, 88, 340, ink.navy) +
    rect(556, 470, 88, 125, ink.mist) +
    rect(524, 214, 152, 44, ink.bone) +
    range(5, (i) => rect(526 + i * 30, 216, 26, 18, ink.sand)) +
    shape(
      [
        [500, 124],
        [600, 40],
        [700, 124],
      ],
      ink.brick,
    ) +
    rect(520, 120, 14, 98, ink.night) +
    rect(666, 120, 14, 98, ink.night) +
    line(
      [
        [600, 124],
        [600, 430],
      ],
      ink.bone,
      4,
    ) +
    shape(
      [
        [580, 430],
        [620, 430],
        [614, 470],
        [586, 470],
      ],
      ink.bone,
    ) +
    range(70, () => {
      const x = d.between(10, 1190)
      return x > 520 && x < 680
        ? ''
        : blob(`M${x.toFixed(0)} ${d.between(270, 520).toFixed(0)}q-11 20 0 28q11 -8 0 -28z`, ink.night)
    })
  )
}

export function peat() {
  const d = dice('peat')
  return (
    paper(ink.sand) +
    circle(310, 170, 96, ink.bone) +
    swell(270, 40, 260, 90, ink.plum) +
    swell(330, 20, 300, 30, ink.moss) +
    halftone(0, 350, 1200, 325, ink.leaf, 4, 22) +
    range(4, (i) => {
      const x = 130 + i * 300
      const y = d.between(380, 440)
      const wide = d.between(60, 150)
      return (
        oval(x, y, wide, wide * 0.22, ink.navy) +
        oval(x + wide * 0.2, y - 4, wide * 0.5, wide * 0.07, ink.mist)
      )
    }) +
    range(38, () => {
      const x = d.between(0, 1200)
      const y = d.between(380, 670)
      return (
        line(
          [
            [x, y],
            [x + d.between(-8, 8), y - 62],
          ],
          ink.night,
          4,
        ) + oval(x, y - 70, 11, 13, ink.bone)
      )
    }) +
    oval(760, 520, 420, 62, ink.navy) +
    oval(830, 510, 250, 20, ink.mist) +
    range(33, (i) =>
      rect(
        300 + (i % 11) * 56 + (Math.floor(i / 11) % 2) * 28,
        604 - Math.floor(i / 11) * 40,
        52,
        37,
        i % 4 ? ink.bone : ink.clay,
        ' rx="13"',
      ),
    )
  )
}

export function wind(name) {
  const d = dice(name)
  const mill = (x, y, tall, turn, fill) =>
    shape(
      [
        [x - 5, y - tall],
        [x + 5, y - tall],
        [x + 11, y],
        [x - 11, y],
      ],
      fill,
    ) +
    turned(
      range(3, (i) => turned(blob('M-5 0Q-18 -60 -2 -150L4 -150Q9 -60 5 0Z', fill), 0, 0, i * 120)),
      x,
      y - tall,
      turn,
      tall / 300,
    ) +
    circle(x, y - tall, 9, fill)
  return (
    paper(ink.sea) +
    halftone(0, 0, 1200, 300, ink.mist, 3, 26) +
    circle(210, 196, 70, ink.straw) +
    swell(470, 8, 100, 30, ink.navy) +
    blob('M160 486C300 330 470 400 600 320S960 340 1070 486Z', ink.leaf) +
    blob('M160 486C330 420 620 470 820 430S1000 440 1070 486Z', ink.moss) +
    mill(440, 400, 230, 12, ink.bone) +
    mill(640, 350, 270, 74, ink.bone) +
    mill(850, 380, 230, 40, ink.bone) +
    range(
      5,
      (i) =>
        rect(330 + i * 62, 442, 44, 34, d.pick([ink.brick, ink.bone])) +
        shape(
          [
            [324 + i * 62, 444],
            [352 + i * 62, 420],
            [380 + i * 62, 444],
          ],
          ink.night,
        ),
    ) +
    swell(500, 10, 120, 80, ink.night) +
    range(12, (i) => rect(40 + i * 98, 560 + (i % 3) * 30, 60, 5, ink.mist))
  )
}

export function pylons() {
  const pylon = (x, foot, size, fill) =>
    turned(
      line(
        [
          [-58, 0],
          [-15, -330],
          [0, -400],
          [15, -330],
          [58, 0],
        ],
        fill,
        9,
      ) +
        line(
          [
            [-110, -292],
            [110, -292],
          ],
          fill,
          9,
        ) +
        line(
          [
            [-80, -350],
            [80, -350],
          ],
          fill,
          8,
        ) +
        range(
          6,
          (i) =>
            line(
              [
                [-56 + i * 7, -i * 54],
                [49 - i * 7, -(i + 1) * 54],
              ],
              fill,
              5,
            ) +
            line(
              [
                [56 - i * 7, -i * 54],
                [-49 + i * 7, -(i + 1) * 54],
              ],
              fill,
              5,
            ),
        ),
      x,
      foot,
      0,
      size,
    )
  const wire = (side, tall) =>
    curve(
      `M${960 + side * 1.35} ${600 - tall * 1.35}Q740 ${500 - tall * 0.7} ${520 + side * 0.8} ${520 - tall * 0.8}Q400 ${480 - tall * 0.4} ${250 + side * 0.5} ${470 - tall * 0.5}`,
      ink.night,
      3,
    )
  return (
    paper(ink.brick) +
    halftone(0, 0, 1200, 420, ink.clay, 4, 20) +
    circle(330, 330, 130, ink.straw) +
    swell(450, 16, 260, 70, ink.plum) +
    swell(520, 16, 320, 20, ink.navy) +
    [
      [-110, 292],
      [110, 292],
      [-80, 350],
      [80, 350],
    ]
      .map(([side, tall]) => wire(side, tall))
      .join('') +
    pylon(250, 480, 0.5, ink.night) +
    pylon(520, 530, 0.8, ink.night) +
    pylon(960, 610, 1.35, ink.night) +
    swell(600, 10, 190, 0, ink.night)
  )
}

export function towers() {
  const tower = (x, y, size, body, shade) =>
    turned(
      blob('M-150 0C-100 -150 -92 -230 -112 -330H112C92 -230 100 -150 150 0Z', body) +
        blob('M40 0C60 -150 50 -230 60 -330H112C92 -230 100 -150 150 0Z', shade) +
        oval(0, -330, 112, 22, ink.night),
      x,
      y,
      0,
      size,
    )
  const d = dice('towers')
  return (
    paper(ink.straw) +
    range(14, (i) =>
      circle(
        250 + i * 46 + d.between(-40, 40),
        150 - i * 6 + d.between(-24, 24),
        d.between(44, 92),
        ink.bone,
      ),
    ) +
    range(10, (i) =>
      circle(
        760 + i * 42 + d.between(-30, 30),
        130 - i * 4 + d.between(-30, 24),
        d.between(36, 80),
        ink.bone,
      ),
    ) +
    tower(330, 560, 1.15, ink.clay, ink.brick) +
    tower(790, 560, 1.3, ink.clay, ink.brick) +
    tower(1080, 560, 0.7, ink.clay, ink.brick) +
    range(12, (i) => {
      const tall = d.between(70, 170)
      return (
        rect(i * 104 - 10, 600 - tall, 98, 120, ink.navy) +
        shape(
          [
            [i * 104 - 10, 600 - tall],
            [i * 104 + 40, 566 - tall],
            [i * 104 + 88, 600 - tall],
          ],
          ink.navy,
        ) +
        rect(i * 104 + 22, 624 - tall, 20, 26, ink.straw)
      )
    }) +
    rect(0, 620, 1200, 55, ink.night)
  )
}

export function funicular() {
  const car = (x, y, fill) =>
    turned(
      shape(
        [
          [-80, 0],
          [80, 0],
          [80, -70],
          [-80, -70],
        ],
        fill,
      ) +
        range(3, (i) => rect(-66 + i * 48, -58, 36, 32, ink.bone)) +
        rect(-80, -84, 160, 14, ink.night),
      x,
      y,
      -27,
    )
  const d = dice('funicular')
  const house = (x, y, fill) =>
    rect(x, y - 70, 64, 74, fill) +
    shape(
      [
        [x - 8, y - 68],
        [x + 32, y - 108],
        [x + 72, y - 68],
      ],
      ink.night,
    ) +
    rect(x + 12, y - 50, 16, 20, ink.straw) +
    rect(x + 38, y - 50, 16, 20, ink.straw)
  return (
    paper(ink.mist) +
    circle(250, 170, 84, ink.straw) +
    halftone(0, 0, 1200, 330, ink.bone, 3, 26) +
    shape(
      [
        [0, 640],
        [190, 560],
        [980, 158],
        [1200, 150],
        [1200, 675],
        [0, 675],
      ],
      ink.moss,
    ) +
    shape(
      [
        [360, 675],
        [700, 420],
        [1200, 300],
        [1200, 675],
      ],
      ink.night,
    ) +
    line(
      [
        [120, 606],
        [1010, 152],
      ],
      ink.bone,
      34,
    ) +
    line(
      [
        [120, 596],
        [1010, 142],
      ],
      ink.brick,
      5,
    ) +
    line(
      [
        [126, 616],
        [1016, 162],
      ],
      ink.brick,
      5,
    ) +
    range(24, (i) =>
      line(
        [
          [134 + i * 37, 588 - i * 18.9],
          [148 + i * 37, 614 - i * 18.9],
        ],
        ink.night,
        5,
      ),
    ) +
    car(370, 468, ink.brick) +
    car(760, 270, ink.ochre) +
    range(3, (i) => house(1000 + i * 70, 156, d.pick([ink.clay, ink.bone]))) +
    range(4, (i) => house(18 + i * 76, 662 - i * 4, [ink.clay, ink.brick, ink.bone, ink.clay][i]))
  )
}

export function tunnel() {
  const d = dice('tunnel')
  return (
    paper(ink.night) +
    range(260, () =>
      circle(d.between(0, 1200), d.between(0, 675), d.between(2, 7), d.pick([ink.navy, ink.plum])),
    ) +
    circle(600, 400, 330, ink.clay) +
    circle(600, 400, 286, ink.navy) +
    range(5, (i) => ring(600, 400, 270 - i * 48, i % 2 ? ink.sea : ink.mist, 9)) +
    circle(600, 400, 62, ink.straw) +
    range(20, (i) => turned(rect(-3, -330, 6, 46, ink.night), 600, 400, i * 18)) +
    shape(
      [
        [570, 420],
        [630, 420],
        [800, 690],
        [400, 690],
      ],
      ink.night,
    ) +
    line(
      [
        [580, 430],
        [470, 690],
      ],
      ink.bone,
      8,
    ) +
    line(
      [
        [620, 430],
        [730, 690],
      ],
      ink.bone,
      8,
    ) +
    range(8, (i) => {
      const y = 440 + i * i * 4.6
      const wide = 26 + i * 21
      return line(
        [
          [600 - wide, y],
          [600 + wide, y],
        ],
        ink.sand,
        4 + i,
      )
    }) +
    [560, 640].map((x) => circle(x, 396, 12, ink.night) + rect(x - 13, 406, 26, 44, ink.night)).join('') +
    blob('M545 396a15 15 0 0 1 30 0zM625 396a15 15 0 0 1 30 0z', ink.brick)
  )
}

export function dish() {
  const d = dice('dish')
  return (
    paper(ink.plum) +
    stars(d, 90, 420, ink.bone) +
    swell(500, 20, 300, 80, ink.night) +
    range(3, (i) => {
      const x = 880 + i * 130
      return turned(
        blob('M-50 0A50 50 0 0 0 50 0Z', ink.lilac) +
          line(
            [
              [0, 40],
              [0, 86],
            ],
            ink.lilac,
            9,
          ),
        x,
        420,
        30,
        0.7,
      )
    }) +
    turned(
      blob('M-250 0A250 250 0 0 0 250 0Z', ink.bone) +
        blob('M120 0A250 250 0 0 1 -60 240A250 250 0 0 0 250 0Z', ink.sand) +
        range(5, (i) =>
          line(
            [
              [0, 246],
              [-200 + i * 100, 4],
            ],
            ink.lilac,
            3,
          ),
        ) +
        line(
          [
            [-150, 0],
            [0, -150],
            [150, 0],
          ],
          ink.brick,
          8,
        ) +
        circle(0, -158, 22, ink.brick),
      430,
      300,
      34,
    ) +
    shape(
      [
        [330, 560],
        [372, 430],
        [440, 430],
        [480, 560],
      ],
      ink.ochre,
    ) +
    line(
      [
        [350, 560],
        [460, 440],
      ],
      ink.night,
      6,
    ) +
    line(
      [
        [460, 560],
        [356, 440],
      ],
      ink.night,
      6,
    ) +
    rect(290, 552, 230, 22, ink.ochre) +
    swell(580, 14, 200, 10, ink.moss)
  )
}
