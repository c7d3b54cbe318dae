/** A place along a plot, 0 to 100, as an attribute. */
export function percent(place: number): string {
  return `${place.toFixed(2)}%`
}
