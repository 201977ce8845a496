import type { ContactPointRow, PointKind } from '@/datapackage/tables/network'
import { addMonths, monthsBetween, periodOf, type Period } from '@/locale/period'
import type { Calibration } from '../calibration'
import { jalaliDay } from '../jalaliDay'
import { stream, type Random } from '../random'
import type { PlacedPoint } from './pointPlaces'

export type Life = Pick<ContactPointRow, 'status' | 'opened_on' | 'closed_on'>
export interface LivingPoint extends PlacedPoint {
  readonly life: Life
}

/**
 * Gives each placed point its opening day, and adds those that are no longer active: closed in the series, closed lately
 * where the calibration says so, and suspended. The added ones come on top of the active totals.
 */
export function livePoints(calibration: Calibration, placed: readonly PlacedPoint[]): LivingPoint[] {
  const { suspended, closed, recentClosures } = calibration.contactPoints
  const { first, last } = calibration.series.value
  const random = stream(calibration.seed, 'contact-points', 'lives')
  const opened = opener(calibration, random)
  const active = placed.map((point): LivingPoint => {
    return { ...point, life: { status: 'active', opened_on: opened(point.kind), closed_on: null } }
  })
  const old = (kind: PointKind): string => opened(kind, true)
  const others = random.shuffle(placed).slice(0, closed.value + suspended.value)
  const gone = others.map((point, at): LivingPoint => {
    if (at >= closed.value)
      return { ...point, life: { status: 'suspended', opened_on: old(point.kind), closed_on: null } }
    const month = random.integer(2, Math.max(2, monthsBetween(first, last) - 6))
    return { ...point, life: closing(old(point.kind), addMonths(first, month), random) }
  })
  const lately = recentClosures.value.map(({ county, kind, period }, at): LivingPoint => {
    const nearby = placed.filter((point) => point.kind === kind && point.place.county === county)
    const like = nearby[at % Math.max(1, nearby.length)]
    if (!like) throw new RangeError(`no ${kind} in county ${county} that could have closed`)
    return { ...like, life: closing(old(kind), period, random) }
  })
  return [...active, ...gone, ...lately]
}

function closing(opened_on: string, period: Period, random: Random): Life {
  return { status: 'closed', opened_on, closed_on: jalaliDay(period, random.integer(1, 28)) }
}

/** Days of opening: a share before the series, back to the calibration's first year, the rest spread over it. */
function opener({ contactPoints, series }: Calibration, random: Random): (kind: PointKind, old?: boolean) => string {
  const { first, last } = series.value
  const earliest = periodOf(contactPoints.firstYear.value, 1)
  return (kind, old = false) => {
    const before = random.chance(contactPoints.openedBefore.value[kind])
    const month =
      old || before
        ? addMonths(earliest, random.integer(0, monthsBetween(earliest, first) - 1))
        : addMonths(first, random.integer(0, monthsBetween(first, last)))
    return jalaliDay(month, random.integer(1, 28))
  }
}
