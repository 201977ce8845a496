import type { FeatureCollection } from 'geojson'
import { CATALOGUE } from '@/datapackage/catalogue'
import type { LookUp } from '@/datapackage/checkReferences'
import type { TableSchema } from '@/datapackage/tableSchema'
import { foldName } from '@/locale/foldName'
import type { PlaceTree } from '@/places/tree'
import { takenRows, type CleanSheet } from '../cleaning/cleanSheet'
import { wordsFor } from '../cleaning/choiceWords'
import { kindAt } from '../cleaning/rowKind'
import type { RuleCode } from '../cleaning/rules'
import { textAt } from '../tables/column'
import { columnOf, type ColumnTable } from '../tables/columnTable'
import { figuresOf, flagsOf } from '../tables/flags'
import { IssueBook, isTold, type IssueNote, type Suggest } from './issueBook'
import { unexpectedRows, type Expected } from './expectedRows'
import { incomingRows, type Incoming } from './merge'
import { findOutliers } from './outliers'
import { tableFaults } from './ownRules'
import { areasOf } from './pointInArea'
import type { Profile } from './profile'
import { findRuleFaults, type RuleFault } from './ruleFaults'
import { nearestName, otherReading } from './suggestions'

/** What checking knows beside the sheet: the current package. */
export interface CheckContext {
  readonly tree: PlaceTree
  /** The table's rows in the current package. */
  readonly current: ColumnTable
  readonly boundaries: FeatureCollection | null
  readonly lookUp: LookUp
  /** What its rows are to be of, where that is known: of a return. */
  readonly expected?: Expected | undefined
  /** Today, ISO: nothing that is reported lies after it. */
  readonly today: string
}

export interface CheckedSheet {
  readonly clean: CleanSheet
  readonly incoming: Incoming
  readonly issues: IssueBook
}

/** Field, row, table and cross-table rules of one sheet: those of cleaning, those of publishing, and those of sheets. */
export async function checkSheet(clean: CleanSheet, profile: Profile, context: CheckContext): Promise<CheckedSheet> {
  const incoming = incomingRows(clean, context.current, context.tree)
  const issues = new IssueBook(clean, profile, suggestions(clean, context.tree))
  cleaningIssues(clean, issues)
  rowIssues(clean, issues)
  if (incoming.named > 0) {
    issues.add('names_made', { record: -1, note: { title: 'name_fa', detail: { rows: String(incoming.named) } } })
  }
  await publishingIssues(clean, incoming, issues, context)
  historyIssues(clean, incoming, issues, context)
  if (context.expected) {
    for (const { row, code, field } of unexpectedRows(incoming, context.expected, context.tree))
      issues.add(code, { record: incoming.from[row] ?? 0, column: sheetColumn(clean, field) })
  }
  if (clean.table === 'contact_points') areaIssues(clean, incoming, issues, context)
  return { clean, incoming, issues }
}

/** What may have been meant by a cell: a name or a word like it, or the other reading of its figure. */
function suggestions({ columns, table }: CleanSheet, tree: PlaceTree): Suggest {
  const { foreignKeys }: TableSchema = CATALOGUE[table]
  let names: ReadonlyMap<string, string> | null = null
  const allNames = (): ReadonlyMap<string, string> =>
    new Map(
      [tree.province, ...tree.counties]
        .flatMap((place) => [place, ...tree.unitsOf(place.place_code)])
        .map((place) => [foldName(place.name_fa), place.name_fa]),
    )
  const isPlace = (name: string | undefined): boolean =>
    foreignKeys.some(({ field, resource }) => field === name && resource === 'places')
  return (code, value, column) => {
    const target = columns[column]
    const field = target?.kind === 'field' ? target.field : null
    if (code === 'not_a_choice') return nearestName(value, wordsFor(field?.choices ?? []))
    const isName = code.startsWith('place_') || code === 'unknown_county'
    if (isName || (code === 'unknown_reference' && isPlace(field?.name)))
      return nearestName(value, (names ??= allNames()))
    return otherReading(code as RuleCode, value)
  }
}

const [REJECT, SKIP] = ['reject', 'skip']

function cleaningIssues({ cells, kinds, place, columns }: CleanSheet, issues: IssueBook): void {
  const isLeft = flagsOf(kinds, (kind) => kindAt(kind) === SKIP || kindAt(kind) === REJECT)
  cells.forEach((cell, column) => {
    if (!cell.has(({ told }) => told.length > 0)) return
    const { numbers } = cell
    for (let record = 0; record < numbers.length; record += 1) {
      const { told } = cell.rulesOf(numbers[record] ?? 0)
      if (told.length === 0 || isLeft[record] === 1) continue
      for (const rule of told) issues.add(rule, { record, column })
    }
  })
  if (!place) return
  const county = columns.findIndex((target) => target.kind === 'part' && target.part === 'county')
  isLeft.forEach((left, record) => {
    const found = left === 1 ? null : place.foundOf(record)
    if (found?.countyCode !== null || found.county.value === '') return
    issues.add('unknown_county', { record, column: county < 0 ? null : county })
  })
}

function rowIssues(clean: CleanSheet, issues: IssueBook): void {
  const { kinds, sheet, skipped, values } = clean
  for (const [record, cells] of sheet.overfull) {
    if (skipped.isSkipped[record] !== 1)
      issues.add('overfull_row', { record, note: { detail: { cells: cells.join(' ') } } })
  }
  const { primaryKey }: TableSchema = CATALOGUE[clean.table]
  let firstOf: ((record: number) => number) | null = null
  kinds.forEach((kindNumber, record) => {
    const kind = kindAt(kindNumber)
    const reason = skipped.reasonOf(record)
    if (reason) return issues.add(reason, { record })
    if (kind === REJECT) return issues.add('outside_province', { record })
    if (kind !== 'duplicate') return
    firstOf ??= takenRows(clean, primaryKey)
    const first = firstOf(record)
    const isSame = [...values.values()].every((column) => textAt(column, first) === textAt(column, record))
    const value = primaryKey.map((name) => textAt(values.get(name) ?? NO_CELLS, record)).join('|')
    const note = { value, detail: { line: String(sheet.lineOf(first)) } }
    issues.add(isSame ? 'duplicate_row' : 'conflicting_row', { record, note })
  })
}

const NO_CELLS = { texts: [], numbers: new Uint32Array() }

/** Faults of a cell that a rule of cleaning has already told as wrong are not told twice; of one that it only remarks on they are. */
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
  issues: IssueBook,
  { lookUp, current }: CheckContext,
): Promise<void> {
  const schema: TableSchema = CATALOGUE[clean.table]
  const columnOfField = new Map(schema.fields.map(({ name }) => [name, sheetColumn(clean, name)]))
  const absent = new Map<string, number>()
  const notes = new Map<RuleFault['fault'], IssueNote>()
  const hasKey = schema.primaryKey.every((name) => columnOfField.get(name) !== null)
  const take = ({ row, fault }: RuleFault): void => {
    const column = columnOfField.get(fault.column) ?? null
    if (column === null && fault.code === 'required_cell') {
      absent.set(fault.column, (absent.get(fault.column) ?? 0) + 1)
      return
    }
    // Without a column of its key no row has one, and every key seems to stand twice.
    if (fault.code === 'duplicate_key' && !hasKey && absent.size > 0) return
    const record = incoming.from[row] ?? 0
    if (column !== null && SAME_CELL.has(fault.code) && issues.isWrong(record, column)) return
    const note = notes.get(fault) ?? noteOf(clean, column, fault)
    notes.set(fault, note)
    issues.add(fault.code, { record, column, note })
  }
  // Rows of one key were told as repeated already, where the sheet has all of the key.
  const isUnique = schema.primaryKey.every((name) => clean.values.has(name))
  await findRuleFaults(schema, incoming, lookUp, take, { isUnique })
  tableFaults(incoming, current, take)
  for (const [name, rowCount] of absent) {
    issues.add('absent_column', { record: -1, note: { title: name, detail: { rows: String(rowCount) } } })
  }
}

function noteOf({ sheet }: CleanSheet, column: number | null, fault: RuleFault['fault']): IssueNote {
  return {
    title: column === null ? fault.column : (sheet.header[column] ?? ''),
    value: fault.value ?? '',
    detail: fault.detail ?? {},
  }
}

/** Where the sheet holds a field; the names of places stand for their code, and a column of points for both coordinates. */
function sheetColumn({ columns, fields }: CleanSheet, name: string): number | null {
  const own = columns.findIndex((target) => target.kind === 'field' && target.field.name === name)
  if (own >= 0) return own
  if (name === 'lon' || name === 'lat') return positionOf(columns.findIndex(({ kind }) => kind === 'point'))
  if (!/^(place|county)_code$/.test(name) || !fields.includes(name)) return null
  const part = (wanted: string): number =>
    columns.findIndex((target) => target.kind === 'part' && target.part === wanted)
  return positionOf(part('place') >= 0 ? part('place') : part('county'))
}

const positionOf = (index: number): number | null => (index < 0 ? null : index)

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

function historyIssues(clean: CleanSheet, incoming: Incoming, issues: IssueBook, context: CheckContext): void {
  for (const { at, field, usual } of findOutliers(incoming, context.current)) {
    const column = sheetColumn(clean, field)
    const note = { detail: { usual: String(Math.round(usual)) } }
    issues.add('outlier', { record: incoming.from[at] ?? 0, column, note })
  }
  const schema: TableSchema = CATALOGUE[clean.table]
  for (const { name, type } of schema.fields) {
    if (type !== 'date') continue
    const { texts, numbers } = columnOf(incoming, name)
    const isLater = flagsOf(texts, (text) => text > context.today && ISO_DAY.test(text))
    if (!isLater.includes(1)) continue
    const column = sheetColumn(clean, name)
    numbers.forEach((number, at) => {
      if (isLater[number] === 1) issues.add('future_date', { record: incoming.from[at] ?? 0, column })
    })
  }
}

function areaIssues(clean: CleanSheet, incoming: Incoming, issues: IssueBook, context: CheckContext): void {
  const areas = areasOf(context.boundaries)
  const [lon, lat, code] = ['lon', 'lat', 'place_code'].map((name) => columnOf(incoming, name))
  if (!lon || !lat || !code) return
  const [xs, ys] = [figuresOf(lon.texts), figuresOf(lat.texts)]
  const counties = code.texts.map((text) => context.tree.countyOf(text))
  const notes = counties.map((county) => ({
    detail: { county: county?.name_fa ?? '', county_en: county?.name_en ?? '' },
  }))
  const column = sheetColumn(clean, 'lon')
  for (let at = 0; at < incoming.rows; at += 1) {
    const x = xs[lon.numbers[at] ?? 0] ?? Number.NaN
    const y = ys[lat.numbers[at] ?? 0] ?? Number.NaN
    const place = code.numbers[at] ?? 0
    const county = counties[place]
    const record = incoming.from[at] ?? 0
    // Outside of the province it is in none of its counties.
    if (column !== null && isTold(clean, record, column)) continue
    if (Number.isNaN(x) || Number.isNaN(y) || !county || areas.holds(county.place_code, x, y) !== false) continue
    issues.add('point_elsewhere', { record, column, note: notes[place] ?? {} })
  }
}
