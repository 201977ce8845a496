import type { PlaceRow, PopulationRow } from '@/datapackage/tables/places'
import { apportion } from './apportion'
import type { Calibration } from './calibration'
import { kmBetween, roundPoint, type LonLat } from './countyArea'
import { settlement, type County, type Settlement } from './landscape'
import { stream, type Random } from './random'
import { fill, numbered, persianDigits } from './sampleNames'

export interface SampleVillages {
  readonly places: PlaceRow[]
  readonly population: PopulationRow[]
  readonly settlements: Settlement[]
}

/**
 * Villages that stand for a county's real ones, whose coordinates nobody published: as many as its rural population
 * gives, scattered inside it. Their populations sum exactly to the county without its cities. All carry status `sample`.
 */
export function generateVillages(calibration: Calibration, county: County): SampleVillages {
  const { peoplePerVillage, sizeSpread, kmFromBorder, name, populationSource } = calibration.villages
  const random = stream(calibration.seed, 'villages', county.code)
  const wanted = Math.round(county.ruralPeople / peoplePerVillage.value)
  const count = county.ruralPeople > 0 ? Math.max(1, wanted) : 0
  const weights = Array.from({ length: count }, () => Math.exp(sizeSpread.value * random.normal()))
  const people = apportion(county.ruralPeople, weights)
  const sites = scatter(county, count, kmFromBorder.value, random)
  const places = sites.map(([lon, lat], at): PlaceRow => ({
    place_code: `x-${county.code}-v${numbered(at + 1, 3)}`,
    level: 'village',
    parent: county.code,
    name_fa: fill(name.fa, { n: persianDigits(at + 1), county: county.nameFa }),
    name_en: fill(name.en, { n: at + 1, county: county.nameEn }),
    other_names: null,
    lon,
    lat,
    responsible: 'dehyari',
    area_km2: null,
    status: 'sample',
  }))
  const perHousehold = calibration.addressing.personsPerHousehold.value.village
  const population = places.map(({ place_code }, at): PopulationRow => ({
    place_code,
    year: calibration.census.value,
    population: people[at] ?? 0,
    households: Math.round((people[at] ?? 0) / perHousehold),
    source: populationSource,
    status: 'sample',
  }))
  const settlements = places.map((place, at) => settlement(place, county.code, 'village', people[at] ?? 0))
  return { places, population, settlements }
}

/** Sites inside the county, apart from each other, its cities and its border; the room asked for shrinks when it fails. */
function scatter({ area, cities }: County, count: number, kmFromBorder: number, random: Random): LonLat[] {
  const taken = cities.flatMap(({ lon, lat }): LonLat[] => (lon === null || lat === null ? [] : [[lon, lat]]))
  const sites: LonLat[] = []
  let room = 0.7 * Math.sqrt(area.km2 / Math.max(1, count))
  let margin = kmFromBorder
  for (let tries = 0; sites.length < count; tries += 1) {
    if (tries > 0 && tries % 200 === 0) [room, margin] = [room * 0.9, margin * 0.9]
    const site = roundPoint(area.anywhere(random))
    if (!area.contains(site) || [...taken, ...sites].some((other) => kmBetween(site, other) < room)) continue
    if (area.kmToBorder(site) >= margin) sites.push(site)
  }
  return sites
}
