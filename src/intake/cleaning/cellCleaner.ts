import type { Field, TableSchema } from '@/datapackage/tableSchema'
import type { Target } from '../columns/target'
import type { FirstYear } from '../reading/sheet'
import { emptied } from './blanks'
import { readChoice } from './choiceWords'
import type { IntakeContext } from './context'
import { readDegrees } from './coordinates'
import { readDateText } from './dateText'
import { cleanLetters } from './letters'
import { readNumberText } from './numberText'
import { readPeriodText, readYearText } from './periodText'
import { readPhone } from './phone'
import { readPointCell } from './pointCell'
import { readPostalCode } from './postalCode'
import { readScientific } from './scientific'
import { cleanedOn, type CleanCell } from './rules'

export type CellCleaner = (raw: string) => CleanCell

/**
 * The cleaner of a column: it is asked once for each of the column's texts.
 * @param from the year from which the sheet counts its days
 */
export function cleanerOf(
  target: Target,
  schema: TableSchema,
  context: IntakeContext,
  from: FirstYear = 1900,
): CellCleaner {
  if (target.kind === 'part') return (raw) => blankless(cleanLetters(raw, false))
  if (target.kind === 'point') return (raw) => readPointCell(cleanLetters(raw, true), context.frame)
  if (target.kind === 'year') return (raw) => readYearText(cleanLetters(raw, true))
  if (target.kind === 'field') return fieldCleaner(target.field, schema, context, from)
  if (target.type === 'number') return (raw) => readNumberText(cleanLetters(raw, true), false)
  return (raw) => blankless(cleanLetters(raw, false))
}

const blankless = (cell: CleanCell): CleanCell => emptied(cell) ?? cell

function fieldCleaner(field: Field, schema: TableSchema, context: IntakeContext, from: FirstYear): CellCleaner {
  const special = SPECIAL[field.name]
  if (special && field.type !== 'choice') return (raw) => special(cleanLetters(raw, true), context)
  const reference = schema.foreignKeys.find((key) => key.field === field.name)
  if (reference) return referenceCleaner(field, reference.resource, context)
  switch (field.type) {
    case 'integer':
    case 'number':
      return (raw) => readNumberText(cleanLetters(raw, true), field.type === 'integer')
    case 'date':
      return (raw) => readDateText(cleanLetters(raw, true), from)
    case 'period':
      return (raw) => readPeriodText(cleanLetters(raw, true), from)
    case 'year':
      return (raw) => readYearText(cleanLetters(raw, true))
    case 'choice':
      return (raw) => readChoice(cleanLetters(raw, true), field)
    case 'code':
      return (raw) => readCode(cleanLetters(raw, true))
    case 'text':
      return (raw) => blankless(cleanLetters(raw, false))
  }
}

/** Columns that the type alone does not describe, by their name in the package. */
const SPECIAL: Readonly<Record<string, (cell: CleanCell, context: IntakeContext) => CleanCell>> = {
  postal_code: readPostalCode,
  phone: (cell, { areaCode }) => readPhone(cell, areaCode, false),
  manager_mobile: (cell, { areaCode }) => readPhone(cell, areaCode, true),
  lon: readCoordinate,
  lat: readCoordinate,
  address: blankless,
  hours: blankless,
}

/** As most coordinates are written: nothing else has to be asked of them. */
const DECIMALS = /^-?\d{1,3}\.\d+$/
/** In a degree any mark after the first digits is its point: 49/588 is no 49588. */
const DEGREE_MARK = /^(-?\d{2,3})[/,\u066b\u066c\u060c](\d+)$/

function readCoordinate(cell: CleanCell): CleanCell {
  if (DECIMALS.test(cell.value)) return readNumberText(cell, false)
  const value = cell.value.replace(DEGREE_MARK, '$1.$2')
  if (value !== cell.value) return readNumberText(cleanedOn(cell, value, 'decimal_mark'), false)
  return readNumberText(readDegrees(cell) ?? cell, false)
}

function referenceCleaner({ name }: Field, resource: string, { finder, references }: IntakeContext): CellCleaner {
  if (resource === 'places') {
    const level = name === 'county_code' ? 'county' : 'any'
    return (raw) => finder.findOne(readCode(cleanLetters(raw, true)), level)
  }
  const find = references[resource]
  return (raw) => {
    const code = readCode(cleanLetters(raw, true))
    return find ? find(code) : code
  }
}

const GROUPED = /^\d{1,3}([,\u066c]\d{3})+$/
const WITH_DECIMALS = /^\d+\.0+$/

/** A code: text, but a spreadsheet may have taken it for a number and grouped it, or given it decimals. */
function readCode(cell: CleanCell): CleanCell {
  const blank = emptied(cell) ?? readScientific(cell)
  if (blank) return blank
  if (GROUPED.test(cell.value)) return cleanedOn(cell, cell.value.replace(/[,\u066c]/g, ''), 'thousands')
  return WITH_DECIMALS.test(cell.value) ? cleanedOn(cell, cell.value.replace(/\.0+$/, ''), 'number_form') : cell
}
