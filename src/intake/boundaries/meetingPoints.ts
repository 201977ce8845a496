import type { MultiPolygon, Polygon, Position } from 'geojson'

/**
 * Puts points that lie within `reach` of an earlier one onto it, so that a border that two neighbours have drawn a hand apart
 * becomes one. Same unit as the coordinates; a point comes onto the first that is near, not the nearest, as no three
 * such points are told apart anyway.
 */
export function meetingPoints(reach: number): (geometry: Polygon | MultiPolygon) => Polygon | MultiPolygon {
  const cells = new Map<string, Position[]>()
  const cellOf = (value: number): number => Math.floor(value / reach)

  function meet(point: Position): Position {
    const [x = 0, y = 0] = point
    const [column, row] = [cellOf(x), cellOf(y)]
    for (const right of [0, -1, 1])
      for (const up of [0, -1, 1])
        for (const known of cells.get(`${column + right} ${row + up}`) ?? [])
          if (Math.hypot((known[0] ?? 0) - x, (known[1] ?? 0) - y) <= reach) return known
    const own = [x, y]
    const cell = cells.get(`${column} ${row}`)
    if (cell) cell.push(own)
    else cells.set(`${column} ${row}`, [own])
    return own
  }

  const meetAll = (rings: readonly Position[][]): Position[][] => rings.map((ring) => ring.map(meet))
  return (geometry) =>
    geometry.type === 'Polygon'
      ? { type: 'Polygon', coordinates: meetAll(geometry.coordinates) }
      : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(meetAll) }
}
