import type { Plot } from './figureProjection'

/** Sides of a rectangle in drawing units. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Side {
  readonly axis: 0 | 1
  readonly at: number
  /** 1: what is greater is outside, -1: what is less. */
  readonly outward: 1 | -1
}

const sidesOf = ({ left, top, right, bottom }: Frame): Side[] => [
  { axis: 0, at: left, outward: -1 },
  { axis: 0, at: right, outward: 1 },
  { axis: 1, at: top, outward: -1 },
  { axis: 1, at: bottom, outward: 1 },
]

const isInside = (spot: Plot, { axis, at, outward }: Side): boolean => (spot[axis] - at) * outward <= 0

function crossing(from: Plot, to: Plot, { axis, at }: Side): Plot {
  const part = (at - from[axis]) / (to[axis] - from[axis])
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}

/**
 * What of a ring lies in the frame, after Sutherland and Hodgman: one ring, which runs along the frame's sides where the area
 * goes beyond them. `[]`: nothing.
 */
export function cutRing(ring: readonly Plot[], frame: Frame): readonly Plot[] {
  return sidesOf(frame).reduce(cutRingAt, ring)
}

function cutRingAt(ring: readonly Plot[], side: Side): readonly Plot[] {
  // Most rings reach beyond no side.
  if (ring.every((spot) => isInside(spot, side))) return ring
  const left: Plot[] = []
  ring.forEach((spot, index) => {
    const before = ring.at(index - 1) ?? spot
    const inside = isInside(spot, side)
    if (isInside(before, side) !== inside) left.push(crossing(before, spot, side))
    if (inside) left.push(spot)
  })
  return left
}

/** The pieces of a line that lie in the frame, each from where it comes in to where it goes out. */
export function cutLine(line: readonly Plot[], frame: Frame): readonly (readonly Plot[])[] {
  return sidesOf(frame).reduce<readonly (readonly Plot[])[]>(
    (pieces, side) => pieces.flatMap((piece) => cutLineAt(piece, side)),
    [line],
  )
}

function cutLineAt(line: readonly Plot[], side: Side): readonly (readonly Plot[])[] {
  if (line.length > 1 && line.every((spot) => isInside(spot, side))) return [line]
  const pieces: Plot[][] = []
  let piece: Plot[] = []
  line.forEach((spot, index) => {
    const before = line[index - 1]
    const inside = isInside(spot, side)
    if (before && isInside(before, side) !== inside) piece.push(crossing(before, spot, side))
    if (inside) piece.push(spot)
    else if (piece.length > 0) {
      pieces.push(piece)
      piece = []
    }
  })
  return piece.length > 1 ? [...pieces, piece] : pieces
}
