import { CATALOGUE, type RowOf, type TableName } from '@/datapackage/catalogue'
import type { TableSchema } from '@/datapackage/tableSchema'
import type { CleanSheet } from '../cleaning/cleanSheet'
import type { PlaceTree } from '@/places/tree'
import { isTaken } from '../cleaning/rowKind'
import { makeNames } from './madeNames'

/** The rows a sheet brings, as texts in the form of the package, with all columns of the table. */
export interface Incoming {
  readonly header: readonly string[]
  readonly records: readonly (readonly string[])[]
  /** For each of them, the record of the sheet (from 0). */
  readonly from: readonly number[]
  /** Which of them are of a key that the package does not have yet. */
  readonly isNew: readonly boolean[]
  /** How many points got a name made of kind and place, since the sheet has no column of names. */
  readonly named: number
}

export type Rows = readonly Readonly<Record<string, string | number | null>>[]

/** A row's key in one text; keys hold no line ends. */
export function keyOf(schema: TableSchema, row: Readonly<Record<string, unknown>>): string {
  return schema.primaryKey.map((field) => String(row[field] ?? '')).join('\n')
}

export const asRows = <N extends TableName>(rows: readonly RowOf<N>[]): Rows => rows

/**
 * The taken rows of a clean sheet, filled up to whole rows: a column that the sheet does not have keeps what the
 * current package says for the same key, and is empty for a new one.
 */
export function incomingRows({ table, fields, records, rows }: CleanSheet, current: Rows, tree: PlaceTree): Incoming {
  const schema: TableSchema = CATALOGUE[table]
  const header = schema.fields.map(({ name }) => name)
  const at = header.map((name) => fields.indexOf(name))
  const keyAt = schema.primaryKey.map((name) => fields.indexOf(name))
  const isPartial = at.includes(-1)
  const isNameless = table === 'contact_points' && !(fields.includes('name_fa') && fields.includes('name_en'))
  const known = new Map(current.map((row) => [keyOf(schema, row), row]))
  const incoming = { header, records: [] as string[][], from: [] as number[], isNew: [] as boolean[], named: 0 }
  rows.forEach(({ kind }, record) => {
    if (!isTaken(kind)) return
    const cells = records[record] ?? []
    const before = known.get(keyAt.map((column) => cells[column] ?? '').join('\n'))
    const whole = isPartial
      ? at.map((column, field) => cells[column] ?? textOf(before?.[header[field] ?? '']))
      : [...cells]
    if (isNameless && makeNames(header, whole, tree)) incoming.named += 1
    incoming.records.push(whole)
    incoming.from.push(record)
    incoming.isNew.push(before === undefined)
  })
  return incoming
}

const textOf = (value: string | number | null | undefined): string => (value == null ? '' : String(value))
