import type { TableName } from '@/datapackage/catalogue'
import type { RowKind, SkipReason } from '../cleaning/rowKind'
import type { RuleCode } from '../cleaning/rules'
import type { Issue, IssueCode, Severity } from '../checks/issue'
import type { IssueFilter } from '../checks/issueBook'
import type { AreaLevel } from '../boundaries/areaLevel'
import type { UnitChoice } from '../boundaries/unitChoice'
import type { WholeDiff } from '../publishing/diff'
import type { Credit } from '../publishing/newPackage'
import type { SignalChange } from '../publishing/signals'
import type { Keeping } from './draftAdapter'
import type { Encoding } from '../reading/encoding'

/** The name of a code of the package, or of a row that waits. */
export interface CodeName {
  readonly resource: TableName
  readonly code: string
  readonly fa: string
  readonly en: string
}

/** A view whose cells may be codes, with the names of those that have one. */
export interface Named {
  readonly names: readonly CodeName[]
}

/** What a page is told of an opened file. */
export interface OpenedView {
  readonly name: string
  readonly encoding: Encoding | null
  readonly separator: string | null
  readonly broken: number
  readonly sheets: readonly SheetView[]
}

export interface SheetView {
  readonly name: string
  readonly rowCount: number
  /** The table it is taken for; `null` where none fits. */
  readonly table: TableName | null
  readonly headerRow: number
  readonly isHidden: boolean
}

/** What a person may choose of a sheet; what is left out is guessed. */
export interface SheetChoice {
  readonly sheet: number
  readonly table: TableName
  readonly headerRow: number
  /** Ids of targets by folded title, as chosen before. */
  readonly remembered: readonly (readonly [title: string, target: string])[]
  readonly profile: 'desk' | 'strict'
}

export interface ColumnView {
  readonly title: string
  readonly target: string
  /** A few cells as they came. */
  readonly examples: readonly string[]
}

export interface CheckView {
  readonly table: TableName
  readonly sheet: string
  readonly headerLine: number
  readonly columns: readonly ColumnView[]
  readonly kinds: Readonly<Record<RowKind, number>>
  /** How many cells each rule of cleaning changed. */
  readonly rules: readonly (readonly [RuleCode, number])[]
  /** How many issues there are of each code, and of each severity. */
  readonly counts: readonly (readonly [IssueCode, number])[]
  readonly severities: Readonly<Record<Severity, number>>
  /** Rows that would be staged, and those left out for their errors. */
  readonly taken: number
  readonly leftOut: number
}

/** A page of the issues that fit a filter, in the order of the sheet. */
export interface IssueQuery extends IssueFilter {
  readonly from: number
  readonly count: number
}

export interface IssuesView extends Named {
  readonly total: number
  readonly issues: readonly Issue[]
}

/** One row of the sheet, each cell as it came and as it is. */
export interface RowView {
  readonly record: number
  readonly line: number
  readonly kind: RowKind
  readonly skip: SkipReason | null
  readonly cells: readonly { readonly raw: string; readonly value: string; readonly rules: readonly RuleCode[] }[]
}

export interface RowQuery {
  readonly from: number
  readonly count: number
  /** `fixed`: rows in which anything but the form of a value was changed. */
  readonly only: 'all' | 'fixed'
}

export interface RowsView extends Named {
  readonly total: number
  readonly rows: readonly RowView[]
}

export interface PublishView extends Named {
  readonly diff: WholeDiff
  readonly signals: readonly SignalChange[]
  readonly asOf: string
  readonly newAsOf: string
  readonly version: string
  readonly newVersion: string
  /** Whose geography it is, until now. */
  readonly credit: Credit
  /** Of the new package, in its zip and on the server. */
  readonly folder: string
}

/** What waits, and whether the browser keeps it for the next visit. */
export interface DraftView {
  readonly waiting: number
  /** How many own areas wait, of counties and of municipalities and dehyaris. */
  readonly areas: Readonly<Record<AreaLevel, number>>
  readonly unitAreas: UnitAreasView
  /** `restored`: it came back from the last visit; `repaired`: the last state was torn, so the one before it came back. */
  readonly state: Keeping | 'restored' | 'repaired' | 'no_draft' | 'other_package' | 'none'
}

/** What becomes of the areas of municipalities and dehyaris that the package has. */
export interface UnitAreasView {
  readonly choice: UnitChoice
  /** How many the package has; */
  readonly inPackage: number
  /** of them those of units for which none waits. */
  readonly others: number
}

export const NO_DRAFT: DraftView = {
  waiting: 0,
  areas: { county: 0, unit: 0 },
  unitAreas: { choice: 'added', inPackage: 0, others: 0 },
  state: 'none',
}

/** Whether there is anything to compare and publish. */
export const waitsForPublishing = ({ waiting, areas, unitAreas }: DraftView): boolean =>
  waiting > 0 || areas.county > 0 || (unitAreas.choice === 'none' ? unitAreas.inPackage : areas.unit) > 0

/** What came of an office's own areas. */
export interface BoundariesView {
  /** `null`: it cannot be told, so somebody has to say it. */
  readonly level: AreaLevel | null
  readonly joined: number
  readonly misses: readonly string[]
  /** Codes of counties or of municipalities for which no area came; */
  readonly without: readonly string[]
  /** of dehyaris, which are many, only the number. */
  readonly dehyarisWithout: number
  /** Those of counties are taken only when every county has one. */
  readonly isTaken: boolean
}
