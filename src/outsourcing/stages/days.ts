const MS_A_DAY = 86_400_000

/** Days from one ISO date to another; a day of a date has no clock, so no change of the clocks comes in between. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_A_DAY)
}
