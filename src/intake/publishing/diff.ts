import { CATALOGUE, type TableName } from '@/datapackage/catalogue'
import type { TableSchema } from '@/datapackage/tableSchema'
import type { PlaceTree } from '@/places/tree'
import { textAt, type Column } from '../tables/column'
import { columnOf, type ColumnTable } from '../tables/columnTable'
import { sharedNumbers } from '../tables/rowKeys'
import { meet, type Staged, type TableChange } from './staged'

export interface Counts {
  readonly added: number
  readonly changed: number
  readonly same: number
  /** In the package, of the same month and county, and not in what was brought in: they stay as they are. */
  readonly missing: number
  /** The same, of a table whose waiting rows are all there is: they go. */
  readonly removed: number
}

export interface CellChange {
  readonly table: TableName
  /** The row's key, in the order of its table's columns of the key. */
  readonly key: readonly string[]
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface TableDiff {
  readonly table: TableName
  readonly isWhole: boolean
  readonly total: Counts
  /** By county; rows of no county stand under the province. */
  readonly units: readonly { readonly county: string; readonly counts: Counts }[]
}

export interface Diff {
  readonly tables: readonly TableDiff[]
  /** Changed cells in the order of the tables, up to `MOST_CHANGES`. */
  readonly changes: readonly CellChange[]
  /** How many cells change in all. */
  readonly cells: number
}

export const MOST_CHANGES = 500

/** The same for rows and areas together. */
export interface WholeDiff extends Diff {
  /** Of an office's own areas, by resource. */
  readonly areas: readonly { readonly resource: string; readonly counts: Counts }[]
}

/** The current package, as far as it is compared with. */
export interface DiffSource {
  readonly tree: PlaceTree
  /** Of every waiting table, and of contact points. */
  readonly current: ReadonlyMap<TableName, ColumnTable>
}

/** What publishing would do: the figures to be shown, and the change itself. */
export interface Comparison {
  readonly diff: Diff
  readonly changes: ReadonlyMap<TableName, TableChange>
}

const KINDS = ['added', 'changed', 'same', 'missing', 'removed'] as const satisfies readonly (keyof Counts)[]
type Kind = (typeof KINDS)[number]

/** What publishing the waiting rows would change of a package, by table and county. Cells are compared by their numbers. */
export function compareStaged(staged: Staged, source: DiffSource): Comparison {
  const cells: ChangedCells = { told: [], count: 0 }
  const changes = new Map<TableName, TableChange>()
  const counties = countyFinder(source)
  const tables = [...staged].map(([table, waiting]): TableDiff => {
    const schema: TableSchema = CATALOGUE[table]
    const current = source.current.get(table) ?? { rows: 0, columns: new Map() }
    const pair: Pair = { schema, current, staged: waiting, ...meet(current, waiting, schema) }
    const tally = new Tally(counties.codes)
    const groups = groupsOf(pair, counties)
    countWaiting(pair, groups.waiting, tally, cells)
    const isRemoved = new Uint8Array(current.rows)
    groups.current.counties.forEach((county, row) => {
      const isMissing = pair.isReplaced[row] !== 1 && groups.isMentioned(row)
      if (!isMissing) return
      tally.count(county, waiting.isWhole ? 'removed' : 'missing')
      if (waiting.isWhole) isRemoved[row] = 1
    })
    changes.set(table, { staged: waiting, known: pair.known, isReplaced: pair.isReplaced, isRemoved })
    return { table, isWhole: waiting.isWhole, total: tally.total(), units: tally.units() }
  })
  return { diff: { tables, changes: cells.told, cells: cells.count }, changes }
}

interface Pair {
  readonly schema: TableSchema
  readonly current: ColumnTable
  readonly staged: ColumnTable
  readonly known: Int32Array
  readonly isReplaced: Uint8Array
}

interface Group {
  /** The county of each row, by its position among all. */
  readonly counties: Uint16Array
}

interface CountyFinder {
  /** The province first, then its counties. */
  readonly codes: readonly string[]
  /** For each row of a table where it belongs. */
  of(table: ColumnTable): Uint16Array
}

function countyFinder({ tree, current }: DiffSource): CountyFinder {
  const codes = [tree.province.place_code, ...tree.counties.map(({ place_code }) => place_code)]
  const numbers = new Map(codes.map((code, at) => [code, at]))
  const countyOf = (place: string): number => numbers.get(tree.countyOf(place)?.place_code ?? '') ?? 0
  const each = ({ texts, numbers: own }: Column, of: (text: string) => number): Uint16Array => {
    const known = texts.map(of)
    const found = new Uint16Array(own.length)
    for (let row = 0; row < own.length; row += 1) found[row] = known[own[row] ?? 0] ?? 0
    return found
  }
  return {
    codes,
    of(table) {
      const place = table.columns.get('county_code') ?? table.columns.get('place_code')
      if (place) return each(place, countyOf)
      const point = table.columns.get('point_id')
      if (!point) return new Uint16Array(table.rows)
      const places = placesOfPoints(current.get('contact_points'))
      return each(point, (id) => countyOf(places.get(id) ?? ''))
    },
  }
}

function placesOfPoints(points: ColumnTable | undefined): Map<string, string> {
  if (!points) return new Map()
  const [ids, places] = [columnOf(points, 'point_id'), columnOf(points, 'place_code')]
  return new Map(Array.from({ length: points.rows }, (_, row) => [textAt(ids, row), textAt(places, row)]))
}

interface Groups {
  readonly waiting: Group
  readonly current: Group
  /** Whether anything waits of the same month and county as a row of the package. */
  isMentioned(row: number): boolean
}

function groupsOf({ current, staged }: Pair, finder: CountyFinder): Groups {
  const [before, now] = [columnOf(current, 'period'), columnOf(staged, 'period')]
  const [months, nowMonths] = sharedNumbers([before, now]).numbers
  const [waiting, own] = [{ counties: finder.of(staged) }, { counties: finder.of(current) }]
  const groupOf = (month: number | undefined, county: number | undefined): number =>
    (month ?? 0) * finder.codes.length + (county ?? 0)
  const mentioned = new Set<number>()
  waiting.counties.forEach((county, row) => mentioned.add(groupOf(nowMonths?.[now.numbers[row] ?? 0], county)))
  return {
    waiting,
    current: own,
    isMentioned: (row) => mentioned.has(groupOf(months?.[before.numbers[row] ?? 0], own.counties[row])),
  }
}

interface ComparedField {
  readonly name: string
  readonly before: Column
  readonly now: Column
  /** Texts of both columns by numbers that equal texts share. */
  readonly old: Uint32Array
  readonly next: Uint32Array
}

function comparedFields({ schema, current, staged, known }: Pair): ComparedField[] {
  if (known.every((row) => row < 0)) return []
  return schema.fields.map(({ name }): ComparedField => {
    const [before, now] = [columnOf(current, name), columnOf(staged, name)]
    const [old = new Uint32Array(), next = new Uint32Array()] = sharedNumbers([before, now]).numbers
    return { name, before, now, old, next }
  })
}

/** The first changed cells, and how many there are. */
interface ChangedCells {
  readonly told: CellChange[]
  count: number
}

function countWaiting(pair: Pair, { counties }: Group, tally: Tally, cells: ChangedCells): void {
  const fields = comparedFields(pair)
  pair.known.forEach((row, at) => {
    const county = counties[at] ?? 0
    if (row < 0) return tally.count(county, 'added')
    let changed = 0
    for (const field of fields) if (differs(field, row, at)) changed += 1
    tally.count(county, changed > 0 ? 'changed' : 'same')
    cells.count += changed
    if (changed > 0 && cells.told.length < MOST_CHANGES) cells.told.push(...changedCells(pair, fields, row, at))
  })
  cells.told.length = Math.min(cells.told.length, MOST_CHANGES)
}

const differs = ({ before, now, old, next }: ComparedField, row: number, at: number): boolean =>
  old[before.numbers[row] ?? 0] !== next[now.numbers[at] ?? 0]

function changedCells(
  { schema, staged }: Pair,
  fields: readonly ComparedField[],
  row: number,
  at: number,
): CellChange[] {
  const key = schema.primaryKey.map((name) => textAt(columnOf(staged, name), at))
  return fields
    .filter((field) => differs(field, row, at))
    .map(({ name, before, now }) => ({
      table: schema.name as TableName,
      key,
      field: name,
      before: textAt(before, row),
      after: textAt(now, at),
    }))
}

/** Counts by county. */
class Tally {
  private readonly numbers: Uint32Array

  constructor(private readonly codes: readonly string[]) {
    this.numbers = new Uint32Array(codes.length * KINDS.length)
  }

  count(county: number, kind: Kind): void {
    const at = county * KINDS.length + KINDS.indexOf(kind)
    this.numbers[at] = (this.numbers[at] ?? 0) + 1
  }

  total(): Counts {
    return this.countsOf((kind) => this.codes.reduce((sum, _, county) => sum + this.at(county, kind), 0))
  }

  /** Counties with anything to tell, in the order of their codes. */
  units(): { county: string; counts: Counts }[] {
    return this.codes
      .map((county, at) => ({ county, counts: this.countsOf((kind) => this.at(at, kind)) }))
      .filter(({ counts }) => KINDS.some((kind) => counts[kind] > 0))
      .sort((one, other) => (one.county < other.county ? -1 : 1))
  }

  private at(county: number, kind: number): number {
    return this.numbers[county * KINDS.length + kind] ?? 0
  }

  private countsOf(of: (kind: number) => number): Counts {
    const [added = 0, changed = 0, same = 0, missing = 0, removed = 0] = KINDS.map((_, kind) => of(kind))
    return { added, changed, same, missing, removed }
  }
}
