import type { Feature, MultiLineString } from 'geojson'
import { mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryObject, Topology } from 'topojson-specification'
import { overlap, subtract, unite } from './clipping'
import { AROUND_TOLERANCE, seaOf } from './coast'
import { DECIMALS } from './counties'
import { areaGeometry, feature } from './geojson'
import type { MultiPolygon, Ring } from './geometry'
import { partition, roundArea, joinBorders } from './partition'
import type { ProvinceFile } from './province'
import { simplifyLine } from './simplifyLine'

/** Land of countries and provinces by code, as the sources have it. */
export interface LandAround {
  countries: Map<string, MultiPolygon>
  provinces: Map<string, MultiPolygon>
}

/**
 * What the map shows around a province: sea, neighbouring countries and provinces, and their borders. It shares the
 * counties' outer border exactly, so that neither a gap nor a sliver shows beside it.
 * @param home the counties of the province, as written into `boundaries.geojson`
 */
export function buildSurroundings(province: ProvinceFile, home: MultiPolygon, around: LandAround): Feature[] {
  const box: MultiPolygon = [[boxRing(province.box)]]
  const whole = unite([home])
  const open = province.sea ? seaOf(province.sea, province.box, whole, around.countries) : []
  const sea = roundArea(subtract(overlap(box, open), whole), DECIMALS)
  const land = subtract(subtract(box, sea), whole)
  const neighbours = partition(claims(province, around, box), DECIMALS, land)
  const shared = joinBorders(new Map([...neighbours, ['sea', sea], ['home', whole]]), DECIMALS)
  const area = (code: string) => areaGeometry(shared.get(code) ?? [])
  const lands = [...province.countries.map(({ code, ...names }) => ({ code, ...names })), ...provincesOf(province)]
  return [
    ...(province.sea ? [feature(area('sea'), { kind: 'sea', ...namesOf(province.sea) })] : []),
    ...lands
      .filter(({ code }) => shared.get(code)?.length)
      .map((one) => feature(area(one.code), { kind: 'land', code: one.code, ...namesOf(one) })),
    ...borders(province, shared),
  ]
}

const namesOf = ({ name_fa, name_en }: { name_fa: string; name_en: string }) => ({ name_fa, name_en })

const provincesOf = (province: ProvinceFile) => province.provinces.map((one) => ({ ...one, code: one.region }))

/** Countries claim first: their border is the finer one. */
function claims(province: ProvinceFile, around: LandAround, box: MultiPolygon): Map<string, MultiPolygon> {
  const countries = province.countries.map(({ code }) => [code, coarse(around.countries.get(code) ?? [])] as const)
  const provinces = province.provinces.map(({ region }) => [region, around.provinces.get(region) ?? []] as const)
  const inBox = [...countries, ...provinces].map(([code, area]) => [code, overlap(area, box)] as const)
  return new Map(inBox.filter(([, area]) => area.length > 0))
}

/** Simplified, and without islands and lagoons: they would hardly be seen. */
const coarse = (area: MultiPolygon): MultiPolygon => {
  const outlines = area.map(([outer = []]) => simplifyRing(outer)).filter((ring) => ring.length > 8)
  return outlines.map((ring) => [ring])
}

/** A ring has no ends, so it is simplified as two halves. */
function simplifyRing(ring: Ring): Ring {
  const half = Math.floor(ring.length / 2)
  const first = simplifyLine(ring.slice(0, half + 1), AROUND_TOLERANCE)
  return [...first.slice(0, -1), ...simplifyLine(ring.slice(half), AROUND_TOLERANCE)]
}

function boxRing([west, south, east, north]: ProvinceFile['box']): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

function borders(province: ProvinceFile, shared: ReadonlyMap<string, MultiPolygon>): Feature[] {
  const lands = [...shared].filter(([code, area]) => code !== 'sea' && area.length > 0)
  const together: Topology = topology(
    Object.fromEntries(lands.map(([code, coordinates]) => [code, { type: 'MultiPolygon', coordinates }])),
  )
  // `mesh` asks for objects whose properties are never null; ours have none and it reads none.
  const all = { type: 'GeometryCollection', geometries: Object.values(together.objects) } as GeometryObject
  const foreign = new Set(province.countries.map(({ code }) => together.objects[code]))
  const between = (wanted: boolean): MultiLineString =>
    mesh(together, all, (a, b) => a !== b && (foreign.has(a) || foreign.has(b)) === wanted)
  return [
    feature(between(true), { kind: 'country_border' }),
    feature(between(false), { kind: 'province_border' }),
  ].filter(({ geometry }) => geometry.type === 'MultiLineString' && geometry.coordinates.length > 0)
}
