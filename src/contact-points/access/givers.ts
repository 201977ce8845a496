import { lastDayOf } from '@/locale/lastDay'
import { dayNumber } from '@/places/activity'
import { isOn, type AccessData, type AccessQuery } from './accessData'

/** How many serving points of each county give each service, with or without coordinates. */
export interface Givers {
  /** `service × counties + county` */
  readonly count: Int32Array
  /** Where the count is 1: that point among the data's points; else −1. */
  readonly only: Int32Array
  /** Over the whole province, by service. */
  readonly inProvince: Int32Array
  readonly onlyInProvince: Int32Array
}

/** The services that no point gives, and that a single one gives, in a county or in the province. Added points are left out. */
export function giversOf({ given, points, settlements }: AccessData, query: Omit<AccessQuery, 'added'>): Givers {
  const day = dayNumber(lastDayOf(query.period))
  const counties = settlements.counties.length
  const kept = query.only && new Set(query.only)
  const gone = new Set(query.without)
  const serves = points.ids.map((id, at) => {
    return isOn(points, at, day) && (kept?.has(id) ?? true) && !gone.has(id)
  })
  const inCounties = tally(given.services.length * counties)
  const inProvince = tally(given.services.length)
  for (let row = 0; row < given.point.length; row += 1) {
    const point = given.point[row] ?? 0
    if (!serves[point] || !isOn(given, row, day)) continue
    const [service, county] = [given.service[row] ?? 0, points.county[point] ?? -1]
    inProvince.add(service, point)
    if (county >= 0) inCounties.add(service * counties + county, point)
  }
  return {
    count: inCounties.count,
    only: inCounties.only,
    inProvince: inProvince.count,
    onlyInProvince: inProvince.only,
  }
}

function tally(size: number) {
  const count = new Int32Array(size)
  const only = new Int32Array(size).fill(-1)
  return {
    count,
    only,
    add(cell: number, point: number): void {
      only[cell] = count[cell] === 0 ? point : -1
      count[cell] = (count[cell] ?? 0) + 1
    },
  }
}
