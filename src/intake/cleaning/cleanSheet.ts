import { CATALOGUE, type TableName } from '@/datapackage/catalogue'
import type { TableSchema } from '@/datapackage/tableSchema'
import type { ColumnMap, PlacePart, Target } from '../columns/target'
import type { Sheet } from '../reading/sheet'
import { textAt, type Column } from '../tables/column'
import { rowKeys } from '../tables/rowKeys'
import { cleanerOf } from './cellCleaner'
import { CleanColumn } from './cleanColumn'
import type { IntakeContext } from './context'
import { notesBelow } from './notesBelow'
import { readNumberText } from './numberText'
import { cleanLetters } from './letters'
import { areaCodeOf } from './phone'
import { settlePlaces, type PlaceColumn } from './placeColumn'
import { halvesOf } from './pointCell'
import { settlePeriods } from './periodColumns'
import { settlePoints } from './pointColumns'
import { figuresOfPoint } from './pointPair'
import { isTaken, kindAt, kindNumber } from './rowKind'
import { skippedRows, type SkippedRows, type TotalColumns } from './skippedRows'
import { flaggedOf } from '../tables/flags'

export interface CleanSheet {
  readonly table: TableName
  readonly sheet: Sheet
  readonly columns: ColumnMap
  /** One per column of the sheet. */
  readonly cells: readonly CleanColumn[]
  /** What names of places in columns of their own lead to; `null` where the sheet has none. */
  readonly place: PlaceColumn | null
  /** What becomes of each record: positions in `ROW_KINDS`. */
  readonly kinds: Uint8Array
  readonly skipped: SkippedRows
  /** The fields of the table that the sheet has, in the schema's order. */
  readonly fields: readonly string[]
  /** The package's cells of each of them. */
  readonly values: ReadonlyMap<string, Column>
}

/** Told after each column of how many. */
export type OnColumn = (done: number, of: number) => void

/** Cells of a header that numbers mostly stand under are figures, also where no field is meant. */
const SAMPLE = 200
const NUMBER_SHARE = 0.6

/**
 * Spare columns of numbers are cleaned as numbers. A column for both coordinates in which no cell holds any is spare: «موقعیت» is also
 * written over addresses.
 */
export function settleSpares(columns: ColumnMap, sheet: Sheet): ColumnMap {
  return columns.map((target, at) => {
    const column = sheet.columns[at]
    if (!column || (target.kind !== 'spare' && target.kind !== 'point')) return target
    const texts = Array.from({ length: Math.min(SAMPLE, sheet.recordCount) }, (_, record) =>
      textAt(column, record),
    ).filter((text) => text.trim() !== '')
    if (target.kind === 'point' && (texts.length === 0 || texts.some(holdsCoordinates))) return target
    const figures = texts.filter((text) =>
      /^-?\d+(\.\d+)?$/.test(readNumberText(cleanLetters(text, true), false).value),
    )
    return {
      kind: 'spare',
      type: texts.length > 0 && figures.length / texts.length >= NUMBER_SHARE ? 'number' : 'text',
    }
  })
}

const holdsCoordinates = (text: string): boolean => figuresOfPoint(cleanLetters(text, true).value) !== null

/** Cleans every cell of a sheet and says what becomes of its rows. Nothing of the sheet itself is changed. */
export function cleanSheet(
  table: TableName,
  sheet: Sheet,
  columns: ColumnMap,
  context: IntakeContext,
  onColumn: OnColumn = () => undefined,
): CleanSheet {
  const schema: TableSchema = CATALOGUE[table]
  const layout = layOut(schema, columns)
  const cells = sheet.columns.map((raw, at) => {
    const target = columns[at] ?? { kind: 'spare', type: 'text' }
    const column = CleanColumn.of(raw, cleanerOf(target, schema, context, sheet.countsFrom))
    onColumn(at + 1, sheet.columns.length)
    return column
  })
  const skipped = skippedRows(sheet.columns, sheet.header, layout.totals, sheet.recordCount)
  const { isSkipped } = skipped
  for (const row of notesBelow(cells, columns, isSkipped)) skipped.skip(row, 'note_row')
  const [lon, lat] = [columnAt(cells, layout.at.get('lon')), columnAt(cells, layout.at.get('lat'))]
  if (lon && lat) settlePoints(lon, lat, isSkipped, context.frame)
  const [period, year] = [columnAt(cells, layout.at.get('period')), columnAt(cells, layout.year ?? undefined)]
  if (period && year) settlePeriods(period, year, isSkipped)
  const place = placesOf(cells, layout, isSkipped, context)
  const kinds = kindsOf(cells, isSkipped)
  rejectElsewhere({ cells, place, kinds, layout, context })
  const fields = schema.fields
    .map(({ name }) => name)
    .filter(
      (name) => layout.at.has(name) || name === layout.placeField || (layout.point !== null && isCoordinate(name)),
    )
  const values = new Map(fields.map((name) => [name, valuesOf(name, cells, place, layout)]))
  markRepeated(kinds, schema, values)
  return { table, sheet, columns, cells, place, kinds, skipped, fields, values }
}

interface Layout {
  /** Where the sheet holds a field. */
  readonly at: ReadonlyMap<string, number>
  readonly parts: ReadonlyMap<PlacePart, number>
  /** The column that holds both coordinates; `null` where there is none. */
  readonly point: number | null
  /** The column that holds the years of the months; `null` where there is none. */
  readonly year: number | null
  /** The field that names of places lead to; `null` where there is none, or no names. */
  readonly placeField: string | null
  /** Columns that may say «جمع». */
  readonly totals: TotalColumns
}

function layOut(schema: TableSchema, columns: ColumnMap): Layout {
  const at = new Map<string, number>()
  const parts = new Map<PlacePart, number>()
  const [names, units, remarks]: [number[], number[], number[]] = [[], [], []]
  const columnOfKind = (kind: Target['kind']): number | null => {
    const found = columns.findIndex((target) => target.kind === kind)
    return found < 0 ? null : found
  }
  const field = schema.foreignKeys.find(
    ({ field, resource }) => resource === 'places' && /^(place|county)_code$/.test(field),
  )
  const isOptional = schema.fields.some(({ name, required }) => name === field?.field && !required)
  columns.forEach((target, column) => {
    if (target.kind === 'field') at.set(target.field.name, column)
    if (target.kind === 'part') parts.set(target.part, column)
    if (isWholeOrPart(target, isOptional)) return
    if (isUnit(target, schema)) units.push(column)
    else if (isNaming(target)) names.push(column)
    else if (target.kind !== 'field' || target.field.type === 'text') remarks.push(column)
  })
  const isNamed = parts.has('place') || parts.has('county')
  return {
    at,
    parts,
    totals: { names, units, remarks },
    point: columnOfKind('point'),
    year: columnOfKind('year'),
    placeField: isNamed ? (field?.field ?? null) : null,
  }
}

/** Where places, months and words of a list stand. */
const isUnit = (target: Target, { foreignKeys }: TableSchema): boolean =>
  target.kind === 'part' ||
  (target.kind === 'field' &&
    (/^(period|choice)$/.test(target.field.type) || foreignKeys.some(({ field }) => field === target.field.name)))

/** Where a name or a code stands, and no remark. */
const isNaming = (target: Target): boolean =>
  target.kind === 'field' && (target.field.type === 'code' || /^name_(fa|en)$/.test(target.field.name))

/** Where a row may be of the whole province, «کل استان» is no total. */
const isWholeOrPart = (target: Target, isOptional: boolean): boolean =>
  isOptional && (target.kind === 'part' || (target.kind === 'field' && /^(place|county)_code$/.test(target.field.name)))

const columnAt = (cells: readonly CleanColumn[], at: number | undefined): CleanColumn | undefined =>
  at === undefined ? undefined : cells[at]

function placesOf(
  cells: readonly CleanColumn[],
  { at, parts, placeField }: Layout,
  isSkipped: Uint8Array,
  { finder }: IntakeContext,
): PlaceColumn | null {
  if (placeField === null) return null
  const county = columnAt(cells, parts.get('county'))
  const place = placeField === 'county_code' ? undefined : columnAt(cells, parts.get('place'))
  return settlePlaces({ county, place, given: columnAt(cells, at.get(placeField)) }, isSkipped, finder)
}

const SKIP = kindNumber('skip')

/** What cleaning did to the cells of each row at worst. */
function kindsOf(cells: readonly CleanColumn[], isSkipped: Uint8Array): Uint8Array {
  const kinds = new Uint8Array(isSkipped.length)
  for (const column of cells) {
    if (!column.has(({ rank }) => rank > 0)) continue
    const { numbers } = column
    for (let row = 0; row < kinds.length; row += 1) {
      const { rank } = column.rulesOf(numbers[row] ?? 0)
      if (rank > (kinds[row] ?? 0)) kinds[row] = rank
    }
  }
  for (const row of flaggedOf(isSkipped)) kinds[row] = SKIP
  return kinds
}

interface Judged {
  readonly cells: readonly CleanColumn[]
  readonly place: PlaceColumn | null
  readonly kinds: Uint8Array
  readonly layout: Layout
  readonly context: IntakeContext
}

/** Another province is named, or a county that is not of this one, by a row whose point or phone lies elsewhere as well. */
function rejectElsewhere({ cells, place, kinds, layout, context }: Judged): void {
  const { finder, areaCode } = context
  const reject = kindNumber('reject')
  const province = columnAt(cells, layout.parts.get('province'))
  const isOther = province?.texts.map(
    (text, at) => text !== '' && finder.findOne(province.cell(at), 'any').value !== finder.tree.province.place_code,
  )
  const phone = columnAt(cells, layout.at.get('phone'))
  const point = columnAt(cells, layout.at.get('lon') ?? layout.point ?? undefined)
  const isFar = (row: number): boolean => {
    if (point && point.rulesOf(point.numbers[row] ?? 0).codes.includes('coordinates_outside')) return true
    const area = phone ? areaCodeOf(textAt(phone, row)) : null
    return area !== null && areaCode !== undefined && area !== areaCode
  }
  for (let row = 0; row < kinds.length; row += 1) {
    if (kinds[row] === SKIP) continue
    if (province && isOther?.[province.numbers[row] ?? 0]) kinds[row] = reject
    const found = place?.foundOf(row)
    if (found && found.countyCode === null && found.county.value !== '' && isFar(row)) kinds[row] = reject
  }
}

/** The cells of a field; codes of places stand for their names. */
function valuesOf(
  name: string,
  cells: readonly CleanColumn[],
  place: PlaceColumn | null,
  { at, placeField, point }: Layout,
): Column {
  const own = name === placeField ? place?.codes : columnAt(cells, at.get(name))
  if (!own && point !== null && isCoordinate(name)) return halfOf(cells[point] ?? CleanColumn.blank(0), name)
  return own ?? CleanColumn.blank(0)
}

type Coordinate = 'lon' | 'lat'
const isCoordinate = (name: string): name is Coordinate => name === 'lon' || name === 'lat'

/** One of the two coordinates that a column holds. */
function halfOf(point: CleanColumn, name: Coordinate): Column {
  return { texts: point.texts.map((_, number) => halvesOf(point.cell(number))[name]), numbers: point.numbers }
}

/** Rows whose key stood in an earlier row that is taken. */
function markRepeated(kinds: Uint8Array, { primaryKey }: TableSchema, values: ReadonlyMap<string, Column>): void {
  const key = primaryKey.flatMap((name) => values.get(name) ?? [])
  if (key.length < primaryKey.length) return
  const { numbers, count } = rowKeys({ columns: key, rows: kinds.length })
  const [own = new Uint32Array()] = numbers
  const taken = new Int32Array(count).fill(-1)
  const duplicate = kindNumber('duplicate')
  own.forEach((keyNumber, row) => {
    if (!isTaken(kindAt(kinds[row] ?? 0))) return
    if (taken[keyNumber] === -1) taken[keyNumber] = row
    else kinds[row] = duplicate
  })
}

/** For a row the taken one with the same key, which it repeats; itself where there is none. */
export function takenRows({ kinds, values }: CleanSheet, key: readonly string[]): (row: number) => number {
  const columns = key.flatMap((name) => values.get(name) ?? [])
  const { numbers, count } = rowKeys({ columns, rows: kinds.length })
  const [own = new Uint32Array()] = numbers
  const taken = new Int32Array(count).fill(-1)
  own.forEach((number, row) => {
    if (isTaken(kindAt(kinds[row] ?? 0))) taken[number] = row
  })
  return (row) => {
    const first = taken[own[row] ?? 0] ?? -1
    return first < 0 ? row : first
  }
}
