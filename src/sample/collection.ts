import type { CollectionRow } from '@/datapackage/tables/monitoring'
import { addMonths, monthIndex, type Period } from '@/locale/period'
import type { Calibration } from './calibration'
import { addDays, jalaliDay } from './jalaliDay'
import type { County } from './landscape'
import { stream, type Random } from './random'

/** Months whose return never came, by county. */
export type Missing = ReadonlyMap<string, ReadonlySet<Period>>

/**
 * Chooses the missing returns: as large a share of all as the calibration says, the named counties in the last month,
 * one county more often than others, nobody else more often than allowed. None is missing in the months kept whole, at
 * either end of the series, or of the counties that always report. A county's holes are far apart, and no more than two
 * counties miss the same month, so that the province's series is not bent by them.
 */
export function chooseMissing(
  calibration: Calibration,
  periods: readonly Period[],
  counties: readonly County[],
): Missing {
  const { missing, mostMissingPerCounty, missingInLastMonth, chronic, neverMissing, alwaysReports } =
    calibration.collection
  const random = stream(calibration.seed, 'collection', 'missing')
  const { first, last } = calibration.series.value
  const holes = new Map(counties.map(({ code }) => [code, new Set<Period>()]))
  for (const code of missingInLastMonth.value) holes.get(code)?.add(last)

  const { first: from, last: until } = neverMissing.value
  const inSeries = (period: Period): boolean => period > first && period < addMonths(last, -2)
  const open = periods.filter((period) => inSeries(period) && (period < from || period > until))
  const isCrowded = (period: Period): boolean => [...holes.values()].filter((own) => own.has(period)).length > 1
  const dig = (code: string): void => {
    const own = holes.get(code)
    const month = random.shuffle(open).find((period) => own && !isNearHole(period, own) && !isCrowded(period))
    if (month) own?.add(month)
  }
  for (let hole = 0; hole < chronic.value.missing; hole += 1) dig(chronic.value.county)

  const dug = [...holes.values()].reduce((sum, { size }) => sum + size, 0)
  const turns = counties
    .filter(({ code }) => code !== chronic.value.county && !alwaysReports.value.includes(code))
    .flatMap(({ code }) =>
      Array.from({ length: mostMissingPerCounty.value - (holes.get(code)?.size ?? 0) }, () => code),
    )
  const wanted = Math.round(missing.value * counties.length * periods.length) - dug
  for (const code of random.shuffle(turns).slice(0, Math.max(0, wanted))) dig(code)
  return holes
}

/** Within half a year: a window of 12 months then never holds more than two. */
function isNearHole(period: Period, holes: ReadonlySet<Period>): boolean {
  return [...holes].some((hole) => Math.abs(monthIndex(hole) - monthIndex(period)) < 6)
}

/** When each county was asked, when its return came and was checked. Dates of a missing return stay empty. */
export function generateCollection(
  calibration: Calibration,
  periods: readonly Period[],
  counties: readonly County[],
  missing: Missing,
): CollectionRow[] {
  return counties.flatMap(({ code }) => {
    const random = stream(calibration.seed, 'collection', 'dates', code)
    return periods.map((period): CollectionRow => {
      const asked_on = jalaliDay(addMonths(period, 1), 1)
      const row = { period, county_code: code, asked_on }
      const { returned, checked, problems } = answer(calibration, code, period, random)
      if (missing.get(code)?.has(period)) return { ...row, returned_on: null, checked_on: null, problems: null }
      return { ...row, returned_on: addDays(asked_on, returned), checked_on: addDays(asked_on, checked), problems }
    })
  })
}

interface Answer {
  /** Days after the county was asked. */
  readonly returned: number
  readonly checked: number
  readonly problems: string | null
}

/** The last month cannot be late yet: what had not come by then is missing. */
function answer({ collection, series }: Calibration, county: string, period: Period, random: Random): Answer {
  const { late, chronic, withProblems, problems } = collection
  const often = county === chronic.value.county ? chronic.value.late : late.value
  const isLate = random.chance(often) && period !== series.value.last
  const returned = isLate ? random.integer(15, 45) : random.integer(3, 10)
  const checked = returned + random.integer(1, 4)
  const [first, ...others] = problems
  const problem = random.pick([first ?? '', ...others])
  return { returned, checked, problems: random.chance(withProblems.value) ? problem : null }
}
