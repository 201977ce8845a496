import { boxAround, middle, touches, type Box } from './boxes'
import type { Plot } from './figureProjection'

export interface Callout {
  /** Where the line starts: the area's visual centre. */
  readonly from: Plot
  /** Where the line ends, on the edge of the text's box. */
  readonly to: Plot
  /** Middle of the text's box. */
  readonly at: Plot
}

export interface CalloutRequest {
  readonly from: Plot
  readonly width: number
  readonly height: number
}

export interface CalloutGround {
  readonly width: number
  readonly height: number
  /** Whether a spot is covered by an area, which a text should not hide. */
  covered(spot: Plot): boolean
}

const ANGLES = 24
const GAP = 3

/**
 * Finds a place for each call-out: the nearest box beside the areas, inside the drawing, clear of the boxes placed
 * before it. Where nothing is free, the least bad place inside the drawing is taken, so that no name is ever dropped.
 */
export function placeCallouts(requests: readonly CalloutRequest[], ground: CalloutGround): Callout[] {
  const taken: Box[] = []
  return requests.map((request) => {
    const boxes = candidates(request, ground)
    const free = boxes.filter((box) => !taken.some((other) => touches(box, other)))
    const box = leastCovered(free.length > 0 ? free : boxes, ground) ?? boxAround(request.from, request)
    taken.push(box)
    return { from: request.from, to: edgeTowards(box, request.from), at: middle(box) }
  })
}

/** Nearest first, in rings around the start. */
function candidates(request: CalloutRequest, ground: CalloutGround): Box[] {
  const boxes: Box[] = []
  const reach = Math.hypot(ground.width, ground.height)
  // Before a stage is laid out its letters have no height; a step of nothing would never end.
  if (request.height <= 0) return boxes
  for (let radius = request.height * 1.2; radius < reach; radius += request.height / 2) {
    for (let step = 0; step < ANGLES; step += 1) {
      // Starting downwards: below a name there is more often free ground than above it.
      const angle = Math.PI / 2 + ((step % 2 === 0 ? step : -step - 1) / ANGLES) * Math.PI
      const [x, y] = [request.from[0] + Math.cos(angle) * radius, request.from[1] + Math.sin(angle) * radius]
      const box = boxAround([x, y], request)
      if (box.x < 0 || box.y < 0 || box.x + box.width > ground.width || box.y + box.height > ground.height) continue
      boxes.push(box)
    }
  }
  return boxes
}

function leastCovered(boxes: readonly Box[], ground: CalloutGround): Box | undefined {
  let best: Box | undefined
  let least = Infinity
  for (const box of boxes) {
    const covered = spotsOf(box).filter((spot) => ground.covered(spot)).length
    if (covered === 0) return box
    if (covered < least) [best, least] = [box, covered]
  }
  return best
}

function spotsOf({ x, y, width, height }: Box): Plot[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((part) =>
    [0, 0.5, 1].map((down): Plot => [x + width * part, y + height * down]),
  )
}

/** The point on the box's rim that faces the start of the line. */
function edgeTowards(box: Box, [x, y]: Plot): Plot {
  return [
    clamp(x, box.x + box.width * 0.2, box.x + box.width * 0.8),
    y < box.y ? box.y - GAP : clamp(y, box.y, box.y + box.height + GAP),
  ]
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
