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
  turned,
} from './shapes.mjs'

const plinth = (x, y, wide, tall, fill) =>
  rect(x - wide / 2, y, wide, tall, fill) + rect(x - wide / 2 - 14, y - 16, wide + 28, 18, fill)

const horse = (fill) =>
  blob(
    'M-190 20C-170 -60 -60 -56 30 -54C70 -66 96 -110 120 -170L136 -214L150 -184C190 -172 214 -142 226 -114L208 -90L166 -104C160 -60 156 -6 140 40L150 200H120L104 90C60 106 -30 104 -90 90L-110 200H-140L-144 96C-176 86 -190 60 -190 20Z',
    fill,
  ) +
  blob('M-186 10C-230 20 -236 90 -222 140C-206 90 -200 60 -176 44Z', fill) +
  blob('M70 90L40 200H68L106 92ZM-110 90L-80 200H-54L-70 84Z', fill)

const arches = (fill, glow) =>
  range(5, (i) => {
    const x = 40 + i * 232
    return rect(x, 210, 190, 300, glow) + circle(x + 95, 210, 95, glow) + rect(x - 30, 130, 18, 400, fill)
  })

export function hall(name, { wall, glow, pillar, floor, body, empty = false }) {
  const d = dice(name)
  return (
    paper(wall) +
    arches(pillar, glow) +
    rect(0, 510, 1200, 165, floor) +
    range(9, (i) =>
      line(
        [
          [600 + (i - 4) * 90, 510],
          [600 + (i - 4) * 330, 690],
        ],
        wall,
        4,
      ),
    ) +
    plinth(600, 474, 340, 132, pillar) +
    (empty ? '' : turned(horse(body), 590, 268, 0, 1)) +
    range(7, (i) => {
      const x = [90, 170, 250, 330, 890, 980, 1090][i]
      const tall = d.between(96, 140)
      return (
        circle(x, 590 - tall, 20, ink.night) +
        shape(
          [
            [x - 26, 614 - tall],
            [x + 26, 614 - tall],
            [x + 34, 640],
            [x - 34, 640],
          ],
          [ink.brick, ink.night, ink.navy][i % 3],
        )
      )
    }) +
    halftone(0, 0, 1200, 120, glow, 2.4, 22)
  )
}

export function horseBarge() {
  const d = dice('barge')
  return (
    paper(ink.straw) +
    range(
      10,
      (i) =>
        rect(
          i * 124 - 10,
          380 - d.between(110, 260),
          116,
          300,
          [ink.clay, ink.bone, ink.brick, ink.sand][i % 4],
        ) +
        range(4, (k) => rect(i * 124 + 12 + (k % 2) * 48, 290 + Math.floor(k / 2) * 46, 22, 30, ink.navy)),
    ) +
    rect(0, 384, 1200, 30, ink.sand) +
    rect(0, 414, 1200, 261, ink.sea) +
    turned(horse(ink.night), 600, 300, 0, 0.94) +
    shape(
      [
        [200, 470],
        [1000, 470],
        [930, 570],
        [250, 570],
      ],
      ink.brick,
    ) +
    rect(220, 452, 770, 20, ink.night) +
    rect(250, 380, 90, 74, ink.bone) +
    range(22, (i) => rect(d.between(0, 1120), 590 + (i % 6) * 14, d.between(30, 90), 5, ink.mist))
  )
}

/** Brass weights in a row, from the stone to the half-grain. */
export function weights() {
  const weight = (x, size) =>
    turned(
      shape(
        [
          [-50, 0],
          [50, 0],
          [40, -100],
          [-40, -100],
        ],
        ink.ochre,
      ) +
        shape(
          [
            [14, 0],
            [50, 0],
            [40, -100],
            [14, -100],
          ],
          ink.brick,
        ) +
        rect(-14, -124, 28, 26, ink.ochre) +
        circle(0, -140, 25, ink.ochre) +
        circle(-8, -148, 7, ink.bone),
      x,
      560,
      0,
      size,
    )
  return (
    paper(ink.moss) +
    halftone(0, 0, 1200, 560, ink.leaf, 2.2, 26) +
    rect(0, 560, 1200, 115, ink.night) +
    rect(0, 560, 1200, 14, ink.sand) +
    weight(150, 2.1) +
    weight(360, 1.6) +
    weight(520, 1.2) +
    weight(645, 0.9) +
    weight(742, 0.66) +
    weight(816, 0.46) +
    weight(870, 0.3) +
    weight(908, 0.18) +
    rect(1036, 200, 14, 360, ink.bone) +
    line(
      [
        [900, 230],
        [1043, 196],
        [1186, 262],
      ],
      ink.bone,
      11,
    ) +
    [
      [900, 230],
      [1186, 262],
    ]
      .map(
        ([x, y]) =>
          line(
            [
              [x, y],
              [x - 50, y + 130],
            ],
            ink.bone,
            4,
          ) +
          line(
            [
              [x, y],
              [x + 50, y + 130],
            ],
            ink.bone,
            4,
          ) +
          blob(`M${x - 66} ${y + 130}A66 42 0 0 0 ${x + 66} ${y + 130}Z`, ink.straw),
      )
      .join('')
  )
}

export function glass() {
  const d = dice('glass')
  const vessel = (x, y, fill, k) =>
    turned(
      [
        'M-40 0Q-70 -60 -30 -96Q-14 -120 -22 -150H22Q14 -120 34 -90Q76 -50 36 0Z',
        'M-34 0L-52 -130Q0 -100 52 -140L24 0Z',
        'M-8 0V-60Q-60 -80 -36 -150H44Q50 -84 8 -60V0Z',
        'M-56 0Q-66 -92 10 -84Q20 -150 40 -148L34 -86Q66 -50 46 0Z',
      ]
        .map((path, i) => (i === k ? blob(path, fill) : ''))
        .join('') + rect(-24, -60, 9, 34, ink.bone),
      x,
      y,
      d.between(-7, 7),
      0.92,
    )
  return (
    paper(ink.night) +
    rect(40, 30, 1120, 615, ink.plum) +
    halftone(40, 30, 1120, 615, ink.lilac, 1.8, 24) +
    range(
      3,
      (r) =>
        range(8, (i) =>
          vessel(
            130 + i * 134,
            214 + r * 200,
            d.pick([ink.mist, ink.leaf, ink.straw, ink.clay, ink.lilac]),
            d.whole(0, 3),
          ),
        ) + rect(40, 214 + r * 200, 1120, 18, ink.bone),
    )
  )
}

export function organ() {
  const tall = (i) => 520 - Math.abs(i - 9) * 30
  return (
    paper(ink.brick) +
    halftone(0, 0, 1200, 675, ink.clay, 2.4, 26) +
    range(19, (i) => {
      const x = 92 + i * 54
      const gone = i === 13
      const top = 600 - tall(i)
      return gone
        ? rect(x, top, 40, tall(i) - 20, ink.night)
        : rect(x, top, 40, tall(i) - 70, ink.straw) +
            rect(x + 27, top, 13, tall(i) - 70, ink.ochre) +
            shape(
              [
                [x, 530],
                [x + 40, 530],
                [x + 26, 604],
                [x + 14, 604],
              ],
              ink.straw,
            ) +
            shape(
              [
                [x + 6, 496],
                [x + 34, 496],
                [x + 20, 472],
              ],
              ink.night,
            )
    }) +
    rect(60, 590, 1080, 85, ink.night) +
    range(36, (i) => rect(240 + i * 20, 612, 17, 34, i % 7 === 1 || i % 7 === 4 ? ink.plum : ink.bone)) +
    turned(
      rect(-20, -130, 40, 190, ink.bone) +
        shape(
          [
            [-20, 60],
            [20, 60],
            [6, 116],
            [-6, 116],
          ],
          ink.bone,
        ) +
        shape(
          [
            [-12, 24],
            [12, 24],
            [0, 4],
          ],
          ink.night,
        ),
      1110,
      440,
      24,
    )
  )
}

export function logbooks() {
  const d = dice('logs')
  let x = 60
  let shelf = ''
  while (x < 1090) {
    const wide = d.between(26, 62)
    const tall = d.between(190, 280)
    shelf +=
      rect(x, 470 - tall, wide - 4, tall, d.pick([ink.navy, ink.brick, ink.ochre, ink.moss, ink.plum])) +
      rect(x, 500 - tall, wide - 4, 9, ink.bone) +
      rect(x, 430, wide - 4, 6, ink.bone)
    x += wide
  }
  return (
    paper(ink.mist) +
    halftone(0, 0, 1200, 470, ink.bone, 3, 24) +
    shelf +
    rect(0, 470, 1200, 24, ink.night) +
    rect(0, 494, 1200, 181, ink.sand) +
    shape(
      [
        [330, 520],
        [600, 548],
        [600, 668],
        [290, 640],
      ],
      ink.bone,
    ) +
    shape(
      [
        [870, 520],
        [600, 548],
        [600, 668],
        [910, 640],
      ],
      ink.bone,
    ) +
    range(
      6,
      (i) =>
        line(
          [
            [346 - i * 5, 540 + i * 17],
            [580, 560 + i * 16],
          ],
          ink.sea,
          4,
        ) +
        line(
          [
            [854 + i * 5, 540 + i * 17],
            [620, 560 + i * 16],
          ],
          ink.sea,
          4,
        ),
    ) +
    line(
      [
        [600, 548],
        [600, 668],
      ],
      ink.night,
      4,
    ) +
    turned(
      blob('M0 0C30 -40 40 -110 16 -150C70 -130 96 -60 60 10L70 60H40L38 30C20 30 6 20 0 0Z', ink.night) +
        shape(
          [
            [22, -150],
            [-34, -140],
            [20, -128],
          ],
          ink.ochre,
        ),
      1090,
      410,
    )
  )
}

export function projector() {
  return (
    paper(ink.night) +
    shape(
      [
        [300, 300],
        [1200, 40],
        [1200, 560],
      ],
      ink.straw,
    ) +
    rect(980, 90, 190, 420, ink.bone) +
    blob(
      'M1040 420V330Q1010 300 1020 250Q1012 180 1034 160Q1054 176 1054 244H1086Q1088 176 1108 160Q1130 182 1120 250Q1130 300 1102 330V420Z',
      ink.moss,
    ) +
    circle(1054, 282, 8, ink.bone) +
    circle(1088, 282, 8, ink.bone) +
    rect(120, 250, 190, 130, ink.brick) +
    rect(300, 276, 44, 60, ink.sand) +
    [150, 280]
      .map(
        (x, i) =>
          circle(x, 180 + i * 8, 84 - i * 14, ink.navy) +
          range(5, (k) => {
            const a = k * 1.257
            return circle(x + Math.cos(a) * 44, 180 + i * 8 + Math.sin(a) * 44, 15, ink.night)
          }) +
          circle(x, 180 + i * 8, 13, ink.bone),
      )
      .join('') +
    line(
      [
        [215, 380],
        [150, 560],
      ],
      ink.brick,
      16,
    ) +
    line(
      [
        [215, 380],
        [290, 560],
      ],
      ink.brick,
      16,
    ) +
    range(
      14,
      (i) =>
        blob(
          `M${i * 92 - 20} 690V600Q${i * 92 + 26} 556 ${i * 92 + 66} 600V690Z`,
          i % 3 ? ink.plum : ink.navy,
        ) + circle(i * 92 + 24, 566, 25, i % 3 ? ink.plum : ink.navy),
    ) +
    stars(dice('dust'), 12, 240, ink.sand)
  )
}

const mark = (inner) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">${inner}</svg>\n`
const square = (fill) => rect(0, 0, 64, 64, fill)

/** One mark an outlet, on a plain square, drawn to be told apart at twenty pixels. */
export const logos = {
  'harbourpost.example': mark(
    square('#1f4e5f') +
      shape(
        [
          [6, 36],
          [58, 36],
          [48, 54],
          [16, 54],
        ],
        ink.bone,
      ) +
      rect(20, 26, 24, 10, ink.straw) +
      rect(34, 10, 8, 16, ink.bone),
  ),
  'eveningdispatch.example': mark(
    square('#4a3557') +
      circle(32, 40, 15, ink.straw) +
      rect(6, 40, 52, 18, '#4a3557') +
      rect(10, 42, 44, 5, ink.bone) +
      rect(16, 51, 32, 5, ink.bone),
  ),
  'wardround.example': mark(
    square('#8a3b4a') +
      rect(27, 12, 10, 40, ink.bone) +
      rect(12, 27, 40, 10, ink.bone) +
      rect(29, 29, 6, 6, '#8a3b4a'),
  ),
  'rockpool.example': mark(
    square('#0f5c63') +
      ring(32, 34, 20, ink.bone, 5) +
      circle(26, 36, 6, ink.straw) +
      circle(40, 30, 4, ink.bone) +
      circle(38, 42, 3, ink.bone),
  ),
  'northernledger.example': mark(
    square(ink.navy) +
      shape(
        [
          [12, 52],
          [12, 12],
          [22, 12],
          [42, 38],
          [42, 12],
          [52, 12],
          [52, 52],
          [42, 52],
          [22, 26],
          [22, 52],
        ],
        ink.bone,
      ),
  ),
  'coastalcourier.example': mark(
    square('#2d5a3d') +
      curve('M6 26q13 -14 26 0t26 0', ink.bone, 8) +
      curve('M6 46q13 -14 26 0t26 0', ink.bone, 8),
  ),
  'publicrecord.example': mark(
    square(ink.plum) +
      rect(14, 10, 36, 44, ink.bone) +
      rect(20, 18, 24, 6, ink.plum) +
      rect(20, 29, 24, 6, ink.plum) +
      rect(20, 40, 14, 6, ink.plum),
  ),
  'thebench.example': mark(
    square('#7f3a30') +
      rect(8, 24, 48, 10, ink.bone) +
      rect(14, 34, 8, 20, ink.bone) +
      rect(42, 34, 8, 20, ink.bone) +
      rect(26, 10, 12, 14, ink.straw),
  ),
  'marketminute.example': mark(
    square('#6b4f12') +
      ring(32, 32, 22, ink.bone, 7) +
      line(
        [
          [32, 34],
          [32, 16],
        ],
        ink.bone,
        7,
      ) +
      line(
        [
          [32, 32],
          [44, 40],
        ],
        ink.bone,
        7,
      ),
  ),
  'starnotebook.example': mark(
    square(ink.night) +
      shape(
        [
          [32, 6],
          [38, 26],
          [58, 32],
          [38, 38],
          [32, 58],
          [26, 38],
          [6, 32],
          [26, 26],
        ],
        ink.straw,
      ),
  ),
  'islesdaily.example': mark(
    square(ink.sea) +
      blob('M6 44Q20 14 32 44Z', ink.bone) +
      blob('M28 44Q44 22 58 44Z', ink.straw) +
      rect(6, 48, 52, 6, ink.bone),
  ),
  'almarsa.example': mark(
    square('#1f5a5e') +
      ring(32, 15, 7, ink.bone, 5) +
      rect(29, 22, 6, 32, ink.bone) +
      curve('M12 36Q14 54 32 54T52 36', ink.bone, 6) +
      rect(20, 26, 24, 5, ink.bone),
  ),
  'shiokaze.example': mark(
    square(ink.bone) + circle(32, 26, 16, ink.brick) + curve('M4 46q9 -8 18 0t18 0t18 0', ink.navy, 6),
  ),
  'lanterna.example': mark(
    square('#8a5a1a') +
      rect(22, 18, 20, 30, ink.bone) +
      shape(
        [
          [18, 18],
          [32, 6],
          [46, 18],
        ],
        ink.night,
      ) +
      rect(18, 48, 28, 8, ink.night) +
      shape(
        [
          [32, 24],
          [38, 36],
          [32, 44],
          [26, 36],
        ],
        ink.brick,
      ),
  ),
  'furrowandfold.example': mark(
    square(ink.moss) +
      range(4, (i) =>
        line(
          [
            [32, 8],
            [4 + i * 18.6, 60],
          ],
          ink.straw,
          6,
        ),
      ) +
      rect(0, 0, 64, 14, ink.bone),
  ),
  'vitrine.example': mark(
    square(ink.brick) +
      `<rect x="14" y="12" width="36" height="40" fill="none" stroke="${ink.bone}" stroke-width="6"/>` +
      circle(32, 34, 9, ink.straw),
  ),
  'junction.example': mark(
    square('#2b2f3a') +
      line(
        [
          [20, 60],
          [20, 4],
        ],
        ink.bone,
        8,
      ) +
      curve('M20 44C22 26 46 34 46 4', ink.clay, 8),
  ),
  'meridianwire.example': mark(
    square('#33506b') +
      ring(32, 32, 23, ink.bone, 6) +
      oval(32, 32, 10, 23, ink.bone) +
      oval(32, 32, 5, 20, '#33506b') +
      rect(8, 29, 48, 6, ink.bone),
  ),
}
