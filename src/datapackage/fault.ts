/**
 * What can be wrong with a package. The sentence and the remedy for each code are in the locale files (`faults.<code>`);
 * `detail` and `amounts` fill their blanks.
 */
const PACKAGE_FAULTS = [
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
  'not_a_unit', // an area of a place that is no municipality or dehyari of the package
  'outside_box', // a corner of an area far outside the package's box
  'bad_columns', // a file of packed columns that is none, or a number in it that means nothing
  'bad_tree',
  'bad_resolution', // carried out without a day, or a day without being carried out
] as const

/**
 * What can be wrong with a file that a package is to be read out of, and with keeping it. Their texts
 * (`archiveFaults.<code>`) load with the code that opens files.
 */
export const ARCHIVE_FAULTS = [
  'unreadable_file', // moved, changed or locked after it was chosen
  'not_a_zip',
  'half_archive',
  'archive_too_big',
  'unpacks_too_big',
  'expands_too_much',
  'false_size',
  'too_many_entries',
  'unsafe_path',
  'duplicate_entry',
  'encrypted_entry',
  'unknown_packing', // neither stored nor deflated, or in parts
  'damaged_entry',
  'no_descriptor',
  'several_descriptors',
  'not_kept_here', // the address of a file that this browser does not keep
  'opening_stopped', // the reader of the file broke off, e.g. for want of memory
] as const

export const FAULT_CODES = [...PACKAGE_FAULTS, ...ARCHIVE_FAULTS] as const

export type FaultCode = (typeof FAULT_CODES)[number]

const ofArchives: ReadonlySet<FaultCode> = new Set(ARCHIVE_FAULTS)

/** The first key of a fault's texts. */
export const textGroupOf = (code: FaultCode): 'faults' | 'archiveFaults' =>
  ofArchives.has(code) ? 'archiveFaults' : 'faults'

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
  /** Numbers for the blanks, written with the digits of the language. */
  readonly amounts?: Readonly<Record<string, number>>
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

/** An error of any kind as one that can be told; `code` is for those that carry no fault of their own. */
export function asPackageError(error: unknown, code: FaultCode = 'unreachable'): PackageError {
  if (error instanceof PackageError) return error
  const value = error instanceof Error ? error.message : String(error)
  return new PackageError({ code, resource: 'datapackage.json', value })
}
