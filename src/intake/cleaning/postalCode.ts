import { emptied } from './blanks'
import { readScientific } from './scientific'
import { cleanedOn, type CleanCell } from './rules'

const MARKS = /[\s\u200c\-–−_.,\u066c/()]/g
/** No code, but a program's way to say that there is none. */
const ZEROS = /^0+$/
const DIGITS = /^\d+$/
/** Written as a package writes it: most are. */
const TEN = /^\d{10}$/
const FIRST_FIVE = /^\d{0,4}[02]/
const DOUBTFUL = /^(\d)\1{3}|^.{5}.*2/
const LABEL = /^(?:کد[\s\u200c]*پستی|ک\s*\.?\s*پ)\s*[.:]?\s*/

/**
 * A postal code: ten digits, with or without dashes. Sources of the rules: the first five are the postman's route, in which 0 and 2
 * are not used (they look like 5 and 3); a fifth digit 5 is a box. That 2 is not used in the last five and that four equal digits do
 * not begin a code is told by no official text: only doubtful. A prefix never says which county it is.
 */
export function readPostalCode(cell: CleanCell): CleanCell {
  if (TEN.test(cell.value)) return judged(cell, cell.value)
  const blank = emptied(cell) ?? readScientific(cell)
  if (blank?.value === '') return blank
  const read = blank ?? cell
  const digits = read.value.replace(LABEL, '').replace(/\.0+$/, '').replace(MARKS, '')
  return judged(read, digits)
}

/** What is told of a code once its marks are off. */
function judged(read: CleanCell, digits: string): CleanCell {
  if (!DIGITS.test(digits)) return cleanedOn(read, read.value, 'postal_length')
  if (ZEROS.test(digits)) return cleanedOn(read, '', 'placeholder')
  const bare = digits === read.value ? read : cleanedOn(read, digits, 'postal_dashes')
  // Two codes are not made one.
  if (digits.length >= 20) return cleanedOn(read, read.value, 'postal_length')
  if (digits.length !== 10) return cleanedOn(bare, digits, 'postal_length')
  if (FIRST_FIVE.test(digits)) return cleanedOn(bare, digits, 'postal_first_five')
  if (digits[4] === '5') return cleanedOn(bare, digits, 'postal_fifth_five')
  return DOUBTFUL.test(digits) ? cleanedOn(bare, digits, 'postal_doubtful') : bare
}
