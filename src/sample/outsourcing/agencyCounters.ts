import type { AgencyCounterRow } from '@/datapackage/tables/outsourcing'
import { addMonths } from '@/locale/period'
import type { Calibration } from '../calibration'
import { moveKm } from '../countyArea'
import { jalaliDay } from '../jalaliDay'
import type { County, Settlement } from '../landscape'
import { stream, type Random } from '../random'
import { fill, numbered } from '../sampleNames'

/**
 * The agencies' own offices: most agencies have one in each county's largest city, some in the next cities too. Each gives the
 * services of its agency that are done at counters. A few closed when contact points took over. The addresses are made up.
 */
export function generateAgencyCounters(calibration: Calibration, counties: readonly County[]): AgencyCounterRow[] {
  const { seed, agencyCounters: figures, services, uptake, agencies } = calibration
  const atCounters = new Set(uptake.filter((row) => row.agency_counter === 'yes').map((row) => row.service_id))
  return counties.flatMap((county) => {
    const [centre, ...others] = [...county.cities].sort((a, b) => b.people - a.people)
    if (!centre) return []
    const larger = others.filter(({ people }) => people >= figures.smallestCity.value)
    return agencies.flatMap(({ agency_id }) => {
      const own = services.filter((row) => row.agency_id === agency_id && atCounters.has(row.service_id))
      if (own.length === 0) return []
      const given = own.map((row) => row.service_id)
      const sites = [centre, ...larger].filter((city) => {
        const random = stream(seed, 'agency-counters', 'sites', city.code, agency_id)
        return random.chance(city === centre ? figures.inCentre.value : figures.inOtherCities.value)
      })
      return sites.map((city, at) => {
        const counter_id = `c-${county.code}-${agency_id}-${numbered(at + 1, 2)}`
        const random = stream(seed, 'agency-counters', 'details', counter_id)
        return office(calibration, { counter_id, agency_id, city, county, services: given }, random)
      })
    })
  })
}

interface Site {
  readonly counter_id: string
  readonly agency_id: string
  readonly city: Settlement
  readonly county: County
  readonly services: readonly string[]
}

function office(
  { agencyCounters: figures, series }: Calibration,
  { counter_id, agency_id, city, county, services }: Site,
  random: Random,
): AgencyCounterRow {
  const [fewest, most] = figures.windows.value
  const [lon, lat] = siteOf(city, county, figures, random)
  const closes = random.chance(figures.closedAfterHandover.value)
  const closed = jalaliDay(addMonths(series.value.last, -random.integer(1, 30)), 1)
  return {
    counter_id,
    agency_id,
    place_code: city.code,
    lon,
    lat,
    address: fill(figures.address, { place: city.nameFa, n: String(random.integer(1, 60)) }),
    counters: random.integer(fewest, most),
    services: services.join('|'),
    since: null,
    until: closes ? closed : null,
  }
}

/** Like contact points, near the middle of the city and inside the county. */
function siteOf(
  { lon, lat }: Settlement,
  { area }: County,
  { spreadKm, withoutCoordinates }: Calibration['agencyCounters'],
  random: Random,
): readonly [number, number] | readonly [null, null] {
  if (lon === null || lat === null || random.chance(withoutCoordinates.value)) return [null, null]
  for (let tries = 0; tries < 200; tries += 1) {
    const site = moveKm([lon, lat], spreadKm.value * random.normal(), spreadKm.value * random.normal())
    if (area.contains(site)) return site
  }
  return [null, null]
}
