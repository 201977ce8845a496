import { CATALOGUE, type TableName } from '@/datapackage/catalogue'
import { codesIn, type TableSchema } from '@/datapackage/tableSchema'
import type { Issue } from '../checks/issue'
import type { CleanSheet } from '../cleaning/cleanSheet'
import type { CellChange } from '../publishing/diff'
import type { Staged } from '../publishing/staged'
import { textAt } from '../tables/column'
import { columnOf, type ColumnTable } from '../tables/columnTable'
import type { CodeName, RowView } from './views'

/** A table that may have names for its codes, as it is in the package. */
export type TableOf = (name: TableName) => Promise<ColumnTable>

/** A cell that may hold a code, or several. */
export interface CodedCell {
  readonly table: TableName
  readonly field: string
  readonly value: string
}

/** Tables whose rows have names: what refers to them can be told in words. */
const NAMED: ReadonlySet<string> = new Set<TableName>([
  'places',
  'agencies',
  'services',
  'contact_points',
  'councils',
  'cooperation_steps',
])

/** The table whose names a column's codes have; `null` where there are none. */
export function namedBy(table: TableName, field: string): TableName | null {
  const { foreignKeys, primaryKey }: TableSchema = CATALOGUE[table]
  const reference = foreignKeys.find((key) => key.field === field)
  const own = reference?.resource ?? (primaryKey.length === 1 && primaryKey[0] === field ? table : '')
  return NAMED.has(own) ? (own as TableName) : null
}

/** The names of the codes in these cells, out of the package and of what waits. Codes that nobody named are left out. */
export async function namesOfCodes(cells: readonly CodedCell[], tableOf: TableOf, staged: Staged): Promise<CodeName[]> {
  const wanted = new Map<TableName, Set<string>>()
  for (const { table, field, value } of cells) {
    const resource = value === '' ? null : namedBy(table, field)
    if (!resource) continue
    const codes = wanted.get(resource) ?? new Set()
    wanted.set(resource, codes)
    for (const code of codesIn(value)) codes.add(code)
  }
  const names: CodeName[] = []
  for (const [resource, codes] of wanted) {
    const tables = [staged.get(resource), await tableOf(resource)]
    for (const table of tables) if (table) names.push(...namesIn(resource, table, codes))
  }
  return names
}

/** Takes the codes that it finds out of the set. */
function namesIn(resource: TableName, table: ColumnTable, codes: Set<string>): CodeName[] {
  if (codes.size === 0) return []
  const [key = ''] = CATALOGUE[resource].primaryKey
  const [own, fa, en] = [key, 'name_fa', 'name_en'].map((name) => columnOf(table, name))
  if (!own || !fa || !en) return []
  const isWanted = own.texts.map((text) => codes.has(text))
  const names: CodeName[] = []
  for (let row = 0; row < table.rows; row += 1) {
    if (!isWanted[own.numbers[row] ?? 0]) continue
    const code = textAt(own, row)
    if (!codes.delete(code)) continue
    names.push({ resource, code, fa: textAt(fa, row), en: textAt(en, row) })
  }
  return names
}

/** The cells of a page of rows that are read as columns of the table. */
export function codedRows({ table, columns }: CleanSheet, rows: readonly RowView[]): CodedCell[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ value }, at): CodedCell[] => {
      const target = columns[at]
      return target?.kind === 'field' ? [{ table, field: target.field.name, value }] : []
    }),
  )
}

/** What is written in the cells that issues are of, and what may have been meant. */
export function codedIssues({ table, columns }: CleanSheet, issues: readonly Issue[]): CodedCell[] {
  return issues.flatMap(({ column, raw, suggestion }): CodedCell[] => {
    const target = columns[column ?? -1]
    if (target?.kind !== 'field') return []
    const field = target.field.name
    return [raw, suggestion ?? ''].map((value) => ({ table, field, value }))
  })
}

/** Keys and cells of a comparison. */
export function codedChanges(changes: readonly CellChange[]): CodedCell[] {
  return changes.flatMap(({ table, key, field, before, after }) => [
    ...CATALOGUE[table].primaryKey.map((name, at) => ({ table, field: name, value: key[at] ?? '' })),
    { table, field, value: before },
    { table, field, value: after },
  ])
}
