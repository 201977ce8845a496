import type { Feature } from 'geojson'
import polylabel from 'polylabel'
import { feature } from './geojson'
import { signedArea2, type MultiPolygon, type Point, type Polygon } from './geometry'
import type { ProvinceFile } from './province'
import { stretch } from './sphere'

/** About 10 m: finer than any label needs. */
const PRECISION = 1e-4
const DECIMALS = 4

/** Where counties and the sea are named: one point each, and for small counties the place out at sea for the name. */
export function buildLabels(province: ProvinceFile, counties: ReadonlyMap<string, MultiPolygon>): Feature[] {
  const named = [...counties].map(([place_code, area]) => {
    const leader = province.leaders[place_code]
    return point(visualCentre(area), { place_code, ...(leader && { leader }) })
  })
  if (!province.sea) return named
  const { label, name_fa, name_en } = province.sea
  return [...named, point(label, { kind: 'sea', name_fa, name_en })]
}

const point = (coordinates: Point, properties: Feature['properties']) =>
  feature({ type: 'Point', coordinates }, properties)

/** The pole of inaccessibility of the largest part: the middle of the largest circle that fits into it. */
function visualCentre(area: MultiPolygon): Point {
  const squared = stretch(area)
  const [largest = []] = [...squared.area].sort((a, b) => outerSize(b) - outerSize(a))
  const [x, y] = polylabel(largest, PRECISION)
  const round = (value: number) => Number(value.toFixed(DECIMALS))
  const [lon, lat] = squared.from([x, y])
  return [round(lon), round(lat)]
}

const outerSize = ([outer = []]: Polygon) => Math.abs(signedArea2(outer))
