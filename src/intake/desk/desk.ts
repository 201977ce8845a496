import type { FeatureCollection } from 'geojson'
import { CATALOGUE, type RawTables, type TableName } from '@/datapackage/catalogue'
import type { LookUp } from '@/datapackage/checkReferences'
import type { DataPackage } from '@/datapackage/openPackage'
import type { Period } from '@/locale/period'
import type { PlaceTree } from '@/places/tree'
import { checkSheet, type CheckedSheet } from '../checks/checkSheet'
import { asRows } from '../checks/merge'
import { badRows, ruleCounts } from '../checks/sheetTally'
import { PROFILES, DESK_PROFILE } from '../checks/profile'
import { cleanSheet, settleSpares } from '../cleaning/cleanSheet'
import { intakeContext, type IntakeContext } from '../cleaning/context'
import { ROW_KINDS, type RowKind } from '../cleaning/rowKind'
import { weightOf } from '../cleaning/rules'
import { guessTable } from '../columns/guessTable'
import { mapColumns } from '../columns/mapColumns'
import { targetId } from '../columns/target'
import { diffOf } from '../publishing/diff'
import { GEO_NAMES, newPackageFiles, nextVersion, zipPackage, type Audience } from '../publishing/newPackage'
import { rawTables } from '../publishing/rawTables'
import { asOfAfter, signalChanges } from '../publishing/signals'
import { stage, withStaged, type Staged } from '../publishing/staged'
import { joinBoundaries } from '../boundaries/joinBoundaries'
import { decodeText } from '../reading/encoding'
import { readFile, type ReadFile } from '../reading/readFile'
import { IntakeRefusal } from '../reading/refusal'
import { withHeader, type RawSheet } from '../reading/sheet'
import type {
  BoundariesView,
  CheckView,
  OpenedView,
  PublishView,
  RowQuery,
  RowsView,
  RowView,
  SheetChoice,
} from './views'

const EXAMPLES = 3

/**
 * The desk's work, wherever it runs: reads a file, cleans and checks its sheets against the current package, keeps what is sound until
 * it is published. One file and one sheet are in hand at a time; what is staged adds up.
 */
export class Desk {
  private file: ReadFile | null = null
  private checked: CheckedSheet | null = null
  private staged: Staged = new Map()
  private raw: Promise<RawTables> | null = null
  private ownAreas: FeatureCollection | null = null

  private constructor(
    private readonly data: DataPackage,
    private readonly context: IntakeContext,
    private readonly boundaries: FeatureCollection | null,
    private readonly today: string,
  ) {}

  /** @param today ISO date */
  static async of(data: DataPackage, today: string): Promise<Desk> {
    const [places, agencies, services, boundaries] = await Promise.all([
      data.table('places'),
      data.table('agencies'),
      data.table('services'),
      data.geo('boundaries'),
    ])
    return new Desk(data, intakeContext(data.descriptor.peyk, { places, agencies, services }), boundaries, today)
  }

  async open(name: string, bytes: Uint8Array): Promise<OpenedView> {
    this.checked = null
    this.file = await readFile(name, bytes)
    const { encoding, separator, broken, sheets } = this.file
    return {
      name,
      encoding,
      separator,
      broken,
      sheets: sheets.map((sheet) => {
        const guess = guessTable(sheets.length > 1 ? sheet.name : name, sheet.rows)
        return {
          name: sheet.name,
          rowCount: sheet.rows.length,
          table: guess?.table ?? null,
          headerRow: guess?.headerRow ?? 0,
        }
      }),
    }
  }

  async check({ sheet: at, table, headerRow, remembered, profile }: SheetChoice): Promise<CheckView> {
    const raw = this.file?.sheets[at]
    if (!raw) throw new IntakeRefusal({ code: 'empty', file: this.file?.name ?? '' })
    const sheet = withHeader(raw, headerRow)
    if (sheet.header.length < 2) throw new IntakeRefusal({ code: 'no_header', file: raw.name })
    const columns = settleSpares(mapColumns(table, sheet.header, new Map(remembered)), sheet)
    const clean = cleanSheet(table, sheet, columns, this.context)
    const current = asRows(await this.data.table(table))
    const { tree } = this.context.finder
    const own = PROFILES.find(({ id }) => id === profile) ?? DESK_PROFILE
    this.checked = await checkSheet(clean, own, {
      tree,
      current,
      boundaries: this.boundaries,
      lookUp: this.lookUp,
      today: this.today,
    })
    return this.checkView(this.checked)
  }

  rows({ from, count, only }: RowQuery): RowsView {
    const clean = this.checked?.clean
    if (!clean) return { total: 0, rows: [] }
    const records = clean.rows.flatMap(({ cells, kind }, record) => {
      const isFixed = kind !== 'ok' || cells.some(({ rules }) => rules.some((rule) => weightOf(rule) !== 'form'))
      return only === 'all' || isFixed ? [record] : []
    })
    return { total: records.length, rows: records.slice(from, from + count).map((record) => this.rowView(record)) }
  }

  /** Keeps the sound rows of the sheet in hand; gives how many rows wait now. */
  keep(): number {
    if (!this.checked) return this.waiting()
    this.staged = stage(this.staged, this.checked.clean.table, this.checked.incoming, badRows(this.checked))
    return this.waiting()
  }

  /** The same, without rows in which no figure was filled in: what was not reported stays unsaid. Gives how many were kept. */
  keepFilled(): number {
    if (!this.checked) return 0
    const { clean, incoming } = this.checked
    const measures = CATALOGUE[clean.table].fields.flatMap(({ type }, at) =>
      type === 'integer' || type === 'number' ? [at] : [],
    )
    const left = new Set(badRows(this.checked))
    incoming.records.forEach((cells, at) => {
      if (measures.every((column) => cells[column] === '')) left.add(at)
    })
    this.staged = stage(this.staged, clean.table, incoming, left)
    return incoming.records.length - left.size
  }

  /** Notes which counties returned for a month, in the table of collection. */
  async keepCollection(period: Period, returned: readonly { county: string; problems: string }[]): Promise<void> {
    const before = await this.data.table('collection')
    const header = CATALOGUE.collection.fields.map(({ name }) => name)
    const records = returned.map(({ county, problems }) => {
      const own = before.find((row) => row.period === period && row.county_code === county)
      return [period, county, own?.asked_on ?? this.today, own?.returned_on ?? this.today, this.today, problems]
    })
    const incoming = { header, records, from: records.map((_, at) => at), isNew: records.map(() => true), named: 0 }
    this.staged = stage(this.staged, 'collection', incoming, new Set())
  }

  /** Takes an office's own areas of the counties, in place of the package's, once it is published. */
  takeAreas(name: string, bytes: Uint8Array): BoundariesView {
    const { collection, joined, misses, without } = joinBoundaries(name, decodeText(bytes).text, this.tree)
    this.ownAreas = without.length === 0 ? collection : null
    return { joined: joined.length, misses, without, isTaken: this.ownAreas !== null }
  }

  forget(): void {
    this.staged = new Map()
    this.ownAreas = null
  }

  /** What waits, as texts in the form of a package: it can be written down and brought back. */
  stagedRows(): Staged {
    return this.staged
  }

  restore(staged: Staged): number {
    this.staged = staged
    return this.waiting()
  }

  async compare(): Promise<PublishView> {
    const tables = await this.tables()
    const after = withStaged(tables, this.staged)
    const { descriptor } = this.data
    const newAsOf = asOfAfter(descriptor.peyk.asOf, after)
    return {
      diff: diffOf(tables, this.staged, this.context.finder.tree),
      signals: signalChanges(descriptor.peyk, tables, after, newAsOf),
      asOf: descriptor.peyk.asOf,
      newAsOf,
      version: descriptor.version,
      newVersion: nextVersion(descriptor.version, newAsOf),
    }
  }

  async publish(audience: Audience): Promise<{ name: string; bytes: Uint8Array }> {
    const tables = await this.tables()
    const after = withStaged(tables, this.staged)
    const { descriptor } = this.data
    const geos = await Promise.all(GEO_NAMES.map(async (name) => [name, await this.data.geo(name)] as const))
    const kept = Object.fromEntries(geos.filter(([, collection]) => collection !== null))
    const geo = this.ownAreas ? { ...kept, boundaries: this.ownAreas } : kept
    const asOf = asOfAfter(descriptor.peyk.asOf, after)
    const diff = diffOf(tables, this.staged, this.context.finder.tree)
    const files = newPackageFiles({ descriptor, tables: after, geo, diff, asOf, audience, today: this.today })
    const name = `${descriptor.name}-${nextVersion(descriptor.version, asOf)}`
    return { name: `${name}.zip`, bytes: zipPackage(descriptor.name, files) }
  }

  /** The sheet in hand with its issues, for a workbook that goes back to whoever made it. */
  inHand(): CheckedSheet | null {
    return this.checked
  }

  get package(): DataPackage {
    return this.data
  }

  get tree(): PlaceTree {
    return this.context.finder.tree
  }

  openedSheets(): readonly RawSheet[] {
    return this.file?.sheets ?? []
  }

  rawTables(): Promise<RawTables> {
    return this.tables()
  }

  waitingRows(): number {
    return this.waiting()
  }

  private waiting(): number {
    return [...this.staged.values()].reduce((sum, rows) => sum + rows.size, 0)
  }

  private readonly lookUp: LookUp = async (resource, column) => {
    const rows = asRows(await this.data.table(resource as TableName))
    const waiting = [...(this.staged.get(resource as TableName)?.values() ?? [])]
    return new Set([...rows, ...waiting].map((row) => row[column]))
  }

  private tables(): Promise<RawTables> {
    this.raw ??= rawTables(this.data)
    return this.raw
  }

  private rowView(record: number): RowView {
    const { clean } = this.checked ?? {}
    const row = clean?.rows[record]
    const raw = clean?.sheet.records[record] ?? []
    return {
      record,
      line: clean?.sheet.lineOf(record) ?? 0,
      kind: row?.kind ?? 'ok',
      skip: row?.skip ?? null,
      cells: (row?.cells ?? []).map(({ value, rules }, column) => ({ raw: raw[column] ?? '', value, rules })),
    }
  }

  private checkView(checked: CheckedSheet): CheckView {
    const { clean, issues, counts, incoming } = checked
    const kinds = Object.fromEntries(ROW_KINDS.map((kind) => [kind, 0])) as Record<RowKind, number>
    for (const { kind } of clean.rows) kinds[kind] += 1
    const leftOut = badRows(checked).size
    return {
      table: clean.table,
      sheet: clean.sheet.name,
      headerLine: clean.sheet.headerLine,
      columns: clean.columns.map((target, column) => ({
        title: clean.sheet.header[column] ?? '',
        target: targetId(target),
        examples: clean.sheet.records.slice(0, EXAMPLES).map((cells) => cells[column] ?? ''),
      })),
      kinds,
      rules: [...ruleCounts(checked)].sort((one, other) => other[1] - one[1]),
      issues,
      counts: [...counts],
      taken: incoming.records.length - leftOut,
      leftOut,
    }
  }
}
