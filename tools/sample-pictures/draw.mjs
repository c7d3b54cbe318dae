// Draws every picture and logo of the sample newspaper: `node tools/sample-pictures/draw.mjs`.
// Each drawing is seeded by its name, so that a second run writes the same bytes.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as land from './land.mjs'
import * as rooms from './rooms.mjs'
import * as sea from './sea.mjs'
import { ink, print } from './shapes.mjs'
import * as sky from './sky.mjs'
import * as town from './town.mjs'

const pictures = {
  // The Narrows
  'turbines-narrows': (name) =>
    sea.turbines(name, {
      sky: ink.straw,
      water: ink.sea,
      deep: ink.navy,
      body: ink.night,
      wing: ink.bone,
      sun: [640, 120, ink.brick],
    }),
  'turbines-dawn': (name) =>
    sea.turbines(name, {
      sky: ink.clay,
      water: ink.plum,
      deep: ink.night,
      body: ink.night,
      wing: ink.straw,
      sun: [360, 130, ink.straw],
    }),
  'turbines-quay': (name) =>
    sea.turbines(name, {
      sky: ink.mist,
      water: ink.sea,
      deep: ink.navy,
      body: ink.night,
      wing: ink.ochre,
      above: sea.pier(ink.night, ink.brick),
    }),
  'turbines-porpoise': (name) =>
    sea.turbines(name, {
      sky: ink.bone,
      water: ink.mist,
      deep: ink.sea,
      body: ink.navy,
      wing: ink.navy,
      swimmers: 3,
    }),
  'seabed-lease': sea.lease,
  'tide-clock': sea.tideClock,
  'harbour-chart': sky.chart,
  'cable-ship': (name) =>
    sea.ship(name, {
      sky: ink.mist,
      water: ink.sea,
      deep: ink.navy,
      body: ink.brick,
      house: ink.bone,
      sun: [960, 150, ink.bone],
      load: 'drum',
    }),
  'cable-drum': (name) =>
    sea.drum(name, { sky: ink.bone, ground: ink.straw, wood: ink.brick, wire: ink.night, water: ink.sea }),
  'cable-landing': sea.landing,
  'slack-battery': (name) =>
    town.sheds(name, { sky: ink.mist, body: ink.bone, shade: ink.sea, ground: ink.navy, cell: ink.ochre }),
  'battery-sheds': (name) =>
    town.sheds(name, {
      sky: ink.clay,
      body: ink.sand,
      shade: ink.plum,
      ground: ink.night,
      cell: ink.brick,
      gulls: true,
    }),
  'ledger-bars': sky.bars,
  'grid-pylons': land.pylons,
  'island-wind': land.wind,
  'wave-floats': sea.waveFloats,
  // Chips, data and health
  'chip-bone': (name) =>
    sky.chip(name, { board: ink.navy, trace: ink.sea, body: ink.bone, core: ink.ochre, pad: ink.straw }),
  'chip-blue': (name) =>
    sky.chip(name, { board: ink.bone, trace: ink.mist, body: ink.navy, core: ink.clay, pad: ink.brick }),
  'chip-ochre': (name) =>
    sky.chip(name, { board: ink.ochre, trace: ink.straw, body: ink.night, core: ink.leaf, pad: ink.bone }),
  'wafer-rinse': sky.wafer,
  'petri-violet': (name) =>
    sky.petri(name, {
      table: ink.plum,
      agar: ink.straw,
      shade: ink.lilac,
      colony: ink.brick,
      second: ink.plum,
    }),
  'petri-moss': (name) =>
    sky.petri(name, { table: ink.moss, agar: ink.bone, shade: ink.leaf, colony: ink.sea, second: ink.ochre }),
  'data-columns': (name) =>
    sky.columns(name, { sheet: ink.bone, cell: ink.sea, mark: ink.brick, rule: ink.sand }),
  'map-paths': sky.paths,
  'lighthouse-logs': rooms.logbooks,
  'cooling-towers': land.towers,
  'well-fields': land.well,
  'eel-tanks': sea.eels,
  // Sky
  'probe-stars': sky.probe,
  'comet-sky': (name) => sky.comet(name, { sky: ink.navy, tail: ink.sea, land: ink.moss, fence: false }),
  'comet-fence': (name) => sky.comet(name, { sky: ink.plum, tail: ink.lilac, land: ink.navy, fence: true }),
  'rock-moon': sky.rock,
  'dish-field': land.dish,
  'stars-town': town.starTown,
  // Rail, roads and ships
  'night-train': (name) =>
    town.train(name, {
      sky: ink.navy,
      land: ink.sea,
      near: ink.night,
      body: ink.moss,
      stripe: ink.ochre,
      glow: ink.straw,
      moon: [930, 130, 58, ink.bone],
      night: true,
    }),
  'station-green': town.platform,
  'tram-brick': (name) =>
    town.tram(name, { sky: ink.mist, wall: ink.clay, body: ink.bone, stripe: ink.brick, glow: ink.navy }),
  'tram-blue': (name) =>
    town.tram(name, { sky: ink.bone, wall: ink.lilac, body: ink.sea, stripe: ink.straw, glow: ink.bone }),
  'city-bus': town.bus,
  'tunnel-arc': land.tunnel,
  'funicular-hill': land.funicular,
  'bridge-brick': (name) =>
    town.bridge(name, {
      sky: ink.bone,
      body: ink.brick,
      water: ink.sea,
      far: ink.mist,
      sun: [600, 150, 80, ink.straw],
      wave: town.cyclist,
    }),
  'bridge-night': (name) =>
    town.bridge(name, {
      sky: ink.night,
      body: ink.clay,
      water: ink.navy,
      far: ink.plum,
      sun: [180, 120, 46, ink.bone],
      night: true,
    }),
  'bridge-wave': (name) =>
    town.bridge(name, {
      sky: ink.straw,
      body: ink.navy,
      water: ink.ochre,
      far: ink.sand,
      sun: [1050, 130, 60, ink.bone],
      wave: town.soundings,
    }),
  'port-cranes': (name) =>
    sea.port(name, { sky: ink.bone, body: ink.navy, far: ink.mist, water: ink.sea, box: ink.brick }),
  'ship-plug': sea.plug,
  'crane-piano': sea.steamCrane,
  'ferry-isles': (name) =>
    sea.ship(name, {
      sky: ink.bone,
      water: ink.sea,
      deep: ink.moss,
      body: ink.navy,
      house: ink.sand,
      sun: [250, 160, ink.ochre],
      load: 'decks',
    }),
  'boat-night': (name) =>
    sea.ship(name, {
      sky: ink.night,
      water: ink.navy,
      deep: ink.plum,
      body: ink.brick,
      house: ink.bone,
      sun: [190, 140, ink.bone],
      load: 'lamp',
      night: true,
    }),
  'storm-lighthouse': sea.lighthouse,
  'pier-clock': sea.pierClock,
  // Fields and water
  'barley-ochre': (name) =>
    land.ears(name, {
      sky: ink.bone,
      back: ink.straw,
      front: ink.ochre,
      ground: ink.brick,
      sun: [300, 200, 96, ink.clay],
    }),
  'wheat-field': (name) =>
    land.ears(name, {
      sky: ink.mist,
      back: ink.leaf,
      front: ink.moss,
      ground: ink.navy,
      sun: [880, 180, 80, ink.straw],
    }),
  'wheat-rust': land.rust,
  'wheat-dawn': (name) =>
    land.fields(name, {
      sky: ink.clay,
      sun: [640, 280, 130, ink.straw],
      far: ink.plum,
      soil: ink.ochre,
      row: ink.straw,
    }),
  'fields-moss': (name) =>
    land.fields(name, {
      sky: ink.mist,
      sun: [930, 150, 60, ink.bone],
      far: ink.sea,
      soil: ink.moss,
      row: ink.leaf,
      at: 420,
    }),
  'fields-sheep': (name) =>
    land.fields(name, {
      sky: ink.bone,
      sun: [300, 140, 64, ink.ochre],
      far: ink.mist,
      soil: ink.leaf,
      row: ink.moss,
      at: 900,
      extra: land.sheep,
    }),
  'leek-rows': (name) =>
    land.fields(name, {
      sky: ink.night,
      sun: [160, 110, 44, ink.bone],
      far: ink.navy,
      soil: ink.plum,
      row: ink.moss,
      extra: land.picker + land.leeks,
    }),
  'barn-roofs': (name) =>
    land.fields(name, {
      sky: ink.straw,
      sun: [1060, 110, 54, ink.brick],
      far: ink.leaf,
      soil: ink.leaf,
      row: ink.moss,
      at: 200,
      extra: land.barns,
    }),
  'peat-bog': land.peat,
  'kelp-moss': (name) =>
    sea.kelp(name, { water: ink.mist, far: ink.leaf, near: ink.moss, sky: ink.bone, floats: 8 }),
  'kelp-deep': (name) => sea.kelp(name, { water: ink.navy, far: ink.sea, near: ink.ochre, sky: ink.clay }),
  seagrass: sea.seagrass,
  seabirds: sea.seabirds,
  'sea-layers': sea.layers,
  'cable-cut': sea.cableCut,
  'harbour-bathers': sea.bathers,
  // Towns and museums
  'city-dark': (name) =>
    town.blocks(name, {
      sky: ink.plum,
      far: ink.navy,
      near: ink.night,
      lit: ink.straw,
      dark: ink.navy,
      chance: 0.03,
      moon: [880, 130, 56, ink.bone],
    }),
  'city-windows': (name) =>
    town.blocks(name, {
      sky: ink.navy,
      far: ink.sea,
      near: ink.brick,
      lit: ink.straw,
      dark: ink.night,
      chance: 0.62,
    }),
  'street-brick': town.street,
  'museum-hall': (name) =>
    rooms.hall(name, { wall: ink.sand, glow: ink.mist, pillar: ink.bone, floor: ink.ochre, body: ink.moss }),
  'museum-horse': rooms.horseBarge,
  'museum-weights': rooms.weights,
  'glass-shelf': rooms.glass,
  'organ-pipes': rooms.organ,
  'projector-hall': rooms.projector,
  // What outlets without a picture send instead
  placeholder: sky.folded,
}

const folder = (kind) => fileURLToPath(new URL(`../../data/assets/${kind}/`, import.meta.url))

function renew(kind, drawings) {
  mkdirSync(folder(kind), { recursive: true })
  for (const file of readdirSync(folder(kind))) if (file.endsWith('.svg')) rmSync(folder(kind) + file)
  for (const [name, svg] of drawings) writeFileSync(`${folder(kind)}${name}.svg`, svg)
  console.log(
    `${kind}: ${drawings.length} drawn, ${drawings.reduce((sum, [, svg]) => sum + svg.length, 0)} bytes`,
  )
}

renew(
  'pictures',
  Object.entries(pictures).map(([name, draw]) => [name, print(draw(name))]),
)
renew('logos', Object.entries(rooms.logos))
