import { FAULT_CODES } from '@/datapackage/fault'
import { RULE_CODES, weightOf, type RuleCode } from '../cleaning/rules'
import type { IssueCode, Severity } from './issue'

/** How severe each issue is, under a name and a version: a check of last year can be run again as it was. */
export interface Profile {
  readonly id: 'desk' | 'strict'
  readonly version: string
  /** Codes that are not in it are no issues: a fault of writing that was put right. */
  readonly severities: ReadonlyMap<IssueCode, Severity>
}

/** Rules whose issue is not as severe as their weight says: `confirm` and `doubt` warn, `lost` is an error. */
const OTHERWISE: Partial<Record<RuleCode, Severity>> = {
  placeholder: 'notice',
  postal_length: 'error',
  place_unknown: 'error',
  place_ambiguous: 'error',
  coordinates_outside: 'error',
  coordinates_order: 'error',
  coordinates_unread: 'error',
  coordinates_half: 'warning',
  coordinates_missing: 'notice',
}

const OF_SHEETS = {
  absent_column: 'error',
  names_made: 'warning',
  overfull_row: 'error',
  unknown_county: 'error',
  outside_province: 'warning',
  total_row: 'notice',
  note_row: 'notice',
  repeated_header: 'notice',
  duplicate_row: 'warning',
  conflicting_row: 'error',
  outlier: 'warning',
  point_elsewhere: 'warning',
  future_date: 'warning',
  other_county: 'error',
  other_month: 'error',
} as const

function severityOf(rule: RuleCode): [IssueCode, Severity][] {
  const own = OTHERWISE[rule]
  if (own) return [[rule, own]]
  const weight = weightOf(rule)
  if (weight === 'lost') return [[rule, 'error']]
  return weight === 'confirm' || weight === 'doubt' ? [[rule, 'warning']] : []
}

const DESK: readonly [IssueCode, Severity][] = [
  ...RULE_CODES.flatMap(severityOf),
  ...FAULT_CODES.map((code): [IssueCode, Severity] => [code, 'error']),
  ...(Object.entries(OF_SHEETS) as [IssueCode, Severity][]),
]

/** For a month's work: what is doubtful is confirmed by whoever publishes. */
export const DESK_PROFILE: Profile = { id: 'desk', version: '1405.3', severities: new Map(DESK) }

/** For a sheet that goes back to its county: what is doubtful is corrected there. */
export const STRICT_PROFILE: Profile = {
  id: 'strict',
  version: '1405.3',
  severities: new Map(DESK.map(([code, severity]) => [code, severity === 'warning' ? 'error' : severity])),
}

export const PROFILES: readonly Profile[] = [DESK_PROFILE, STRICT_PROFILE]
