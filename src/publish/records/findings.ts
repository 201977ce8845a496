import type { Fault, FaultCode } from '@/datapackage/fault'
import { writeRecords } from './csvText'
import { say, sentenceOf, type Lang } from './texts'

/** Faults that only a command line meets, beside those of packages. */
export type RawFaultCode = FaultCode | 'bad_line' | 'sums_differ'

/** Something wrong in a file of the folder. */
export interface RawFault extends Omit<Fault, 'code'> {
  readonly code: RawFaultCode
  /** The file's name in the folder, e.g. `passages.csv`. */
  readonly file: string
}

/** One line a fault, for people and editors alike: `passages.csv:12:premises: The value must be a whole number. «x»`. */
export function lineOf(fault: RawFault, lang: Lang): string {
  const at = [fault.file, fault.line ?? 1, fault.column ?? ''].join(':')
  const value = fault.value === undefined || fault.value === '' ? '' : ` «${fault.value}»`
  return `${at}: ${sentenceOf(fault, lang)}${value}`
}

const REJECT_COLUMNS = ['file', 'line', 'column', 'value', 'code', 'reason'] as const

/** The reject file: every cell that was refused, and why. */
export function rejectsCsv(faults: readonly RawFault[], lang: Lang): string {
  const rows = faults.map((fault) => [
    fault.file,
    String(fault.line ?? ''),
    fault.column ?? '',
    fault.value ?? '',
    fault.code,
    sentenceOf(fault, lang),
  ])
  return writeRecords([REJECT_COLUMNS, ...rows])
}

/** What a run that refused its input says last. */
export const refusal = (count: number, rejects: string, lang: Lang): string =>
  say('refused', lang, { count: String(count), rejects })
