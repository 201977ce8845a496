/**
 * What can be wrong with a package. The sentence and the remedy for each code are in the locale files (`faults.<code>`);
 * `detail` fills their blanks.
 */
export const FAULT_CODES = [
  'unreachable', // the file cannot be fetched at all
  'missing_resource', // a required resource is not in the descriptor, or its file is not there
  'empty_file',
  'wrong_hash',
  'not_utf8',
  'not_json',
  'bad_descriptor',
  'future_version',
  'not_same_origin',
  'missing_column',
  'broken_quote',
  'wrong_cell_count',
  'required_cell',
  'not_an_integer',
  'not_a_number',
  'not_a_date',
  'not_a_period',
  'not_a_year',
  'not_a_choice',
  'below_minimum',
  'above_maximum',
  'out_of_order', // greater, or later, than the column of its row that bounds it
  'duplicate_key',
  'unknown_reference',
  'bad_geometry',
  'bad_tree',
] as const

export type FaultCode = (typeof FAULT_CODES)[number]

export interface Fault {
  readonly code: FaultCode
  /** The resource's name, e.g. `contact_points`; `datapackage.json` for the descriptor itself. */
  readonly resource: string
  /** Record number without the header, from 1, and the physical line in the file: quoted cells may span lines. */
  readonly record?: number
  readonly line?: number
  readonly column?: string
  readonly value?: string
  /** Words for the blanks of the sentence, e.g. the limit that was passed. */
  readonly detail?: Readonly<Record<string, string>>
}

/** Carries a fault through promises; the first fault found is the message, `faults` holds what else was found. */
export class PackageError extends Error {
  readonly faults: readonly [Fault, ...Fault[]]

  constructor(first: Fault, ...others: readonly Fault[]) {
    super(`${first.code} in ${first.resource}${first.line === undefined ? '' : ` line ${first.line}`}`)
    this.name = 'PackageError'
    this.faults = [first, ...others]
  }
}
