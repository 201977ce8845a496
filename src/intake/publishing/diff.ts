import { CATALOGUE, type RawTableName, type RawTables, type TableName } from '@/datapackage/catalogue'
import type { TableSchema } from '@/datapackage/tableSchema'
import type { PlaceTree } from '@/places/tree'
import { keyOf, type Rows } from '../checks/merge'
import type { Staged } from './staged'

export interface Counts {
  readonly added: number
  readonly changed: number
  readonly same: number
  /** In the package, of the same month and county, and not in what was brought in: they stay as they are. */
  readonly missing: number
}

export interface CellChange {
  readonly table: TableName
  /** The row's key, its parts joined by « · ». */
  readonly key: string
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface TableDiff {
  readonly table: TableName
  readonly total: Counts
  /** By county; rows of no county stand under the province. */
  readonly units: readonly { readonly county: string; readonly counts: Counts }[]
}

export interface Diff {
  readonly tables: readonly TableDiff[]
  /** Changed cells in the order of the tables, up to `MOST_CHANGES`. */
  readonly changes: readonly CellChange[]
}

export const MOST_CHANGES = 500

type Kind = keyof Counts
type Tally = { -readonly [K in Kind]: number }
const none = (): Tally => ({ added: 0, changed: 0, same: 0, missing: 0 })

/** What publishing the waiting rows would change of a package, by table and county. */
export function diffOf(tables: RawTables, staged: Staged, tree: PlaceTree): Diff {
  const changes: CellChange[] = []
  const points = new Map(tables.contact_points.map(({ point_id, place_code }) => [point_id, place_code]))
  const countyOf = (row: Rows[number]): string => {
    const place = row['county_code'] ?? row['place_code'] ?? points.get(String(row['point_id'] ?? ''))
    return tree.countyOf(String(place ?? ''))?.place_code ?? tree.province.place_code
  }
  const diffs = [...staged].map(([table, rows]) =>
    diffTable(table, tables[table as RawTableName] as unknown as Rows, rows, countyOf, changes),
  )
  return { tables: diffs, changes }
}

function diffTable(
  table: TableName,
  current: Rows,
  staged: ReadonlyMap<string, Rows[number]>,
  countyOf: (row: Rows[number]) => string,
  changes: CellChange[],
): TableDiff {
  const schema: TableSchema = CATALOGUE[table]
  const before = new Map(current.map((row) => [keyOf(schema, row), row]))
  const byCounty = new Map<string, Tally>()
  const count = (row: Rows[number], kind: Kind): void => {
    const county = countyOf(row)
    const tally = byCounty.get(county) ?? none()
    tally[kind] += 1
    byCounty.set(county, tally)
  }
  const groupOf = (row: Rows[number]): string => `${String(row['period'] ?? '')}\n${countyOf(row)}`
  const groups = new Set<string>()
  for (const [key, row] of staged) {
    groups.add(groupOf(row))
    const known = before.get(key)
    const changed = known ? schema.fields.filter(({ name }) => (known[name] ?? null) !== (row[name] ?? null)) : []
    count(row, known ? (changed.length > 0 ? 'changed' : 'same') : 'added')
    for (const { name } of changed) {
      if (changes.length >= MOST_CHANGES) break
      changes.push({
        table,
        key: key.replaceAll('\n', ' · '),
        field: name,
        before: String(known?.[name] ?? ''),
        after: String(row[name] ?? ''),
      })
    }
  }
  for (const [key, row] of before) if (!staged.has(key) && groups.has(groupOf(row))) count(row, 'missing')
  const units = [...byCounty]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([county, counts]) => ({ county, counts }))
  return { table, total: sum([...byCounty.values()]), units }
}

function sum(tallies: readonly Tally[]): Counts {
  const total = none()
  for (const tally of tallies) for (const kind of Object.keys(total) as Kind[]) total[kind] += tally[kind]
  return total
}
