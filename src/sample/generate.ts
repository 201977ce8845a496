import { CATALOGUE, type RawTableName, type RawTables } from '@/datapackage/catalogue'
import { periodRange } from '@/locale/period'
import { generateAddressing } from './addressing/addressing'
import type { Calibration } from './calibration'
import { chooseMissing, generateCollection } from './collection'
import { generateContactPoints } from './contact-points/contactPoints'
import { generatePointServices, type PointsByCounty } from './contact-points/pointServices'
import { generatePointTransparency } from './contact-points/pointTransparency'
import { generateServiceQuality } from './contact-points/serviceQuality'
import { readCounties, type County, type Geography, type Settlement } from './landscape'
import { checkCodes } from './checkCodes'
import { generateCooperation } from './municipalities/cooperation'
import { generateAgencyCounters } from './outsourcing/agencyCounters'
import { generateOutsourcingEvents } from './outsourcing/outsourcingEvents'
import { generateResolutions } from './councils/resolutions'
import { generateMeetings, generateSeats } from './councils/seats'
import { generateServiceTransactions } from './outsourcing/serviceTransactions'
import { generatePostalItems } from './postal-volume/postalItems'
import { generateTargets } from './targets'
import { generateVillages } from './villages'
import { withhold } from './withhold'

/**
 * Makes the raw tables of a province whose operational figures are not published: real divisions and census figures pass
 * through, the rest is drawn so that it meets the calibration's published totals. Rows are sorted by primary key.
 * Pure and seeded: the same calibration, geography and seed give the same rows. Throws a sentence when the calibration
 * names a county, agency, service or season that does not exist.
 */
export function generateSample(calibrated: Calibration, geography: Geography, seed = calibrated.seed): RawTables {
  const calibration = { ...calibrated, seed }
  const { census, villages: villageFigures, series, agencies, services } = calibration
  const counties = readCounties(geography, census.value, villageFigures.newCityPeople.value)
  checkCodes(calibration, counties)
  const periods = periodRange(series.value.first, series.value.last)
  const samples = counties.map((county) => generateVillages(calibration, county))
  const villages = samples.flatMap(({ settlements }) => settlements)
  const settlements = [...counties.flatMap(({ cities }) => cities), ...villages]
  const missing = chooseMissing(calibration, periods, counties)
  const contact_points = generateContactPoints(calibration, counties, villages)
  const points = groupPoints(contact_points, counties, settlements)
  const point_services = generatePointServices(calibration, counties, points)

  const truth: RawTables = {
    places: [...geography.places, ...samples.flatMap(({ places }) => places)],
    population: [...geography.population, ...samples.flatMap(({ population }) => population)],
    agencies: [...agencies],
    services: [...services],
    contact_points,
    point_services,
    service_quality: generateServiceQuality(calibration, counties, points, point_services, missing),
    point_transparency: generatePointTransparency(calibration, points),
    road_distances: [],
    ...handingOver(calibration, counties, villages),
    addressing: generateAddressing(calibration, periods, settlements),
    service_transactions: generateServiceTransactions(calibration, periods, counties),
    postal_items: generatePostalItems(calibration, periods, counties),
    targets: [],
    collection: generateCollection(calibration, periods, counties, missing),
    councils: calibration.councils.map(({ id, name, otherNames }) => {
      return { council_id: id, name_fa: name.fa, name_en: name.en, other_names: otherNames }
    }),
    seats: generateSeats(calibration),
    meetings: generateMeetings(calibration),
    resolutions: [],
  }
  const targets = generateTargets(calibration, truth)
  const told = { ...truth, targets, ...withhold(calibration, truth, settlements, counties, missing) }
  return sortTables({ ...told, resolutions: generateResolutions(calibration, told) })
}

type HandingOver = Pick<
  RawTables,
  'agency_counters' | 'outsourcing_events' | 'reference_figures' | 'cooperation_steps' | 'cooperation'
>

/** What agencies hand over, where they still serve people themselves, how far municipalities go along, and what others report. */
function handingOver(
  calibration: Calibration,
  counties: readonly County[],
  villages: readonly Settlement[],
): HandingOver {
  return {
    agency_counters: generateAgencyCounters(calibration, counties),
    outsourcing_events: generateOutsourcingEvents(calibration, counties),
    reference_figures: [...calibration.referenceFigures],
    cooperation_steps: [...calibration.cooperationSteps],
    cooperation: generateCooperation(calibration, counties, villages),
  }
}

function groupPoints(
  points: RawTables['contact_points'],
  counties: readonly County[],
  settlements: readonly Settlement[],
): PointsByCounty {
  const countyOf = new Map(settlements.map(({ code, county }) => [code, county]))
  return new Map(
    counties.map(({ code }) => [code, points.filter(({ place_code }) => countyOf.get(place_code) === code)]),
  )
}

function sortTables(tables: RawTables): RawTables {
  const sorted = Object.entries<readonly object[]>(tables).map(([name, rows]) => [
    name,
    sortRows(name as RawTableName, rows),
  ])
  // Each table was only put in order.
  return Object.fromEntries(sorted) as RawTables
}

/** By primary key as text, so that the order does not hang on a locale; an empty part of a key comes first. */
function sortRows<R extends object>(name: RawTableName, rows: readonly R[]): R[] {
  const keyed = rows.map((row) => {
    const cells = row as Record<string, unknown>
    return { row, key: CATALOGUE[name].primaryKey.map((field) => String(cells[field] ?? '')).join('\u0000') }
  })
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row)
}
