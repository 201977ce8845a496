import { monthOf, yearOf, type Period } from '@/locale/period'

/** Months between ticks; each divides a year, so that ticks fall on the same months every year. */
const STEPS = [1, 2, 3, 6, 12]

export interface PeriodTick {
  readonly index: number
  readonly period: Period
  /** `year` alone where all ticks open years, the month's name, or both for the first of a year on this axis. */
  readonly says: 'year' | 'month' | 'month-and-year'
}

/**
 * Few months that divide the axis evenly, at most `most`: every year from Farvardin for long series, else every half
 * year, quarter, … A series shorter than the distance between two ticks still gets its first and last month.
 */
export function periodTicks(periods: readonly Period[], most: number): PeriodTick[] {
  const room = Math.max(2, Math.floor(most))
  const chosen =
    STEPS.map((step) => every(periods, step)).find((indexes) => indexes.length <= room) ?? thinned(periods, room)
  const indexes = chosen.length >= 2 || periods.length < 2 ? chosen : [0, periods.length - 1]
  const yearly = indexes.every((index) => monthOf(periods[index] ?? '') === 1)
  let year: number | null = null
  return indexes.flatMap((index) => {
    const period = periods[index]
    if (period === undefined) return []
    const opensYear = yearOf(period) !== year
    year = yearOf(period)
    return [{ index, period, says: yearly ? 'year' : opensYear ? 'month-and-year' : 'month' }]
  })
}

function every(periods: readonly Period[], step: number): number[] {
  return periods.flatMap((period, index) => ((monthOf(period) - 1) % step === 0 ? [index] : []))
}

/** Decades of months: every second, third, … year. */
function thinned(periods: readonly Period[], room: number): number[] {
  const years = every(periods, 12)
  const stride = Math.ceil(years.length / room)
  return years.filter((_, at) => at % stride === 0)
}
