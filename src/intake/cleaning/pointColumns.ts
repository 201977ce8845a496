import type { CleanColumn } from './cleanColumn'
import { isPlainPoint, readPoint, type CoordinateFrame } from './coordinates'
import { figuresOf } from '../tables/flags'

/** Two coordinates beside each other and the numbers of the cells that rows with them get. */
type Pair = readonly [lon: number, lat: number]

/** Reads the two coordinates of each row together; most are where they should be. Rows of `left` are not looked at. */
export function settlePoints(lon: CleanColumn, lat: CleanColumn, left: Uint8Array, frame: CoordinateFrame): void {
  const [xs, ys] = [figuresOf(lon.texts), figuresOf(lat.texts)]
  const [lons, lats] = [lon.ownNumbers(), lat.ownNumbers()]
  const known = new Map<number, Pair>()
  const width = lat.texts.length

  for (let row = 0; row < left.length; row += 1) {
    const lonAt = lons[row] ?? 0
    const latAt = lats[row] ?? 0
    if (left[row] || isPlainPoint(xs[lonAt] ?? Number.NaN, ys[latAt] ?? Number.NaN, frame)) continue
    const key = lonAt * width + latAt
    let pair = known.get(key)
    if (!pair) {
      const read = readPoint({ lon: lon.cell(lonAt), lat: lat.cell(latAt) }, frame)
      pair = [lon.add(read.lon), lat.add(read.lat)]
      known.set(key, pair)
    }
    lons[row] = pair[0]
    lats[row] = pair[1]
  }
}
