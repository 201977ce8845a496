import type { Calibration } from '../calibration'
import type { Settlement } from '../landscape'
import { stream } from '../random'
import { fitLogOdds, shareAt } from '../share'
import { GAPS, type Gap } from './calibration'

/** The share of a gap at a settlement, by month of the series: 0 is the first month. */
export type GapPath = (month: number) => number
export type GapPaths = Readonly<Record<Gap, GapPath>>

export interface Sized {
  readonly settlement: Settlement
  readonly passages: number
  readonly premises: number
}

/**
 * How each gap falls at each settlement. Cities and villages together meet the calibration's level at the first and at
 * the last month exactly (as a weighted share); counties and places stand around it, and counties go at paces of their own.
 */
export function fitGapPaths(calibration: Calibration, months: number, sized: readonly Sized[]): Map<string, GapPaths> {
  const byGap = GAPS.map((gap) => ({ gap, paths: pathsOf(gap, calibration, months, sized) }))
  return new Map(
    sized.map(({ settlement: { code } }) => {
      const entries = byGap.map(({ gap, paths }) => [gap, paths.get(code)] as const)
      // Every gap was fitted for every settlement just above.
      return [code, Object.fromEntries(entries) as unknown as GapPaths]
    }),
  )
}

function pathsOf(gap: Gap, calibration: Calibration, months: number, sized: readonly Sized[]): Map<string, GapPath> {
  const { gaps, placeSpread } = calibration.addressing
  const paths = new Map<string, GapPath>()
  const courses = countyCourses(gap, calibration, months, sized)
  for (const level of ['city', 'village'] as const) {
    const units = sized
      .filter(({ settlement }) => settlement.level === level)
      .map(({ settlement: { code, county }, passages, premises }) => {
        const own = placeSpread.value * stream(calibration.seed, 'addressing', gap, code).normal()
        const course = courses.get(county)
        const weight = gap === 'unnamed' || gap === 'unsigned' ? passages : premises
        return {
          code,
          course,
          weight,
          first: own + (course?.[level].first ?? 0),
          last: own + (course?.[level].last ?? 0),
        }
      })
    const { first, last } = gaps.value[gap][level]
    const begin = fitLogOdds(
      first,
      units.map(({ weight, first: offset }) => ({ weight, offset })),
    )
    const end = fitLogOdds(
      last,
      units.map(({ weight, last: offset }) => ({ weight, offset })),
    )
    for (const unit of units) {
      const [from, to] = [begin + unit.first, end + unit.last]
      paths.set(unit.code, (month) => shareAt(from + (to - from) * (unit.course?.progress(month) ?? 0)))
    }
  }
  return paths
}

interface Offsets {
  readonly first: number
  readonly last: number
}

interface CountyCourse {
  readonly city: Offsets
  readonly village: Offsets
  /** How much of the way is done by a month: 0 at the first, 1 at the last. */
  progress(month: number): number
}

function countyCourses(
  gap: Gap,
  calibration: Calibration,
  months: number,
  sized: readonly Sized[],
): Map<string, CountyCourse> {
  const { countySpread, stories } = calibration.addressing
  const end = Math.max(1, months - 1)
  const codes = new Set(sized.map(({ settlement }) => settlement.county))
  return new Map(
    [...codes].map((code): [string, CountyCourse] => {
      const random = stream(calibration.seed, 'addressing', gap, 'county', code)
      const first = countySpread.value * random.normal()
      const both = { first, last: 0.8 * first + 0.6 * countySpread.value * random.normal() }
      const bend = random.between(0.75, 1.5)
      const story = stories.value.find(({ county, gaps }) => county === code && gaps.includes(gap))
      const lastMonths = story?.lastMonths
      return [
        code,
        {
          city: story?.city ?? both,
          village: story?.village ?? both,
          progress: (month) => (lastMonths ? late(month, end, lastMonths) : (month / end) ** bend),
        },
      ]
    }),
  )
}

/** A fifth of the way before the last months, the rest in them. */
function late(month: number, end: number, lastMonths: number): number {
  const turn = Math.max(1, end - lastMonths)
  return month <= turn ? (0.2 * month) / turn : 0.2 + (0.8 * (month - turn)) / Math.max(1, end - turn)
}
