import type { FeatureCollection } from 'geojson'
import { CATALOGUE, type RawTables, type TableName } from '@/datapackage/catalogue'
import type { TableSchema } from '@/datapackage/tableSchema'
import type { DataPackage, FileReader } from '@/datapackage/openPackage'
import type { Period } from '@/locale/period'
import type { PlaceTree } from '@/places/tree'
import { checkSheet, type CheckedSheet } from '../checks/checkSheet'
import type { Expected } from '../checks/expectedRows'
import type { IssueFilter } from '../checks/issueBook'
import { badRows } from '../checks/sheetTally'
import type { Incoming } from '../checks/merge'
import { PROFILES, DESK_PROFILE } from '../checks/profile'
import { cleanSheet, settleSpares } from '../cleaning/cleanSheet'
import { intakeContext, type IntakeContext } from '../cleaning/context'
import { guessTable } from '../columns/guessTable'
import { mapColumns } from '../columns/mapColumns'
import { carriedOver } from '../publishing/carriedOver'
import { compareStaged, type WholeDiff } from '../publishing/diff'
import {
  GEO_NAMES,
  newPackageFiles,
  nextVersion,
  zipPackage,
  type Audience,
  type Credit,
} from '../publishing/newPackage'
import { provePackage } from '../publishing/provePackage'
import { asOfAfter, signalChanges } from '../publishing/signals'
import { stage, withChanges, withWhole, type Staged } from '../publishing/staged'
import { AREA_LEVELS, type AreaLevel } from '../boundaries/areaLevel'
import { boundariesView } from '../boundaries/boundariesView'
import { joinBoundaries } from '../boundaries/joinBoundaries'
import { areaDiffs, withAreas, withOwnAreas, type OwnAreas, type Shapes } from '../boundaries/ownAreas'
import { decodeText } from '../reading/encoding'
import { readFile, type ReadFile } from '../reading/readFile'
import { IntakeRefusal } from '../reading/refusal'
import { withHeader, type RawSheet } from '../reading/sheet'
import { columnOf } from '../tables/columnTable'
import { checkView, rowsView } from './checkedViews'
import { codedChanges, codedIssues, codedRows, namesOfCodes, type CodedCell } from './codeNames'
import { KnownPackage } from './knownPackage'
import { NO_REPORT, type Report } from './progress'
import type {
  BoundariesView,
  CheckView,
  CodeName,
  IssuesView,
  OpenedView,
  PublishView,
  RowQuery,
  RowsView,
  SheetChoice,
} from './views'

/**
 * The desk's work, wherever it runs: reads a file, cleans and checks its sheets against the current package, keeps what is sound until
 * it is published. One file and one sheet are in hand at a time; what is staged adds up.
 */
export class Desk {
  private file: ReadFile | null = null
  private checked: CheckedSheet | null = null
  private staged: Staged = new Map()
  private areas: OwnAreas = new Map()

  private constructor(
    private readonly known: KnownPackage,
    private readonly context: IntakeContext,
    private readonly boundaries: FeatureCollection | null,
    private readonly today: string,
  ) {}

  /**
   * @param read gives the package's files as they are: what publishing does not make is carried over
   * @param today ISO date
   */
  static async of(data: DataPackage, read: FileReader, today: string): Promise<Desk> {
    const [places, agencies, services, boundaries] = await Promise.all([
      data.table('places'),
      data.table('agencies'),
      data.table('services'),
      data.geo('boundaries'),
    ])
    const context = intakeContext(data.descriptor.peyk, { places, agencies, services })
    return new Desk(new KnownPackage(data, read), context, boundaries, today)
  }

  async open(name: string, bytes: Uint8Array, report: Report = NO_REPORT): Promise<OpenedView> {
    this.checked = null
    this.file = await readFile(name, bytes, (done, of) => report({ step: 'reading', done, of, file: name }))
    const { encoding, separator, broken, sheets } = this.file
    return {
      name,
      encoding,
      separator,
      broken,
      sheets: sheets.map((sheet) => {
        const guess = guessTable(sheets.length > 1 ? sheet.name : name, sheet)
        return {
          name: sheet.name,
          rowCount: sheet.rowCount,
          table: guess?.table ?? null,
          headerRow: guess?.headerRow ?? 0,
          isHidden: sheet.isHidden ?? false,
        }
      }),
    }
  }

  /** @param expected what the rows are to be of, where that is known */
  async check(choice: SheetChoice, report: Report = NO_REPORT, expected?: Expected): Promise<CheckView> {
    const { sheet: at, table, headerRow, remembered, profile } = choice
    const raw = this.file?.sheets[at]
    if (!raw) throw new IntakeRefusal({ code: 'empty', file: this.file?.name ?? '' })
    const sheet = withHeader(raw, headerRow)
    if (sheet.header.length < 2) throw new IntakeRefusal({ code: 'no_header', file: raw.name })
    const columns = settleSpares(mapColumns(table, sheet.header, new Map(remembered)), sheet)
    const file = raw.name
    const clean = cleanSheet(table, sheet, columns, this.context, (done, of) =>
      report({ step: 'cleaning', done, of, file }),
    )
    report({ step: 'checking', done: 0, of: 1, file })
    this.checked = await checkSheet(clean, PROFILES.find(({ id }) => id === profile) ?? DESK_PROFILE, {
      tree: this.tree,
      current: await this.known.table(table),
      boundaries: this.boundaries,
      lookUp: this.known.lookUp(this.staged),
      today: this.today,
      expected,
    })
    return checkView(this.checked)
  }

  async rows(query: RowQuery): Promise<RowsView> {
    if (!this.checked) return { total: 0, rows: [], names: [] }
    const { clean } = this.checked
    const view = rowsView(clean, query)
    return { ...view, names: await this.namesOf(codedRows(clean, view.rows)) }
  }

  async issues(filter: IssueFilter, from: number, count: number): Promise<IssuesView> {
    if (!this.checked) return { total: 0, issues: [], names: [] }
    const view = this.checked.issues.page(filter, from, count)
    return { ...view, names: await this.namesOf(codedIssues(this.checked.clean, view.issues)) }
  }

  /** Keeps the sound rows of the sheet in hand; gives how many rows wait now. */
  keep(): number {
    if (this.checked) this.staged = stage(this.staged, this.checked.incoming, badRows(this.checked))
    return this.waitingRows()
  }

  /** The same, without rows in which no figure was filled in: what was not reported stays unsaid. Gives how many were kept. */
  keepFilled(): number {
    if (!this.checked) return 0
    const { incoming } = this.checked
    const schema: TableSchema = CATALOGUE[incoming.table]
    const measures = schema.fields
      .filter(({ type }) => type === 'integer' || type === 'number')
      .map(({ name }) => columnOf(incoming, name))
    const left = badRows(this.checked)
    let kept = 0
    for (let row = 0; row < incoming.rows; row += 1) {
      if (measures.every(({ texts, numbers }) => (texts[numbers[row] ?? 0] ?? '') === '')) left[row] = 1
      if (left[row] !== 1) kept += 1
    }
    this.staged = stage(this.staged, incoming, left)
    return kept
  }

  /** Keeps rows that the desk itself has to say, e.g. of the round. */
  keepOwn(incoming: Incoming): void {
    this.staged = stage(this.staged, incoming, new Uint8Array(incoming.rows))
  }

  /**
   * Takes an office's own areas, in place of the package's, once it is published. `as`: whose they are, where that could not be told
   * by the file alone.
   */
  takeAreas(name: string, bytes: Uint8Array, as?: AreaLevel): BoundariesView {
    const { bbox } = this.known.data.descriptor.peyk
    const ground = { tree: this.tree, counties: this.boundaries, bbox }
    const joined = joinBoundaries(name, decodeText(bytes).text, ground, as)
    const view = boundariesView(joined, this.tree)
    if (joined && view.isTaken) {
      const { level, collection } = joined
      this.areas = new Map(this.areas).set(level, withAreas(this.areas.get(level), level, collection))
    }
    return view
  }

  forget(): void {
    this.staged = new Map()
    this.areas = new Map()
  }

  /** Says of a table whether what waits is all there is of its months and counties. */
  setWhole(table: TableName, isWhole: boolean): void {
    this.staged = withWhole(this.staged, table, isWhole)
  }

  /** What waits, in the form of a package: it can be written down and brought back. */
  waiting(): { readonly staged: Staged; readonly areas: OwnAreas } {
    return { staged: this.staged, areas: this.areas }
  }

  restore({ staged, areas }: { readonly staged: Staged; readonly areas: OwnAreas }): void {
    this.staged = staged
    this.areas = areas
  }

  async compare(report: Report = NO_REPORT): Promise<PublishView> {
    const { diff, after, asOf: newAsOf } = await this.changed(false, report)
    const { descriptor } = this.known.data
    const published = await this.known.data.table('first_view')
    report({ step: 'comparing', done: 2, of: 3 })
    return {
      diff,
      names: await this.namesOf(codedChanges(diff.changes)),
      signals: signalChanges(descriptor.peyk, published, after, newAsOf),
      asOf: descriptor.peyk.asOf,
      newAsOf,
      version: descriptor.version,
      newVersion: nextVersion(descriptor.version, newAsOf),
      credit: descriptor.peyk.attribution,
      folder: folderOf(descriptor, newAsOf),
    }
  }

  /**
   * Makes the new package and proves it: throws a PackageError, and gives nothing, where it would not open.
   * @param credit what stands under the maps from now on, where own borders change it
   */
  async publish(
    audience: Audience,
    report: Report = NO_REPORT,
    credit?: Credit,
  ): Promise<{ name: string; bytes: Uint8Array }> {
    const { diff, after, asOf } = await this.changed(true, report)
    const { data, read } = this.known
    const { descriptor } = data
    report({ step: 'publishing', done: 0, of: 3 })
    const geo = withOwnAreas(await this.shapes(), this.areas)
    const carried = await carriedOver(read, descriptor, audience === 'public')
    report({ step: 'publishing', done: 1, of: 3 })
    const { today } = this
    const files = newPackageFiles({ descriptor, tables: after, geo, carried, diff, asOf, audience, credit, today })
    await provePackage(files, report)
    report({ step: 'publishing', done: 2, of: 3 })
    const folder = folderOf(descriptor, asOf)
    return { name: `${folder}.zip`, bytes: zipPackage(folder, files) }
  }

  /** The sheet in hand with its issues, for a workbook that goes back to whoever made it. */
  inHand(): CheckedSheet | null {
    return this.checked
  }

  get package(): DataPackage {
    return this.known.data
  }

  get tree(): PlaceTree {
    return this.context.finder.tree
  }

  /** ISO date. */
  get day(): string {
    return this.today
  }

  openedSheets(): readonly RawSheet[] {
    return this.file?.sheets ?? []
  }

  rawTables(): Promise<RawTables> {
    return this.known.rawTables()
  }

  waitingRows(): number {
    return [...this.staged.values()].reduce((sum, { rows }) => sum + rows, 0)
  }

  private namesOf(cells: readonly CodedCell[]): Promise<readonly CodeName[]> {
    return namesOfCodes(cells, (name) => this.known.table(name), this.staged)
  }

  waitingAreas(): Readonly<Record<AreaLevel, number>> {
    const count = (level: AreaLevel): number => this.areas.get(level)?.features.length ?? 0
    return { county: count('county'), unit: count('unit') }
  }

  hasWaiting(): boolean {
    return this.waitingRows() > 0 || AREA_LEVELS.some((level) => this.areas.has(level))
  }

  private async shapes(): Promise<Shapes> {
    const { data } = this.known
    const geos = await Promise.all(GEO_NAMES.map(async (name) => [name, await data.geo(name)] as const))
    return Object.fromEntries(geos.filter(([, collection]) => collection !== null))
  }

  /** The package as it would be with what waits, new rows in the order of their keys where it is to be published. */
  private async changed(
    ordered: boolean,
    report: Report,
  ): Promise<{ diff: WholeDiff; after: RawTables; asOf: Period }> {
    report({ step: 'comparing', done: 0, of: 3 })
    const names = new Set<TableName>([...this.staged.keys(), 'contact_points'])
    const current = await Promise.all([...names].map(async (name) => [name, await this.known.table(name)] as const))
    const { diff, changes } = compareStaged(this.staged, { tree: this.tree, current: new Map(current) })
    report({ step: 'comparing', done: 1, of: 3 })
    const after = withChanges(await this.known.rawTables(), changes, ordered)
    const areas = this.areas.size === 0 ? [] : areaDiffs(await this.shapes(), this.areas)
    return { diff: { ...diff, areas }, after, asOf: asOfAfter(this.known.data.descriptor.peyk.asOf, after) }
  }
}

/** Each version has a folder of its own: copied to the server, it leaves the one in use as it is. */
const folderOf = ({ name, version }: DataPackage['descriptor'], asOf: Period): string =>
  `${name}-${nextVersion(version, asOf)}`
