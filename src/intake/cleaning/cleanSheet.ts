import { CATALOGUE, type TableName } from '@/datapackage/catalogue'
import { repeatedKeys } from '@/datapackage/repeatedKeys'
import type { TableSchema } from '@/datapackage/tableSchema'
import type { ColumnMap, PlacePart } from '../columns/target'
import type { Sheet } from '../reading/sheet'
import { cleanerOf, type CellCleaner } from './cellCleaner'
import type { IntakeContext } from './context'
import { readPoint } from './coordinates'
import { readNumberText } from './numberText'
import { cleanLetters } from './letters'
import { areaCodeOf } from './phone'
import type { FoundPlace } from './placeNames'
import { isTaken, skipReason, worstOf, type RowKind, type SkipReason } from './rowKind'
import { EMPTY_CELL, type CleanCell } from './rules'

/** One row of a sheet after cleaning. */
export interface CleanRow {
  /** One per column of the sheet. */
  readonly cells: readonly CleanCell[]
  /** What names of places in columns of their own lead to; `null` where the sheet has none. */
  readonly place: FoundPlace | null
  readonly kind: RowKind
  readonly skip: SkipReason | null
}

export interface CleanSheet {
  readonly table: TableName
  readonly sheet: Sheet
  readonly columns: ColumnMap
  /** One per record of the sheet. */
  readonly rows: readonly CleanRow[]
  /** The fields of the table that the sheet has, in the schema's order. */
  readonly fields: readonly string[]
  /** For each record the package's cells, in the order of `fields`; empty for rows that are no records. */
  readonly records: readonly (readonly string[])[]
}

/** Cells of a header that numbers mostly stand under are figures, also where no field is meant. */
const SAMPLE = 200
const NUMBER_SHARE = 0.6

/** Spare columns of numbers are cleaned as numbers. */
export function settleSpares(columns: ColumnMap, { records }: Sheet): ColumnMap {
  return columns.map((target, column) => {
    if (target.kind !== 'spare') return target
    const texts = records
      .slice(0, SAMPLE)
      .map((cells) => cells[column] ?? '')
      .filter((text) => text.trim() !== '')
    const figures = texts.filter((text) =>
      /^-?\d+(\.\d+)?$/.test(readNumberText(cleanLetters(text, true), false).value),
    )
    return {
      kind: 'spare',
      type: texts.length > 0 && figures.length / texts.length >= NUMBER_SHARE ? 'number' : 'text',
    }
  })
}

/** Cleans every cell of a sheet and says what becomes of its rows. Nothing of the sheet itself is changed. */
export function cleanSheet(table: TableName, sheet: Sheet, columns: ColumnMap, context: IntakeContext): CleanSheet {
  const schema: TableSchema = CATALOGUE[table]
  const layout = layOut(schema, columns)
  const cleaners = columns.map((target) => cleanerOf(target, schema, context))
  const rows = sheet.records.map((raw) => cleanRow(raw, sheet.header, { cleaners, layout, context }))
  const fields = schema.fields
    .map(({ name }) => name)
    .filter((name) => layout.at.has(name) || name === layout.placeField)
  const records = rows.map((row) => fields.map((name) => cellOf(row, name, layout).value))
  const marked = markRepeated(rows, records, keyColumns(schema, fields))
  return { table, sheet, columns, rows: marked, fields, records }
}

interface Layout {
  /** Where the sheet holds a field. */
  readonly at: ReadonlyMap<string, number>
  readonly parts: ReadonlyMap<PlacePart, number>
  /** The field that names of places lead to; `null` where there is none, or no names. */
  readonly placeField: string | null
  /** Columns that may say «جمع»: names, codes and spare texts. */
  readonly names: readonly number[]
}

function layOut(schema: TableSchema, columns: ColumnMap): Layout {
  const at = new Map<string, number>()
  const parts = new Map<PlacePart, number>()
  const names: number[] = []
  columns.forEach((target, column) => {
    if (target.kind === 'field') at.set(target.field.name, column)
    if (target.kind === 'part') parts.set(target.part, column)
    if (target.kind !== 'field' || /^(text|code|period|choice)$/.test(target.field.type)) names.push(column)
  })
  const field = schema.foreignKeys.find(
    ({ field, resource }) => resource === 'places' && /^(place|county)_code$/.test(field),
  )
  const isNamed = parts.has('place') || parts.has('county')
  return { at, parts, names, placeField: isNamed ? (field?.field ?? null) : null }
}

interface Means {
  readonly cleaners: readonly CellCleaner[]
  readonly layout: Layout
  readonly context: IntakeContext
}

function cleanRow(raw: readonly string[], header: readonly string[], { cleaners, layout, context }: Means): CleanRow {
  const skip = skipReason(raw, header, layout.names)
  const cells = cleaners.map((clean, column) => clean(raw[column] ?? ''))
  if (skip) return { cells, place: null, kind: 'skip', skip }
  settlePoint(cells, layout, context)
  const place = settlePlace(cells, layout, context)
  const kind = isElsewhere(cells, place, layout, context) ? 'reject' : worstOf(cells)
  return { cells, place, kind, skip: null }
}

function settlePoint(cells: CleanCell[], { at }: Layout, { frame }: IntakeContext): void {
  const [lonAt, latAt] = [at.get('lon'), at.get('lat')]
  if (lonAt === undefined || latAt === undefined) return
  const { lon, lat } = readPoint({ lon: cells[lonAt] ?? EMPTY_CELL, lat: cells[latAt] ?? EMPTY_CELL }, frame)
  cells[lonAt] = lon
  cells[latAt] = lat
}

/** Names become official ones, and lead to the code where the sheet gives none. */
function settlePlace(
  cells: CleanCell[],
  { at, parts, placeField }: Layout,
  { finder }: IntakeContext,
): FoundPlace | null {
  if (placeField === null) return null
  const [countyAt, placeAt] = [parts.get('county'), parts.get('place')]
  const cell = (column: number | undefined): CleanCell =>
    column === undefined ? EMPTY_CELL : (cells[column] ?? EMPTY_CELL)
  const found = finder.find({
    county: cell(countyAt),
    place: placeField === 'county_code' ? EMPTY_CELL : cell(placeAt),
  })
  if (countyAt !== undefined) cells[countyAt] = found.county
  if (placeAt !== undefined && placeField !== 'county_code') cells[placeAt] = found.place
  const given = cell(at.get(placeField))
  return given.value === '' ? found : { ...found, code: given }
}

/** Another province is named, or a county that is not of this one, by a row whose point or phone lies elsewhere as well. */
function isElsewhere(
  cells: readonly CleanCell[],
  place: FoundPlace | null,
  { at, parts }: Layout,
  { finder, areaCode }: IntakeContext,
): boolean {
  const cell = (column: number | undefined): CleanCell =>
    column === undefined ? EMPTY_CELL : (cells[column] ?? EMPTY_CELL)
  const province = cell(parts.get('province'))
  if (province.value !== '' && finder.findOne(province, 'any').value !== finder.tree.province.place_code) return true
  if (!place || place.countyCode !== null || place.county.value === '') return false
  const area = areaCodeOf(cell(at.get('phone')).value)
  const isFar = cell(at.get('lon')).rules.includes('coordinates_outside')
  return isFar || (area !== null && areaCode !== undefined && area !== areaCode)
}

/** The cell of a field in a row; empty where the sheet has no such column. */
function cellOf({ cells, place }: CleanRow, name: string, { at, placeField }: Layout): CleanCell {
  if (name === placeField && place) return place.code
  const column = at.get(name)
  return column === undefined ? EMPTY_CELL : (cells[column] ?? EMPTY_CELL)
}

function keyColumns({ primaryKey }: TableSchema, fields: readonly string[]): readonly number[] {
  const columns = primaryKey.map((name) => fields.indexOf(name))
  return columns.includes(-1) ? [] : columns
}

function markRepeated(
  rows: readonly CleanRow[],
  records: readonly (readonly string[])[],
  key: readonly number[],
): readonly CleanRow[] {
  if (key.length === 0) return rows
  const taken = rows.flatMap(({ kind }, record) => (isTaken(kind) ? [record] : []))
  const repeated = repeatedKeys(
    taken.map((record) => records[record] ?? []),
    key,
  )
  if (repeated.size === 0) return rows
  const again = new Set([...repeated].flatMap((at) => taken[at] ?? []))
  return rows.map((row, record) => (again.has(record) ? { ...row, kind: 'duplicate' } : row))
}
