type Channels = readonly [red: number, green: number, blue: number]

/** A share of one colour in another, both as `#rrggbb`. */
export function mixColours(colour: string, ground: string, share: number): string {
  const [a, b] = [channelsOf(colour), channelsOf(ground)]
  const mixed = a.map((channel, at) => Math.round(channel * share + (b[at] ?? 0) * (1 - share)))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** How far two colours are apart in lightness, 1 to 21, as WCAG 2 measures it. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminanceOf(colour: string): number {
  const linear = channelsOf(colour).map((channel) => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  const [red = 0, green = 0, blue = 0] = linear
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channelsOf(colour: string): Channels {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}
