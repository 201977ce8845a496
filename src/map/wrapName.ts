const LONG = 13

/**
 * A name in one line, or in two when it is long, broken at the space nearest its middle: Astaneh-ye / Ashrafiyeh.
 * MapLibre's own wrapping would break at the hyphen.
 */
export function wrapName(name: string): string[] {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index)
  if (name.length <= LONG || spaces.length === 0) return [name]
  const far = (index: number): number => Math.abs(index - name.length / 2)
  const at = spaces.reduce((best, index) => (far(index) < far(best) ? index : best))
  return [name.slice(0, at), name.slice(at + 1)]
}
