import type { ResolutionRow, ResolutionStatus } from '@/datapackage/tables/councils'
import { readNumber } from '@/locale/readNumber'

/** A resolution as it is being written: texts as they stand in the fields. */
export interface FormFields {
  readonly text: string
  readonly owner: string
  /** Empty: the whole province. */
  readonly place: string
  /** Empty: none. */
  readonly indicator: string
  readonly target: string
  readonly decided: string | null
  readonly due: string | null
  readonly status: ResolutionStatus
  readonly carriedOut: string | null
  readonly evidence: string
}

export function blankFields(today: string): FormFields {
  return {
    text: '',
    owner: '',
    place: '',
    indicator: '',
    target: '',
    decided: today,
    due: null,
    status: 'decided',
    carriedOut: null,
    evidence: '',
  }
}

export function fieldsOf(row: ResolutionRow): FormFields {
  return {
    text: row.text_fa,
    owner: row.owner_fa,
    place: row.place_code ?? '',
    indicator: row.indicator ?? '',
    target: row.target === null ? '' : String(row.target),
    decided: row.decided_on,
    due: row.due,
    status: row.status,
    carriedOut: row.carried_out_on,
    evidence: row.evidence ?? '',
  }
}

export type FieldFault = 'text' | 'owner' | 'target' | 'decided' | 'due' | 'carriedOut'

/** A number as a person writes it, with Persian or Latin digits and marks; `null`: empty, NaN: not a number. */
export function readAmount(text: string): number | null {
  return text.trim() === '' ? null : (readNumber(text) ?? Number.NaN)
}

/** What keeps the resolution from being kept; by the rules that a package is checked by. */
export function faultsOf(fields: FormFields): FieldFault[] {
  const { decided, due, status, carriedOut } = fields
  const faults: [FieldFault, boolean][] = [
    ['text', fields.text.trim() === ''],
    ['owner', fields.owner.trim() === ''],
    ['target', Number.isNaN(readAmount(fields.target))],
    ['decided', decided === null],
    ['due', due !== null && decided !== null && due < decided],
    ['carriedOut', status === 'carried_out' && (carriedOut === null || (decided !== null && carriedOut < decided))],
  ]
  return faults.flatMap(([name, isFault]) => (isFault ? [name] : []))
}

/** The row that faultless fields make, over `before` where a resolution is amended. English words of other Persian ones go. */
export function rowOf(
  fields: FormFields,
  { id, council, before }: { readonly id: string; readonly council: string; readonly before: ResolutionRow | null },
): ResolutionRow {
  const [text, owner] = [fields.text.trim(), fields.owner.trim()]
  return {
    resolution_id: id,
    council_id: council,
    text_fa: text,
    text_en: before?.text_fa === text ? before.text_en : null,
    owner_fa: owner,
    owner_en: before?.owner_fa === owner ? before.owner_en : null,
    place_code: fields.place || null,
    indicator: fields.indicator || null,
    baseline: before?.indicator === (fields.indicator || null) ? before.baseline : null,
    target: readAmount(fields.target),
    due: fields.due,
    status: fields.status,
    decided_on: fields.decided ?? '',
    carried_out_on: fields.status === 'carried_out' ? fields.carriedOut : null,
    evidence: fields.evidence.trim() || null,
  }
}
