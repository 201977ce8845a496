import type { ContactPointRow, PointTransparencyRow } from '@/datapackage/tables/network'
import { addMonths, monthsBetween, type Period } from '@/locale/period'
import type { Calibration } from '../calibration'
import { jalaliDay } from '../jalaliDay'
import { stream } from '../random'
import { logOddsOf, shareAt } from '../share'
import type { PointsByCounty } from './pointServices'

const PARTS = ['hours', 'services', 'tariff', 'complaint'] as const
type Part = (typeof PARTS)[number]
type Ticks = Pick<PointTransparencyRow, Part>

/**
 * What each point was found to make public: a row when it was first looked at, and another when a later look found more.
 * Ticks only ever come, as the calibration's shares rise; counties stand apart. Some points were never looked at.
 */
export function generatePointTransparency(calibration: Calibration, points: PointsByCounty): PointTransparencyRow[] {
  const { seed, transparency } = calibration
  return [...points].flatMap(([county, own]) => {
    const offset = transparency.countySpread.value * stream(seed, 'point-transparency', county).normal()
    return own.flatMap((point) => {
      const random = stream(seed, 'point-transparency', point.point_id)
      if (!random.chance(transparency.lookedAt.value)) return []
      const luck = Object.fromEntries(PARTS.map((part) => [part, random.next()])) as Record<Part, number>
      return findings(calibration, point, (part, period) => luck[part] < shareIn(calibration, part, period, offset))
    })
  })
}

/** The rows of one point: the first look, then those that found something new. */
function findings(
  { series, transparency }: Calibration,
  { point_id, opened_on, closed_on }: ContactPointRow,
  isPublic: (part: Part, period: Period) => boolean,
): PointTransparencyRow[] {
  const { first, last } = series.value
  const rows: PointTransparencyRow[] = []
  let before = ''
  for (let period = first; period <= last; period = addMonths(period, transparency.monthsBetweenLooks.value)) {
    const since = jalaliDay(period, 15)
    if ((opened_on !== null && since < opened_on) || (closed_on !== null && since >= closed_on)) continue
    const ticks = Object.fromEntries(PARTS.map((part) => [part, isPublic(part, period) ? 'yes' : 'no'])) as Ticks
    const found = Object.values(ticks).join()
    if (found !== before) rows.push({ point_id, since, until: null, ...ticks })
    before = found
  }
  return rows
}

/** The share of points that publish a part in a month, along a line of log-odds. */
function shareIn({ series, transparency }: Calibration, part: Part, period: Period, offset: number): number {
  const { first, last } = transparency.parts.value[part]
  const way =
    monthsBetween(series.value.first, period) / Math.max(1, monthsBetween(series.value.first, series.value.last))
  return shareAt(logOddsOf(first) + way * (logOddsOf(last) - logOddsOf(first)) + offset)
}
