import { cleanedOn, type CleanCell } from './rules'

const LETTER = /e/i
const SCIENTIFIC = /^([+-]?)(\d+)(?:[.,\u066b/](\d+))?[eE]([+-]?\d{1,3})$/

/**
 * A number in powers of ten, as a spreadsheet shows a long one: 4.49E+09 has lost seven of its digits, and nobody can say
 * which they were. Only where all digits are there (4.137613351E+09, 1E-7) it is written out. `null` for other texts.
 */
export function readScientific(cell: CleanCell): CleanCell | null {
  if (!LETTER.test(cell.value)) return null
  const found = SCIENTIFIC.exec(cell.value)
  if (!found) return null
  const [, sign = '', whole = '', decimals = '', power = '0'] = found
  const exponent = Number(power)
  if (exponent > decimals.length) return cleanedOn(cell, '', 'scientific_lost')
  const minus = sign === '-' ? '-' : ''
  return cleanedOn(
    cell,
    `${minus}${shift(whole, decimals, exponent)}`,
    exponent > 0 ? 'scientific_whole' : 'number_form',
  )
}

function shift(whole: string, decimals: string, exponent: number): string {
  if (exponent >= 0) {
    // Zeros behind the point say nothing, and a code has no point.
    const rest = decimals.slice(exponent).replace(/0+$/, '')
    return `${whole}${decimals.slice(0, exponent)}${rest === '' ? '' : `.${rest}`}`
  }
  const digits = `${'0'.repeat(Math.max(0, 1 - exponent - whole.length))}${whole}${decimals}`
  const point = digits.length - decimals.length + exponent
  return `${digits.slice(0, point)}.${digits.slice(point)}`
}
