import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { PlaceRow, PopulationRow } from '@/datapackage/tables/places'
import { countyArea, type CountyArea } from './countyArea'

/** What the generator is given of a real province. The three follow the tables and GeoJSON of the data package. */
export interface Geography {
  readonly places: readonly PlaceRow[]
  readonly population: readonly PopulationRow[]
  readonly boundaries: FeatureCollection<Polygon | MultiPolygon, { readonly place_code: string }>
}

/** A city or a village: where people live, and who answers for passages and premises. */
export interface Settlement {
  readonly code: string
  readonly county: string
  readonly level: 'city' | 'village'
  readonly nameFa: string
  readonly nameEn: string
  /** An assumption for a city founded after the census. */
  readonly people: number
  readonly lon: number | null
  readonly lat: number | null
}

export interface County {
  readonly code: string
  readonly nameFa: string
  readonly nameEn: string
  readonly people: number
  /** The county without its cities. */
  readonly ruralPeople: number
  readonly area: CountyArea
  readonly cities: readonly Settlement[]
}

/**
 * The counties with their cities, in order of their codes. Throws a sentence when a county has no population or no
 * boundary, or when its cities hold more people than it does: no village could be made from that.
 */
export function readCounties({ places, population, boundaries }: Geography, census: string, newCity: number): County[] {
  const people = new Map(
    population.filter(({ year }) => year === census).map((row) => [row.place_code, row.population]),
  )
  const areas = new Map(boundaries.features.map(({ properties, geometry }) => [properties.place_code, geometry]))
  return places
    .filter(({ level }) => level === 'county')
    .map((county): County => {
      const code = county.place_code
      const [all, geometry] = [people.get(code) ?? null, areas.get(code)]
      if (all === null) throw new RangeError(`county ${code} has no population in ${census}`)
      if (!geometry) throw new RangeError(`county ${code} has no boundary`)
      const within = places.filter(({ level, parent }) => level === 'city' && parent === code)
      const urban = within.reduce((sum, city) => sum + (people.get(city.place_code) ?? 0), 0)
      if (urban > all) throw new RangeError(`the cities of county ${code} hold ${urban} people, the county ${all}`)
      const cities = within.map((city) => settlement(city, code, 'city', people.get(city.place_code) ?? newCity))
      const names = { nameFa: county.name_fa, nameEn: county.name_en }
      return { code, ...names, people: all, ruralPeople: all - urban, area: countyArea(geometry), cities }
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

export function settlement(row: PlaceRow, county: string, level: Settlement['level'], people: number): Settlement {
  const { place_code: code, name_fa: nameFa, name_en: nameEn, lon, lat } = row
  return { code, county, level, nameFa, nameEn, people, lon, lat }
}
