import type { Calibration } from './calibration'

/** How a month stands beside the mean of its year, 1 being the mean: Farvardin (month 1) is low because of Nowruz. */
export function seasonOf({ seasons }: Calibration, name: string, month: number): number {
  const year = seasons.value[name]
  if (!year) throw new RangeError(`the calibration has no season "${name}"`)
  const mean = year.reduce((sum, value) => sum + value, 0) / year.length
  return (year[month - 1] ?? mean) / mean
}
