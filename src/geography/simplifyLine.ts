import { distance, nearestOnSegment, type Point } from './geometry'

/** Douglas-Peucker: drops points that lie within the tolerance of the line that is left. Both ends stay. */
export function simplifyLine(line: Point[], tolerance: number): Point[] {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 3) return line
  let far = { index: 0, gap: 0 }
  line.forEach((point, index) => {
    const gap = distance(point, nearestOnSegment(point, first, last))
    if (gap > far.gap) far = { index, gap }
  })
  if (far.gap <= tolerance) return [first, last]
  const before = simplifyLine(line.slice(0, far.index + 1), tolerance)
  return [...before.slice(0, -1), ...simplifyLine(line.slice(far.index), tolerance)]
}
