import { zipSync } from 'fflate'
import { CATALOGUE, type RowOf, type TableName } from '@/datapackage/catalogue'
import { SCHEMA_VERSION } from '@/datapackage/descriptor'
import { addMonths, type Period } from '@/locale/period'
import type { Desk } from '../desk/desk'
import { NO_REPORT, type Report } from '../desk/progress'
import { codedChanges } from '../desk/codeNames'
import type { ColumnView, IssuesView, Named } from '../desk/views'
import { waitingRows } from '../desk/waiting'
import { IntakeRefusal, type Refusal } from '../reading/refusal'
import { columnsOfRows, textsOfRow } from '../tables/columnTable'
import { allDifferences, differenceOf, type EarlierDifference } from './earlierReturn'
import { readStamp, type Stamp } from './stamp'
import { ROUND_TABLES, roundSheets, type RoundTable } from './roundSheets'
import { roundWorkbook } from './roundWorkbook'
import fa from '@/locale/fa/intake.json' with { type: 'json' }

const WORDS = fa.intake.round.workbook

/** What became of a returned file. */
export type ReturnState =
  | 'returned'
  | 'wrong' // read, with errors
  | 'empty' // nothing was filled in
  | 'other_month'
  | 'other_province'
  | 'other_version' // of a program that names other columns
  | 'no_stamp'
  | 'again' // another file of the county came after it and counts in its place
  | 'refused'

export interface ReturnView {
  readonly file: string
  readonly county: string | null
  readonly period: Period | null
  readonly state: ReturnState
  readonly refusal: Refusal | null
  readonly rows: number
  readonly errors: number
  readonly warnings: number
  /** What is wrong with each of its sheets. */
  readonly problems: readonly SheetProblems[]
  /** How it differs from what had come of the county for this month; `null` where nothing had. */
  readonly earlier: EarlierView | null
}

export interface EarlierView extends EarlierDifference, Named {
  /** The file that had come, where it was given along with this one. */
  readonly file: string | null
}

/** The first issues of a returned sheet, errors before warnings. */
export interface SheetProblems {
  readonly table: TableName
  readonly columns: readonly ColumnView[]
  readonly view: IssuesView
}

/** A county is told so many of each sheet; the rest are seen where the file is brought in by itself. */
const MOST_TOLD = 40

export interface RoundView {
  readonly period: Period
  readonly returns: readonly ReturnView[]
  /** Counties of which a return was kept for this month, now or before. */
  readonly returned: readonly string[]
  /** Rows that wait to be published, of all counties and tables. */
  readonly waiting: number
}

/** The month that is asked for next. */
export const nextRound = (asOf: Period): Period => addMonths(asOf, 1)

/** A workbook for each county, in one ZIP. */
export async function makeRound(
  desk: Desk,
  period: Period,
  report: Report = NO_REPORT,
): Promise<{ name: string; bytes: Uint8Array }> {
  const tables = await desk.rawTables()
  const { tree } = desk
  const words = { before: (title: string) => `${WORDS.before} ${title}`, placeName: WORDS.placeName }
  const sheetsOf = roundSheets(tables, tree, period, words)
  const files: Record<string, Uint8Array> = {}
  for (const [done, { place_code: code, name_fa: name, name_en: latin }] of tree.counties.entries()) {
    report({ step: 'workbooks', done, of: tree.counties.length })
    files[[code, ...plainWords(latin), `${period}.xlsx`].join('-')] = await roundWorkbook(
      { code, name },
      period,
      sheetsOf(code),
    )
  }
  // Workbooks are packed already.
  return { name: `round-${period}.zip`, bytes: zipSync(files, { level: 0 }) }
}

/** Words that every system shows and packs alike: whoever sends the files sees whose they are. */
const plainWords = (name: string): string[] => name.toLowerCase().match(/[a-z\d]+/g) ?? []

export interface Returned {
  readonly name: string
  /** When the file was last changed, in milliseconds; left out: before all others. */
  readonly modified?: number
  /** Or why it was not even read. */
  readonly bytes: Uint8Array | IntakeRefusal
}

/**
 * Reads all returned workbooks of a month, those changed last after the others: rows of a later one take the place of those that came
 * before. The sound rows of each are kept, and the round itself in the table of collection.
 */
export async function readReturns(
  desk: Desk,
  files: readonly Returned[],
  period: Period,
  report: Report = NO_REPORT,
): Promise<RoundView> {
  const read: ReturnView[] = []
  const inOrder = [...files].sort((one, other) => (one.modified ?? 0) - (other.modified ?? 0))
  for (const [done, file] of inOrder.entries()) {
    report({ step: 'returns', done, of: files.length, file: file.name })
    const view = await readReturn(desk, file, period)
    read.push(withEarlierFile(view, read))
  }
  const returns = read.map((view, at) =>
    isReplaced(view, read.slice(at + 1)) ? { ...view, state: 'again' as const } : view,
  )
  const counties = returns.filter(isReturned)
  await keepCollection(desk, period, counties)
  return { period, returns, returned: await returnedCounties(desk, period), waiting: waitingRows(desk.waiting()) }
}

/** Whether there is anything in it: one that nobody filled in takes no other's place. */
const isReturned = ({ state }: ReturnView): boolean => state === 'returned' || state === 'wrong'

const isReplaced = (view: ReturnView, later: readonly ReturnView[]): boolean =>
  isReturned(view) && later.some((next) => next.county === view.county && isReturned(next))

function withEarlierFile(view: ReturnView, before: readonly ReturnView[]): ReturnView {
  const file = [...before].reverse().find((own) => own.county === view.county && isReturned(own))?.file
  return view.earlier && file !== undefined ? { ...view, earlier: { ...view.earlier, file } } : view
}

/** Counties of which the package, or what waits, says that they returned for a month. */
export async function returnedCounties(desk: Desk, period: Period): Promise<string[]> {
  const waiting = desk.waiting().staged.get('collection')
  const tables = [
    columnsOfRows(CATALOGUE.collection, await desk.package.table('collection')),
    ...(waiting ? [waiting] : []),
  ]
  const returned = tables.flatMap((table) =>
    Array.from({ length: table.rows }, (_, row) => textsOfRow(table, row, ['period', 'county_code', 'returned_on'])),
  )
  return [...new Set(returned.flatMap(([month, county = '', day]) => (month === period && day !== '' ? [county] : [])))]
}

/** Notes which counties returned for a month, in the table of collection. */
async function keepCollection(desk: Desk, period: Period, returned: readonly ReturnView[]): Promise<void> {
  const before = await desk.package.table('collection')
  const rows = returned.map(({ county, errors }): RowOf<'collection'> => {
    const own = before.find((row) => row.period === period && row.county_code === county)
    return {
      period,
      county_code: county ?? '',
      asked_on: own?.asked_on ?? desk.day,
      returned_on: own?.returned_on ?? desk.day,
      checked_on: desk.day,
      problems: errors > 0 ? `${WORDS.problems} ${errors}` : null,
    }
  })
  const own = columnsOfRows(CATALOGUE.collection, rows)
  const from = Uint32Array.from(rows.keys())
  desk.keepOwn({ ...own, table: 'collection', from, known: new Int32Array(rows.length).fill(-1), named: 0 })
}

async function readReturn(desk: Desk, { name, bytes }: Returned, period: Period): Promise<ReturnView> {
  const about = { file: name, county: null, period: null, refusal: null }
  const none = { ...about, rows: 0, errors: 0, warnings: 0, problems: [], earlier: null }
  try {
    if (bytes instanceof IntakeRefusal) throw bytes
    const { sheets } = await desk.open(name, bytes)
    const stamp = readStamp(desk.openedSheets())
    if (!stamp) return { ...none, state: 'no_stamp' }
    const own = { ...none, county: stamp.county, period: stamp.period }
    if (!desk.tree.counties.some(({ place_code }) => place_code === stamp.county))
      return { ...own, state: 'other_province' }
    if (stamp.period !== period) return { ...own, state: 'other_month' }
    if (stamp.schemaVersion !== SCHEMA_VERSION) return { ...own, state: 'other_version' }
    const counts = await checkSheets(desk, sheets, stamp)
    const state = counts.rows === 0 ? (counts.errors > 0 ? 'wrong' : 'empty') : counts.errors > 0 ? 'wrong' : 'returned'
    return { ...own, ...counts, state }
  } catch (error) {
    if (error instanceof IntakeRefusal) return { ...none, state: 'refused', refusal: error.refusal }
    throw error
  }
}

type Opened = Awaited<ReturnType<Desk['open']>>['sheets']
const isRoundTable = (table: string | null): table is RoundTable => ROUND_TABLES.some((name) => name === table)

type Counted = Pick<ReturnView, 'rows' | 'errors' | 'warnings' | 'problems' | 'earlier'>

async function checkSheets(desk: Desk, sheets: Opened, stamp: Stamp): Promise<Counted> {
  const counts = { rows: 0, errors: 0, warnings: 0 }
  const problems: SheetProblems[] = []
  const differences: (EarlierDifference | null)[] = []
  const before = desk.waiting().staged
  for (const [sheet, { table, headerRow }] of sheets.entries()) {
    if (!isRoundTable(table)) continue
    const choice = { sheet, table, headerRow, remembered: [], profile: 'desk' } as const
    const view = await desk.check(choice, NO_REPORT, stamp)
    counts.errors += view.severities.error
    counts.warnings += view.severities.warning
    counts.rows += desk.keepFilled()
    const checked = desk.inHand()
    if (checked) differences.push(differenceOf(checked, before, desk.tree, stamp))
    const told = await worstIssues(desk)
    if (told.total > 0) problems.push({ table, columns: view.columns, view: told })
  }
  return { ...counts, problems, earlier: await earlierView(desk, allDifferences(differences)) }
}

async function earlierView(desk: Desk, difference: EarlierDifference | null): Promise<EarlierView | null> {
  return difference && { ...difference, file: null, names: await desk.namesOf(codedChanges(difference.changes)) }
}

/** Errors before warnings. */
async function worstIssues(desk: Desk): Promise<IssuesView> {
  const errors = await desk.issues({ severity: 'error', code: 'all' }, 0, MOST_TOLD)
  const warnings = await desk.issues({ severity: 'warning', code: 'all' }, 0, MOST_TOLD - errors.issues.length)
  return {
    total: errors.total + warnings.total,
    issues: [...errors.issues, ...warnings.issues],
    names: [...errors.names, ...warnings.names],
  }
}
