import { POINT_KINDS, type ContactPointRow, type PointKind } from '@/datapackage/tables/network'
import type { Calibration } from '../calibration'
import { moveKm, type CountyArea, type LonLat } from '../countyArea'
import type { County, Settlement } from '../landscape'
import { stream, type Random } from '../random'
import { fill, numbered, persianDigits } from '../sampleNames'
import { livePoints, type LivingPoint } from './pointLives'
import { placePoints } from './pointPlaces'

/**
 * The contact points: active ones to the calibration's totals, closed and suspended ones besides. Names, addresses,
 * phones and postal codes are plainly made up; `manager_mobile` stays empty, since any number could be a person's.
 * Hours read `days from-to` joined by `; `, days as sat, sun, mon, tue, wed, thu, fri or a range: `sat-wed 07:30-14:30`.
 */
export function generateContactPoints(
  calibration: Calibration,
  counties: readonly County[],
  villages: readonly Settlement[],
): ContactPointRow[] {
  const areas = new Map(counties.map(({ code, area }) => [code, area]))
  const numbers = new Map<string, number>()
  const points = livePoints(calibration, placePoints(calibration, counties, villages))
  return points.map((point, at) => {
    const { county } = point.place
    const group = `${county}-${CODES[point.kind]}`
    const number = (numbers.get(group) ?? 0) + 1
    numbers.set(group, number)
    const id = `x-${group}${numbered(number, 3)}`
    const random = stream(calibration.seed, 'contact-points', 'details', id)
    const [lon, lat] = siteOf(point.place, areas.get(county), calibration, random)
    return { ...describe(point, id, at + 1, calibration, random), lon, lat }
  })
}

const CODES: Record<PointKind, string> = { post_office: 'o', postal_agent: 'a', pishkhan: 'p', rural_post: 'r' }

type Described = Omit<ContactPointRow, 'lon' | 'lat'>

function describe(
  { kind, place, life }: LivingPoint,
  id: string,
  serial: number,
  { contactPoints }: Calibration,
  random: Random,
): Described {
  const { names, address, areaCode, phoneStart, postalCodeStart, withPostalCode, counters, hours } = contactPoints
  const number = `${POINT_KINDS.indexOf(kind) + 1}-${numbered(serial, 4)}`
  const [fewest, most] = counters.value[kind]
  return {
    point_id: id,
    kind,
    name_fa: fill(names[kind].fa, { n: persianDigits(number), place: place.nameFa }),
    name_en: fill(names[kind].en, { n: number, place: place.nameEn }),
    place_code: place.code,
    address: fill(address, { place: place.nameFa, n: String(random.integer(1, 20)) }),
    postal_code: random.chance(withPostalCode.value) ? postalCode(postalCodeStart, random) : null,
    phone: `+98${areaCode.slice(1)}${phoneStart}${numbered(serial, 4)}`,
    manager_mobile: null,
    ...life,
    counters: random.integer(fewest, most),
    hours: hours.value[kind],
  }
}

const POSTAL_DIGITS = ['1', '3', '4', '5', '6', '7', '8', '9'] as const

/** Ten digits that pass the usual check (no 0 or 2), beginning as the calibration says: no route begins so. */
function postalCode(start: string, random: Random): string {
  return Array.from({ length: 10 - start.length }, () => random.pick(POSTAL_DIGITS)).reduce(
    (code, digit) => code + digit,
    start,
  )
}

/** Near its place and inside the county; none for a place whose own coordinates are unknown, and for a few others. */
function siteOf(
  { lon, lat, people }: Settlement,
  area: CountyArea | undefined,
  { contactPoints }: Calibration,
  random: Random,
): LonLat | readonly [null, null] {
  if (lon === null || lat === null || !area || random.chance(contactPoints.withoutCoordinates.value))
    return [null, null]
  // Built-up ground grows with the people on it: about 1.2 km for 100,000.
  const km = 0.12 * Math.sqrt(people / 1000)
  for (let tries = 0; tries < 200; tries += 1) {
    const site = moveKm([lon, lat], km * random.normal(), km * random.normal())
    if (area.contains(site)) return site
  }
  return [null, null]
}
