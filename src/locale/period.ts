/** A Jalali month, `YYYY-MM`, e.g. 1404-07. Text sorts as time does. */
export type Period = string

const PATTERN = /^(1[34]\d\d)-(0[1-9]|1[0-2])$/

export function isPeriod(text: string): text is Period {
  return PATTERN.test(text)
}

export function yearOf(period: Period): number {
  return Number(period.slice(0, 4))
}

/** Month of the Jalali year, 1 (Farvardin) to 12 (Esfand). */
export function monthOf(period: Period): number {
  return Number(period.slice(5, 7))
}

export function periodOf(year: number, month: number): Period {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}

/** Months since year 0: the difference of two indexes is a number of months. */
export function monthIndex(period: Period): number {
  return yearOf(period) * 12 + monthOf(period) - 1
}

export function periodAt(index: number): Period {
  return periodOf(Math.floor(index / 12), (index % 12) + 1)
}

/** `addMonths('1404-01', -1)` is 1403-12. */
export function addMonths(period: Period, months: number): Period {
  return periodAt(monthIndex(period) + months)
}

export function monthsBetween(from: Period, to: Period): number {
  return monthIndex(to) - monthIndex(from)
}

/** All months from `first` to `last`, both included; empty when they are the wrong way round. */
export function periodRange(first: Period, last: Period): Period[] {
  const length = Math.max(0, monthsBetween(first, last) + 1)
  return Array.from({ length }, (_, step) => addMonths(first, step))
}
