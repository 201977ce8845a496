import { emptiedFigure } from './blanks'
import { numberInWords } from './numberWords'
import { readScientific } from './scientific'
import { cleanedOn, type CleanCell, type RuleCode } from './rules'

/** One way of writing a number: its shape, and what it says with a plain point. `whole`: only where a whole number is asked for. */
interface Writing {
  readonly shape: RegExp
  readonly rules: readonly RuleCode[]
  readonly whole?: true
  plain(text: string): string
}

const THOUSANDS = "[,\u066c\u060c'\u2019 ]"
const without = (marks: RegExp) => (text: string) => text.replace(marks, '')
const marks = new RegExp(THOUSANDS, 'g')

/** The first shape that fits says how the number was written; 1/250 stands before 62/5. */
const WRITINGS: readonly Writing[] = [
  { shape: /^\d+(\.\d+)?$/, rules: [], plain: (text) => text },
  { shape: /^(\d*)\.(\d*)$/, rules: ['number_form'], plain: (text) => `${text.startsWith('.') ? '0' : ''}${text}` },
  {
    shape: new RegExp(`^[1-9]\\d{0,2}(${THOUSANDS})\\d{3}(\\1\\d{3})*$`),
    rules: ['thousands'],
    plain: without(marks),
  },
  {
    shape: new RegExp(`^[1-9]\\d{0,2}(${THOUSANDS})\\d{3}(\\1\\d{3})*\\.\\d+$`),
    rules: ['thousands'],
    plain: without(marks),
  },
  {
    shape: new RegExp(`^[1-9]\\d{0,2}(${THOUSANDS})\\d{3}(\\1\\d{3})*[\u066b/]\\d+$`),
    rules: ['thousands', 'decimal_mark'],
    plain: (text) => without(marks)(text).replace(/[\u066b/]/, '.'),
  },
  // A mark that ends the sentence, and no number.
  { shape: /^\d+\s*[.,;\u060c\u061b]$/, rules: ['number_form'], plain: without(/\D+$/) },
  { shape: /^\d+\u066b$/, rules: ['decimal_mark'], plain: without(/\u066b/) },
  { shape: /^\d*\u066b\d+$/, rules: ['decimal_mark'], plain: (text) => `0${text.replace('\u066b', '.')}` },
  { shape: /^[1-9]\d{0,2}(\/\d{3})+$/, rules: ['slash_thousands'], plain: without(/\//g) },
  {
    shape: /^[1-9]\d{0,2}(\/\d{3})+[.\u066b]\d+$/,
    rules: ['slash_thousands'],
    plain: (text) => text.replace(/\//g, '').replace('\u066b', '.'),
  },
  { shape: /^\d+\/\d+$/, rules: ['slash_decimal'], plain: (text) => text.replace('/', '.') },
  { shape: /^[1-9]\d{0,2}(\.\d{3}){2,}$/, rules: ['dot_thousands'], plain: without(/\./g) },
  {
    shape: /^[1-9]\d{0,2}(\.\d{3})+[,\u066b]\d+$/,
    rules: ['dot_thousands', 'comma_decimal'],
    plain: (text) => text.replaceAll('.', '').replace(/[,\u066b]/, '.'),
  },
  { shape: /^\d+[,\u066c\u060c]\d+$/, rules: ['comma_decimal'], plain: (text) => text.replace(/[,\u066c\u060c]/, '.') },
]

/** Where only a whole number makes sense, 1.250 is 1250: a dot of other countries' thousands. */
const WHOLE_DOT = /^[1-9]\d{0,2}\.\d{3}$/

const MINUS = '[-\u2212\u2013\u2012\uff0d]'
const NEGATIVES: readonly RegExp[] = [
  /^\(\s*(.+?)\s*\)$/,
  new RegExp(`^${MINUS}\\s+(.+)$`),
  new RegExp(`^[\u2212\u2013\u2012\uff0d](.+)$`),
  new RegExp(`^(.+?)\\s*${MINUS}$`),
  /^منفی\s+(.+)$/,
]

const UNIT = /^([-+(]?[\d.,/\u066b\u066c\u060c' ]*\d\)?)\s*[\p{L}\u200c][\p{L}\s\u200c.]*$/u

/** Written as a package writes it: most numbers are, and nothing else has to be asked of them. */
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/
const isPlainNumber = (text: string): boolean => PLAIN.test(text) && text !== '-0'

/** Only its zeros are one too many. */
const PLAIN_POSITIVE = /^\d+\.\d+$/

/**
 * A clean text (Latin digits) as a number: a point for the decimals, no thousands mark, the minus before it. What is no number
 * stays as it is, for the checks to tell. `whole`: the column asks for whole numbers.
 */
export function readNumberText(cell: CleanCell, whole: boolean): CleanCell {
  if (isPlainNumber(cell.value) && !(whole && cell.value.includes('.'))) return cell
  if (!whole && PLAIN_POSITIVE.test(cell.value)) return cleanedOn(cell, canonical(cell.value), 'number_form')
  const blank = emptiedFigure(cell)
  if (blank) return blank
  const powered = readScientific(cell)
  if (powered) return writtenOut(powered, whole) ?? cell
  const worded = inWords(cell)
  if (worded) return worded
  // Of a count a share says nothing: 80% is no 80.
  const found = readSigned(withoutUnit(whole ? cell : withoutPercent(cell)), whole)
  return found ?? cell
}

/** The words beside a figure, as cheques have them: 3 (سه). */
const WITH_WORDS = /^(\d+)\s*\(\s*([^()\d]+?)\s*\)$/
const LETTERS_ONLY = /^[\u0600-\u06ff\u200c\s]+$/

/** «یک هزار و دویست», alone or in brackets after the same in figures; `null` for another text. */
function inWords(cell: CleanCell): CleanCell | null {
  const [, figure, words] = WITH_WORDS.exec(cell.value) ?? []
  const text = words ?? cell.value
  const number = LETTERS_ONLY.test(text) ? numberInWords(text) : null
  if (number === null || (figure !== undefined && Number(figure) !== number)) return null
  return cleanedOn(cell, String(number), 'number_word')
}

/** `null` where it is no whole number, and cleaned once more it would be read as one. */
function writtenOut(cell: CleanCell, whole: boolean): CleanCell | null {
  if (cell.value === '') return cell
  const sign = cell.value.startsWith('-') ? '-' : ''
  const value = canonical(cell.value.slice(sign.length))
  if (whole && WHOLE_DOT.test(value)) return null
  return cleanedOn(cell, sign === '' ? value : negated(value))
}

function withoutPercent(cell: CleanCell): CleanCell {
  const value = cell.value.replace(/^[%\u066a]\s*|\s*[%\u066a]$/g, '')
  return value === cell.value ? cell : cleanedOn(cell, value, 'percent_sign')
}

/** «۱۲ هزار» is no 12: what is meant by such a word is not guessed. */
const MAGNITUDE = /هزار|میلیون|میلیارد|thousand|million|billion|\d\s*[kmb]$/i

function withoutUnit(cell: CleanCell): CleanCell {
  const number = UNIT.exec(cell.value)?.[1]
  return number === undefined || MAGNITUDE.test(cell.value) ? cell : cleanedOn(cell, number.trim(), 'unit_words')
}

function readSigned(cell: CleanCell, whole: boolean): CleanCell | null {
  for (const form of NEGATIVES) {
    const inner = form.exec(cell.value)?.[1]
    const positive = inner === undefined ? null : readPositive(cleanedOn(cell, inner, 'negative_form'), whole)
    if (positive) return cleanedOn(positive, negated(positive.value))
  }
  const [sign] = /^[-+]/.exec(cell.value) ?? ['']
  const positive = readPositive({ ...cell, value: cell.value.slice(sign.length).trim() }, whole)
  if (!positive) return null
  const rules = sign === '+' ? (['number_form'] as const) : []
  return cleanedOn(positive, sign === '-' ? negated(positive.value) : positive.value, ...rules)
}

const negated = (value: string): string => (/^0*(\.0*)?$/.test(value) ? value : `-${value}`)

function readPositive(cell: CleanCell, whole: boolean): CleanCell | null {
  if (whole && WHOLE_DOT.test(cell.value)) return cleanedOn(cell, cell.value.replace('.', ''), 'dot_thousands')
  const writing = WRITINGS.find(({ shape }) => shape.test(cell.value) && /\d/.test(cell.value))
  if (!writing) return null
  const value = canonical(writing.plain(cell.value))
  // No whole number, and cleaned once more it would be read as one.
  if (whole && WHOLE_DOT.test(value)) return null
  if (writing.rules.length > 0) return cleanedOn(cell, value, ...writing.rules)
  return value === cell.value ? cell : cleanedOn(cell, value, 'number_form')
}

const ZERO = 0x30

/** No zeros that say nothing: 007 is 7 and 49.3150 is 49.315. In digits, so that none is lost to rounding. */
function canonical(text: string): string {
  const point = text.indexOf('.')
  let end = text.length
  while (point >= 0 && text.charCodeAt(end - 1) === ZERO) end -= 1
  if (end - 1 === point) end = Math.max(0, point)
  const whole = point < 0 || end < point ? end : point
  let start = 0
  while (start < whole - 1 && text.charCodeAt(start) === ZERO) start += 1
  const kept = text.slice(start, end)
  return kept === '' || kept.startsWith('.') ? `0${kept}` : kept
}
