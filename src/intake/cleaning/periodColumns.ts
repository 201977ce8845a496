import { isPeriod } from '@/locale/period'
import type { CleanColumn } from './cleanColumn'
import { readPeriodText } from './periodText'
import { cleanedOn, type CleanCell } from './rules'

/**
 * Months whose years stand in a column beside them: «مهر» and 1404, or 7 and 1404. A month that says its own year keeps it, and one
 * without a year that can be read stays as it is, for the checks to tell. Rows of `left` are not looked at.
 */
export function settlePeriods(period: CleanColumn, year: CleanColumn, left: Uint8Array): void {
  const isWhole = period.texts.map((text) => text === '' || isPeriod(text))
  if (!isWhole.includes(false)) return
  const numbers = period.ownNumbers()
  const known = new Map<number, number>()
  const width = year.texts.length
  for (let row = 0; row < left.length; row += 1) {
    const own = numbers[row] ?? 0
    if (left[row] === 1 || isWhole[own] === true) continue
    const of = year.numbers[row] ?? 0
    const key = own * width + of
    let joined = known.get(key)
    if (joined === undefined) {
      const cell = monthOfYear(period.cell(own), year.texts[of] ?? '')
      joined = cell ? period.add(cell) : own
      known.set(key, joined)
    }
    numbers[row] = joined
  }
}

const YEAR = /^1[34]\d{2}$/
const MONTH_NUMBER = /^0?\d{1,2}(?:\.0+)?$/

/** A month out of one that lacks its year, and a year; `null` where the two make none. */
export function monthOfYear(month: CleanCell, year: string): CleanCell | null {
  if (!YEAR.test(year)) return null
  const isNumber = MONTH_NUMBER.test(month.value)
  const text = isNumber ? `${year}/${Number(month.value)}` : `${month.value} ${year}`
  const { value } = readPeriodText({ value: text, rules: [] })
  return isPeriod(value) ? cleanedOn(month, value, 'period_year') : null
}
