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
