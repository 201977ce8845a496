import type { TableName } from '@/datapackage/catalogue'
import type { Descriptor } from '@/datapackage/descriptor'
import type { Fault } from '@/datapackage/fault'
import type { Period } from '@/locale/period'
import type { AreaLevel } from '../boundaries/areaLevel'
import type { UnitChoice } from '../boundaries/unitChoice'
import type { RoundView } from '../round/roundDesk'
import type { Audience, Credit } from '../publishing/newPackage'
import type { Refusal } from '../reading/refusal'
import type { MarkTexts } from './markedWorkbook'
import type { Progress } from './progress'
import type {
  BoundariesView,
  CheckView,
  DraftView,
  IssueQuery,
  IssuesView,
  OpenedView,
  PublishView,
  RowQuery,
  RowsView,
  SheetChoice,
} from './views'

/** Where the current package is read from: a folder of this origin, or a file that the browser keeps. */
export type PackagePlace =
  { readonly kind: 'folder'; readonly address: string } | { readonly kind: 'kept'; readonly id: string }

/** What the page asks, and what each is answered with. */
export interface Tasks {
  start: { ask: { place: PackagePlace; today: string }; answer: Descriptor }
  open: { ask: { file: File }; answer: OpenedView }
  /** `as`: whose areas they are, where the desk could not tell. */
  areas: { ask: { file: File; as?: AreaLevel }; answer: { areas: BoundariesView; draft: DraftView } }
  check: { ask: SheetChoice; answer: CheckView }
  rows: { ask: RowQuery; answer: RowsView }
  restore: { ask: null; answer: DraftView }
  issues: { ask: IssueQuery; answer: IssuesView }
  /** Whether what waits of a table is all there is of its months and counties. */
  whole: { ask: { table: TableName; isWhole: boolean }; answer: DraftView }
  /** What becomes of the areas of municipalities that the package has. */
  unitAreas: { ask: { choice: UnitChoice }; answer: DraftView }
  keep: { ask: null; answer: DraftView }
  forget: { ask: null; answer: DraftView }
  draftFile: { ask: null; answer: Blob }
  openDraft: { ask: { file: File }; answer: DraftView }
  marked: { ask: MarkTexts; answer: Blob }
  compare: { ask: null; answer: PublishView }
  round: { ask: { period: Period }; answer: { name: string; file: Blob } }
  /** Counties that have returned for a month already. */
  returned: { ask: { period: Period }; answer: readonly string[] }
  returns: { ask: { period: Period; files: readonly File[] }; answer: { round: RoundView; draft: DraftView } }
  publish: { ask: { audience: Audience; credit?: Credit }; answer: { name: string; file: Blob } }
}

export type TaskName = keyof Tasks

export interface Question<N extends TaskName = TaskName> {
  readonly request: number
  readonly task: N
  readonly ask: Tasks[N]['ask']
}

/**
 * `progress`: not yet an answer. `refusal`: why a file is not read; `packageFault`: what is wrong with a package; `fault`: anything
 * else that went wrong, in the words of the machine.
 */
export type Answer =
  | { readonly request: number; readonly progress: Progress }
  | { readonly request: number; readonly answer: unknown }
  | { readonly request: number; readonly refusal: Refusal }
  | { readonly request: number; readonly packageFault: Fault }
  | { readonly request: number; readonly fault: string }
