/** Whether a ring holds a spot: a ray from it crosses the ring an odd number of times. */
export function holds(ring: readonly (readonly number[])[], [x = 0, y = 0]: readonly number[]): boolean {
  let inside = false
  let [lastX = 0, lastY = 0] = ring.at(-1) ?? []
  for (const [nextX = 0, nextY = 0] of ring) {
    if (nextY > y !== lastY > y && x < ((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX) inside = !inside
    ;[lastX, lastY] = [nextX, nextY]
  }
  return inside
}

/** The same for many spots of one ring: most of them do not even lie in the box around it. */
export function holderOf(ring: readonly (readonly number[])[]): (spot: readonly number[]) => boolean {
  let [west, east, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x = 0, y = 0] of ring) {
    ;[west, east] = [Math.min(west, x), Math.max(east, x)]
    ;[low, high] = [Math.min(low, y), Math.max(high, y)]
  }
  return (spot) => {
    const [x = 0, y = 0] = spot
    return x >= west && x <= east && y >= low && y <= high && holds(ring, spot)
  }
}
