import type { FeatureCollection } from 'geojson'
import { CATALOGUE } from '@/datapackage/catalogue'
import { findBrokenReferences, type LookUp } from '@/datapackage/checkReferences'
import { findFaults } from '@/datapackage/checkTable'
import type { Fault } from '@/datapackage/fault'
import type { TableSchema } from '@/datapackage/tableSchema'
import { foldName } from '@/locale/foldName'
import type { PlaceTree } from '@/places/tree'
import type { CleanSheet } from '../cleaning/cleanSheet'
import { EMPTY_CELL, weightOf, type CleanCell, type RuleCode } from '../cleaning/rules'
import type { Issue, IssueCode } from './issue'
import { incomingRows, type Incoming, type Rows } from './merge'
import { findOutliers } from './outliers'
import { areasOf } from './pointInArea'
import type { Profile } from './profile'
import { nearestName, otherReading } from './suggestions'

/** What checking knows beside the sheet: the current package. */
export interface CheckContext {
  readonly tree: PlaceTree
  /** The table's rows in the current package. */
  readonly current: Rows
  readonly boundaries: FeatureCollection | null
  readonly lookUp: LookUp
  /** Today, ISO: nothing that is reported lies after it. */
  readonly today: string
}

export interface CheckedSheet {
  readonly clean: CleanSheet
  readonly incoming: Incoming
  /** In the order of the sheet, up to `MOST_ISSUES`. */
  readonly issues: readonly Issue[]
  /** How many there are of each code, all of them counted. */
  readonly counts: ReadonlyMap<IssueCode, number>
}

/** A person cannot work through more; the counts tell the rest. */
export const MOST_ISSUES = 5000

/** Field, row, table and cross-table rules of one sheet: those of cleaning, those of publishing, and those of sheets. */
export async function checkSheet(clean: CleanSheet, profile: Profile, context: CheckContext): Promise<CheckedSheet> {
  const incoming = incomingRows(clean, context.current, context.tree)
  const found = new IssueList(clean, profile)
  cleaningIssues(clean, found, context.tree)
  rowIssues(clean, found)
  if (incoming.named > 0)
    found.add('names_made', { record: -1, title: 'name_fa', detail: { rows: String(incoming.named) } })
  await publishingIssues(clean, incoming, found, context)
  historyIssues(clean, incoming, found, context)
  return { clean, incoming, ...found.result() }
}

interface Where {
  readonly record: number
  readonly column?: number | null
  readonly title?: string
  readonly value?: string
  readonly suggestion?: string | null
  readonly detail?: Readonly<Record<string, string>>
}

class IssueList {
  private readonly issues: Issue[] = []
  private readonly counts = new Map<IssueCode, number>()

  constructor(
    private readonly clean: CleanSheet,
    private readonly profile: Profile,
  ) {}

  add(code: IssueCode, where: Where): void {
    const severity = this.profile.severities.get(code)
    if (!severity) return
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1)
    if (this.issues.length >= MOST_ISSUES) return
    const { sheet } = this.clean
    const { record, column = null } = where
    const isHeader = record < 0
    const raw = column === null || isHeader ? '' : (sheet.records[record]?.[column] ?? '')
    this.issues.push({
      code,
      severity,
      sheet: sheet.name,
      record: record + 1,
      line: isHeader ? sheet.headerLine : sheet.lineOf(record),
      column,
      title: where.title ?? (column === null ? '' : (sheet.header[column] ?? '')),
      raw,
      value: where.value ?? (column === null ? '' : (this.clean.rows[record]?.cells[column]?.value ?? '')),
      suggestion: where.suggestion ?? null,
      detail: where.detail ?? {},
    })
  }

  result(): Pick<CheckedSheet, 'issues' | 'counts'> {
    const order = [...this.issues].sort(
      (one, other) => one.line - other.line || (one.column ?? -1) - (other.column ?? -1),
    )
    return { issues: order, counts: this.counts }
  }
}

/** Rules that put a fault of writing right are no issue; the others are. */
const isTold = (rule: RuleCode): boolean => weightOf(rule) !== 'form' && weightOf(rule) !== 'fix'

function cleaningIssues({ rows }: CleanSheet, found: IssueList, tree: PlaceTree): void {
  const names = new Map(
    [tree.province, ...tree.counties]
      .flatMap((place) => [place, ...tree.unitsOf(place.place_code)])
      .map((place) => [foldName(place.name_fa), place.name_fa]),
  )
  rows.forEach(({ cells, place, kind, skip }, record) => {
    if (skip || kind === 'reject') return
    cells.forEach(({ rules, value }, column) => {
      for (const rule of rules) {
        if (!isTold(rule) && rule !== 'coordinates_missing') continue
        const suggestion = rule.startsWith('place_') ? nearestName(value, names) : otherReading(rule, value)
        found.add(rule, { record, column, suggestion: suggestion === value ? null : suggestion })
      }
    })
    if (place && place.countyCode === null && place.county.value !== '') {
      const column = cells.indexOf(place.county)
      found.add('unknown_county', {
        record,
        column: column < 0 ? null : column,
        suggestion: nearestName(place.county.value, names),
      })
    }
  })
}

function rowIssues(clean: CleanSheet, found: IssueList): void {
  const { rows, sheet, records, fields } = clean
  for (const [record, cells] of sheet.overfull) {
    if (rows[record]?.kind !== 'skip') found.add('overfull_row', { record, detail: { cells: cells.join(' ') } })
  }
  const schema: TableSchema = CATALOGUE[clean.table]
  const keyAt = schema.primaryKey.map((name) => fields.indexOf(name))
  const keyAtRecord = (record: number): string => keyAt.map((column) => records[record]?.[column] ?? '').join('|')
  const firsts = new Map<string, number>()
  rows.forEach(({ kind, skip }, record) => {
    if (skip) return found.add(skip, { record })
    if (kind === 'reject') return found.add('outside_province', { record })
    if (kind !== 'duplicate') return void firsts.set(keyAtRecord(record), record)
    const first = firsts.get(keyAtRecord(record)) ?? record
    const isSame = (records[first] ?? []).every((cell, at) => cell === records[record]?.[at])
    const detail = { line: String(sheet.lineOf(first)) }
    found.add(isSame ? 'duplicate_row' : 'conflicting_row', { record, value: keyAtRecord(record), detail })
  })
}

/** Faults a rule of cleaning has already told of the same cell are not told twice. */
const SAME_CELL: ReadonlySet<string> = new Set([
  'required_cell',
  'not_a_date',
  'unknown_reference',
  'above_maximum',
  'below_minimum',
])

async function publishingIssues(
  clean: CleanSheet,
  incoming: Incoming,
  found: IssueList,
  { lookUp }: CheckContext,
): Promise<void> {
  const csv = { header: incoming.header, records: incoming.records, lineOf: (at: number) => at }
  const { rows, faults } = findFaults(CATALOGUE[clean.table], csv, MOST_ISSUES)
  const broken = await findBrokenReferences(CATALOGUE[clean.table], rows, csv, { lookUp, most: MOST_ISSUES })
  const absent = new Map<string, number>()
  for (const fault of [...faults, ...broken]) {
    const record = incoming.from[(fault.record ?? 1) - 1] ?? 0
    const column = sheetColumn(clean, fault.column ?? '')
    if (column === null && fault.code === 'required_cell') {
      absent.set(fault.column ?? '', (absent.get(fault.column ?? '') ?? 0) + 1)
      continue
    }
    const cell: CleanCell = column === null ? EMPTY_CELL : (clean.rows[record]?.cells[column] ?? EMPTY_CELL)
    if (SAME_CELL.has(fault.code) && cell.rules.some(isTold)) continue
    found.add(fault.code, {
      record,
      column,
      title: titleOf(clean, column, fault),
      value: fault.value ?? '',
      detail: fault.detail ?? {},
    })
  }
  for (const [name, rowCount] of absent) {
    found.add('absent_column', { record: -1, title: name, detail: { rows: String(rowCount) } })
  }
}

function titleOf({ sheet }: CleanSheet, column: number | null, fault: Fault): string {
  return column === null ? (fault.column ?? '') : (sheet.header[column] ?? '')
}

/** Where the sheet holds a field; the names of places stand for their code. */
function sheetColumn({ columns, fields }: CleanSheet, name: string): number | null {
  const own = columns.findIndex((target) => target.kind === 'field' && target.field.name === name)
  if (own >= 0) return own
  if (!/^(place|county)_code$/.test(name) || !fields.includes(name)) return null
  const part = (wanted: string): number =>
    columns.findIndex((target) => target.kind === 'part' && target.part === wanted)
  const named = part('place') >= 0 ? part('place') : part('county')
  return named < 0 ? null : named
}

function historyIssues(clean: CleanSheet, incoming: Incoming, found: IssueList, context: CheckContext): void {
  for (const { at, field, usual } of findOutliers(clean.table, incoming, context.current)) {
    const column = sheetColumn(clean, field)
    found.add('outlier', { record: incoming.from[at] ?? 0, column, detail: { usual: String(Math.round(usual)) } })
  }
  const dates = (CATALOGUE[clean.table].fields as TableSchema['fields']).filter(({ type }) => type === 'date')
  const areas = areasOf(context.boundaries)
  const at = (name: string): number => incoming.header.indexOf(name)
  incoming.records.forEach((cells, position) => {
    const record = incoming.from[position] ?? 0
    for (const { name } of dates) {
      if ((cells[at(name)] ?? '') > context.today)
        found.add('future_date', { record, column: sheetColumn(clean, name) })
    }
    const [lon, lat] = [cells[at('lon')] ?? '', cells[at('lat')] ?? '']
    const county = context.tree.countyOf(cells[at('place_code')] ?? '')
    if (lon === '' || lat === '' || !county || clean.table !== 'contact_points') return
    if (areas.holds(county.place_code, Number(lon), Number(lat)) === false)
      found.add('point_elsewhere', { record, column: sheetColumn(clean, 'lon'), detail: { county: county.name_fa } })
  })
}
