import type { LookUp } from '@/datapackage/checkReferences'
import { shorten } from '@/datapackage/descriptor'
import type { Fault } from '@/datapackage/fault'
import { readCell } from '@/datapackage/readCell'
import { codesIn, type Field, type TableSchema } from '@/datapackage/tableSchema'
import type { Column } from '../tables/column'
import { columnOf, keyOf, type ColumnTable, type Value } from '../tables/columnTable'
import { rowKeys } from '../tables/rowKeys'

/** A fault of a row (from 0) of a table. */
export interface RuleFault {
  readonly row: number
  readonly fault: Pick<Fault, 'code' | 'value' | 'detail'> & { readonly column: string }
}

export type OnFault = (fault: RuleFault) => void

/** The rows whose text of a column has a fault; the fault of a text is one object for all of its rows. */
function tell(column: Column, faults: ReadonlyMap<number, RuleFault['fault']>, onFault: OnFault): void {
  if (faults.size === 0) return
  const isFaulty = new Uint8Array(column.texts.length)
  for (const number of faults.keys()) isFaulty[number] = 1
  const { numbers } = column
  for (let row = 0; row < numbers.length; row += 1) {
    const number = numbers[row] ?? 0
    const fault = isFaulty[number] === 1 ? faults.get(number) : undefined
    if (fault) onFault({ row, fault })
  }
}

interface ReadColumn {
  readonly column: Column
  /** What each text was read as; `undefined` where it is not what the field asks for. */
  readonly values: readonly (Value | undefined)[]
}

/**
 * The rules of publishing (`findFaults` and `findBrokenReferences` of the package), asked of the texts of columns instead of every
 * cell: field rules, the order of columns, keys that stand twice (not asked where they are known to be unique), codes that lead nowhere.
 */
export async function findRuleFaults(
  schema: TableSchema,
  table: ColumnTable,
  lookUp: LookUp,
  onFault: OnFault,
  { isUnique = false } = {},
): Promise<void> {
  const asked = new Set([
    ...(schema.orders ?? []).flatMap(({ lesser, greater }) => [lesser, greater]),
    ...schema.foreignKeys.map(({ field }) => field),
  ])
  const read = new Map<string, ReadColumn>()
  for (const field of schema.fields) {
    const column = columnOf(table, field.name)
    if (asked.has(field.name)) read.set(field.name, readColumn(field, column, onFault))
    else judgeColumn(field, column, onFault)
  }
  if (!isUnique) repeatedKeys(schema, table, onFault)
  misordered(schema, read, table.rows, onFault)
  for (const { field, resource, reference, list } of schema.foreignKeys) {
    const own = read.get(field)
    if (!own) continue
    const known = await lookUp(resource, reference)
    const faults = new Map<number, RuleFault['fault']>()
    own.values.forEach((value, at) => {
      if (value == null) return
      const missing = list
        ? codesIn(String(value)).find((code) => !known.has(code))
        : known.has(value)
          ? undefined
          : value
      if (missing === undefined) return
      const detail = { table: resource, reference }
      faults.set(at, { code: 'unknown_reference', column: field, value: String(missing), detail })
    })
    tell(own.column, faults, onFault)
  }
}

/** Any text will do in such a field, but for the empty one. */
const isFree = ({ type }: Field): boolean => type === 'text' || type === 'code'

/** The same as `readColumn`, of a column whose values nothing else asks for. */
function judgeColumn(field: Field, column: Column, onFault: OnFault): void {
  if (isFree(field) && !field.required) return
  const faults = new Map<number, RuleFault['fault']>()
  column.texts.forEach((text, at) => {
    if (isFree(field) && text !== '') return
    const result = readCell(field, text)
    if ('fault' in result) faults.set(at, { ...result.fault, column: field.name, value: shorten(text) })
  })
  tell(column, faults, onFault)
}

function readColumn(field: Field, column: Column, onFault: OnFault): ReadColumn {
  const faults = new Map<number, RuleFault['fault']>()
  const values = column.texts.map((text, at) => {
    const result = readCell(field, text)
    if ('value' in result) return result.value
    faults.set(at, { ...result.fault, column: field.name, value: shorten(text) })
    return undefined
  })
  tell(column, faults, onFault)
  return { column, values }
}

function repeatedKeys({ primaryKey }: TableSchema, table: ColumnTable, onFault: OnFault): void {
  const key = keyOf(table, primaryKey)
  const { numbers, count } = rowKeys(key)
  const seen = new Uint8Array(count)
  numbers[0]?.forEach((number, row) => {
    if (seen[number] === 1) {
      const value = key.columns.map(({ texts, numbers: own }) => texts[own[row] ?? 0] ?? '').join('|')
      onFault({ row, fault: { code: 'duplicate_key', column: primaryKey.join(', '), value } })
    }
    seen[number] = 1
  })
}

function misordered(
  { orders = [] }: TableSchema,
  read: ReadonlyMap<string, ReadColumn>,
  rows: number,
  onFault: OnFault,
): void {
  for (const { lesser, greater } of orders) {
    const [part, whole] = [read.get(lesser), read.get(greater)]
    if (!part || !whole) continue
    for (let row = 0; row < rows; row += 1) {
      const one = part.values[part.column.numbers[row] ?? 0] ?? null
      const other = whole.values[whole.column.numbers[row] ?? 0] ?? null
      if (one === null || other === null || one <= other) continue
      const detail = { limit: String(other), greater }
      onFault({ row, fault: { code: 'out_of_order', column: lesser, value: String(one), detail } })
    }
  }
}
