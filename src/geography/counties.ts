import { subtract, unite } from './clipping'
import { cutCounty } from './cutCounty'
import { insideArea, type MultiPolygon, type Point, type Ring } from './geometry'
import { mapValues, partition } from './partition'
import type { ProvinceFile } from './province'
import { snapNeighbours } from './snapping'
import { circle } from './sphere'
import { readShapes } from './svgShapes'

/** A metre: as fine as the coordinates are written. */
export const DECIMALS = 5

/** Where a city falls outside its drawn county, the border gives way so far around it. */
const ROOM_KM = 0.3

export interface Settlement {
  name: string
  at: Point
}

export interface City {
  place_code: string
  county: string
  at: Point
}

export interface Counties {
  areas: Map<string, MultiPolygon>
  /** Cities that the drawn border had left outside their county. */
  moved: City[]
}

/**
 * The counties of a province as areas that fit together: drawn shapes brought to degrees, neighbours joined, counties
 * without a drawing cut out, every city inside its county.
 * @param drawing text of the province's drawn map
 * @throws when the drawing has a shape that the province does not know, or lacks one that it names
 */
export function buildCounties(
  province: ProvinceFile,
  drawing: string,
  settlements: readonly Settlement[],
  cities: readonly City[],
): Counties {
  const drawn = snapNeighbours(shapesByCode(province, drawing), province.drawing.tolerance)
  const areas = partition(
    mapValues(drawn, (ring) => [[toDegrees(ring, province)]]),
    DECIMALS,
  )
  for (const cut of province.cuts) {
    const area = areas.get(cut.from)
    if (!area) throw new Error(`County ${cut.from}, to be cut, has no area`)
    const own = settlements.filter(({ name }) => cut.settlements.includes(name))
    const others = settlements.filter((place) => !own.includes(place) && insideArea(place.at, area))
    const { rest, cutOut } = cutCounty(area, own.map(atOf), others.map(atOf))
    areas.set(cut.from, rest).set(cut.to, cutOut)
  }
  const moved = cities.filter(({ county, at }) => !insideArea(at, areas.get(county) ?? []))
  for (const city of moved) giveRoom(areas, city)
  return { areas: partition(new Map([...areas].sort()), DECIMALS), moved }
}

const atOf = ({ at }: Settlement) => at

function shapesByCode({ drawing }: ProvinceFile, text: string): Map<string, Ring> {
  const shapes = readShapes(text)
  return new Map(
    Object.entries(drawing.counties).map(([name, code]) => {
      const shape = shapes.get(name)
      if (!shape) throw new Error(`The drawing has no shape "${name}" (${code})`)
      return [code, shape]
    }),
  )
}

function toDegrees(ring: Ring, { drawing }: ProvinceFile): Ring {
  const { unit, lon, lat } = drawing
  return ring.map(([x, y]): Point => {
    const [right, up] = [x / unit, -y / unit] // a drawing's y grows downward
    return [lon[0] * right + lon[1] * up + lon[2], lat[0] * right + lat[1] * up + lat[2]]
  })
}

function giveRoom(areas: Map<string, MultiPolygon>, city: City) {
  const room: MultiPolygon = [[circle(city.at, ROOM_KM)]]
  for (const [code, area] of areas) {
    areas.set(code, code === city.county ? unite([area, room]) : subtract(area, room))
  }
}
