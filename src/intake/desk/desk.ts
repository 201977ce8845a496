import type { FeatureCollection } from 'geojson'
import type { RawTables, TableName } from '@/datapackage/catalogue'
import type { DataPackage, FileReader } from '@/datapackage/openPackage'
import type { PlaceTree } from '@/places/tree'
import { checkSheet, type CheckedSheet } from '../checks/checkSheet'
import type { Expected } from '../checks/expectedRows'
import type { IssueFilter } from '../checks/issueBook'
import { badRows, unfilledRows } from '../checks/sheetTally'
import type { Incoming } from '../checks/merge'
import { PROFILES, DESK_PROFILE } from '../checks/profile'
import { cleanSheet, settleSpares } from '../cleaning/cleanSheet'
import { intakeContext, type IntakeContext } from '../cleaning/context'
import { guessTable } from '../columns/guessTable'
import { mapColumns } from '../columns/mapColumns'
import type { Audience, Credit } from '../publishing/newPackage'
import { stage, withWhole } from '../publishing/staged'
import type { AreaLevel } from '../boundaries/areaLevel'
import { boundariesView, isTaken } from '../boundaries/boundariesView'
import { joinBoundaries } from '../boundaries/joinBoundaries'
import { codeOf, withTaken } from '../boundaries/ownAreas'
import type { UnitChoice } from '../boundaries/unitChoice'
import { decodeText } from '../reading/encoding'
import { readFile, type ReadFile } from '../reading/readFile'
import { IntakeRefusal } from '../reading/refusal'
import { withHeader, type RawSheet } from '../reading/sheet'
import { checkView, rowsView } from './checkedViews'
import { codedChanges, codedIssues, codedRows, namesOfCodes, type CodedCell } from './codeNames'
import { KnownPackage } from './knownPackage'
import { NO_REPORT, type Report } from './progress'
import { comparePackage, publishPackage, type Publication, type PublishedZip } from './publication'
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
  UnitAreasView,
} from './views'
import { NOTHING_WAITS, unitAreasView, unitsWithArea, waitingRows, type Waiting } from './waiting'

/**
 * The desk's work, wherever it runs: reads a file, cleans and checks its sheets against the current package, keeps what is sound until
 * it is published. One file and one sheet are in hand at a time; what is staged adds up.
 */
export class Desk {
  private file: ReadFile | null = null
  private checked: CheckedSheet | null = null
  private waits: Waiting = NOTHING_WAITS

  private constructor(
    private readonly known: KnownPackage,
    private readonly context: IntakeContext,
    private readonly boundaries: FeatureCollection | null,
    /** Of municipalities and dehyaris that have an area in the package. */
    private readonly unitCodes: readonly string[],
    private readonly today: string,
  ) {}

  /**
   * @param read gives the package's files as they are: what publishing does not make is carried over
   * @param today ISO date
   */
  static async of(data: DataPackage, read: FileReader, today: string): Promise<Desk> {
    const [places, agencies, services, councils, steps, boundaries, units] = await Promise.all([
      data.table('places'),
      data.table('agencies'),
      data.table('services'),
      data.table('councils'),
      data.table('cooperation_steps'),
      data.geo('boundaries'),
      // Areas that are not sound are told where they are needed: in comparing and publishing.
      data.geo('unit_boundaries').catch(() => null),
    ])
    const context = intakeContext(data.descriptor.peyk, { places, agencies, services, councils, steps })
    return new Desk(new KnownPackage(data, read), context, boundaries, units?.features.map(codeOf) ?? [], today)
  }

  /** One more beside the same package, with nothing in hand and nothing waiting. */
  another(): Desk {
    return new Desk(this.known, this.context, this.boundaries, this.unitCodes, this.today)
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
      lookUp: this.known.lookUp(this.waits.staged),
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
    if (this.checked) this.stage(this.checked.incoming, badRows(this.checked))
    return waitingRows(this.waits)
  }

  /** The same, without rows in which no figure was filled in: what was not reported stays unsaid. Gives how many were kept. */
  keepFilled(): number {
    if (!this.checked) return 0
    const left = unfilledRows(this.checked)
    this.stage(this.checked.incoming, left)
    return left.reduce((kept, isLeft) => kept + 1 - isLeft, 0)
  }

  /** Keeps rows that the desk itself has to say, e.g. of the round. */
  keepOwn(incoming: Incoming): void {
    this.stage(incoming, new Uint8Array(incoming.rows))
  }

  /**
   * Takes an office's own areas, in place of the package's, once it is published. `as`: whose they are, where that could not be told
   * by the file alone.
   */
  takeAreas(name: string, bytes: Uint8Array, as?: AreaLevel): BoundariesView {
    const { bbox } = this.known.data.descriptor.peyk
    const ground = { tree: this.tree, counties: this.boundaries, bbox }
    const joined = joinBoundaries(name, decodeText(bytes).text, ground, as)
    if (joined && isTaken(joined)) {
      this.waits = { ...this.waits, ...withTaken(this.waits, joined.level, joined.collection) }
    }
    return boundariesView(joined, this.tree, unitsWithArea(this.waits, this.unitCodes))
  }

  /** Says what becomes of the areas of municipalities that the package has. */
  chooseUnitAreas(unitChoice: UnitChoice): void {
    this.waits = { ...this.waits, unitChoice }
  }

  unitAreas(): UnitAreasView {
    return unitAreasView(this.waits, this.unitCodes)
  }

  forget(): void {
    this.waits = NOTHING_WAITS
  }

  /** Says of a table whether what waits is all there is of its months and counties. */
  setWhole(table: TableName, isWhole: boolean): void {
    this.waits = { ...this.waits, staged: withWhole(this.waits.staged, table, isWhole) }
  }

  /** What waits, in the form of a package: it can be written down and brought back. */
  waiting(): Waiting {
    return this.waits
  }

  restore(waiting: Waiting): void {
    this.waits = waiting
  }

  async compare(report: Report = NO_REPORT): Promise<PublishView> {
    const view = await comparePackage(this.publication, report)
    return { ...view, names: await this.namesOf(codedChanges(view.diff.changes)) }
  }

  /** Makes the new package as `publishPackage` does. */
  publish(audience: Audience, report: Report = NO_REPORT, credit?: Credit): Promise<PublishedZip> {
    return publishPackage(this.publication, { audience, credit }, report)
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

  private stage(incoming: Incoming, left: Uint8Array): void {
    this.waits = { ...this.waits, staged: stage(this.waits.staged, incoming, left) }
  }

  private get publication(): Publication {
    return { known: this.known, waiting: this.waits, tree: this.tree, today: this.today }
  }

  /** The names of the codes in these cells. */
  namesOf(cells: readonly CodedCell[]): Promise<readonly CodeName[]> {
    return namesOfCodes(cells, (name) => this.known.table(name), this.waits.staged)
  }
}
