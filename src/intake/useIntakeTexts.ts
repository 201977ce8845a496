import { useI18n } from 'vue-i18n'
import type { TableName } from '@/datapackage/catalogue'
import type { Fault } from '@/datapackage/fault'
import { useFaultText } from '@/datapackage/useFaultText'
import { useFormat } from '@/locale/useFormat'
import type { DeskFailure } from './useDesk'
import type { Issue, IssueCode } from './checks/issue'
import { useIssueBlanks } from './useIssueBlanks'

export interface IntakeTexts {
  table(name: string): string
  field(table: TableName, name: string): string
  /** A target of a column by its id. */
  target(table: TableName, id: string): string
  rule(code: IssueCode): string
  /** The same with its blanks still open: `{line}`. */
  openRule(code: IssueCode): string
  /** An issue of a sheet that is read as this table. */
  sentence(table: TableName, issue: Issue): string
  remedy(issue: Issue): string
  failure(failure: DeskFailure): string
}

/** Blanks of rules that are told of many cells at once. */
const BLANKS = [
  'rows',
  'cells',
  'line',
  'usual',
  'county',
  'limit',
  'greater',
  'choices',
  'table',
  'reference',
  'status',
]
const MANY = Object.fromEntries(BLANKS.map((name) => [name, '…']))
const OPEN = Object.fromEntries(BLANKS.map((name) => [name, `{${name}}`]))

/** Puts what the desk says into words of the language being spoken. */
export function useIntakeTexts(): IntakeTexts {
  const { t, te } = useI18n()
  const format = useFormat()
  const faultTexts = useFaultText()
  const otherwise = (key: string, text: string, blanks: Record<string, string> = {}): string =>
    te(key) ? t(key, blanks) : text
  const field: IntakeTexts['field'] = (table, name) => otherwise(`dictionary.fields.${table}.${name}`, name)
  const number = (value: number | undefined): string => (value === undefined ? '' : format.value.number(value))
  const blanks = useIssueBlanks()
  const packageText = (fault: Fault): string => {
    const where = [faultTexts.tableName(fault.resource) || fault.resource, number(fault.line)].filter(
      (part) => part !== '',
    )
    const told = { where: where.join(' · '), sentence: faultTexts.sentence(fault), value: fault.value ?? '' }
    return t('intake.refusals.package', told)
  }
  return {
    table: (name) => otherwise(`dictionary.tables.${name}`, name),
    field,
    target(table, id) {
      const [kind = '', name = ''] = id.split(':')
      if (kind === 'field') return field(table, name)
      if (kind === 'part') return t(`intake.columns.parts.${name}`)
      return t(`intake.columns.${kind === 'point' || kind === 'year' ? kind : 'spare'}`)
    },
    openRule: (code) => otherwise(sentenceKey(code), otherwise(faultKey(code, 'sentence'), code, OPEN), OPEN),
    rule: (code) => otherwise(sentenceKey(code), otherwise(faultKey(code, 'sentence'), code, MANY), MANY),
    sentence: (table, issue) => {
      const own = blanks(table, issue)
      return otherwise(sentenceKey(issue.code), otherwise(faultKey(issue.code, 'sentence'), issue.code, own), own)
    },
    remedy: ({ code }) => otherwise(`intake.remedies.${code}`, otherwise(faultKey(code, 'remedy'), '')),
    failure(failure) {
      if (failure.kind === 'package') return packageText(failure.fault)
      if (failure.kind === 'fault') return t('intake.refusals.failed', { fault: failure.text })
      const { code, file, line, found, limit } = failure.refusal
      return t(`intake.refusals.${code}`, { file, line: number(line), found: number(found), limit: number(limit) })
    },
  }
}

/** A sheet is told what a person may write; where the desk has no words of its own, the rule of packages says it. */
const sentenceKey = (code: IssueCode): string => `intake.rules.${code}`
const faultKey = (code: IssueCode, part: 'sentence' | 'remedy'): string => `faults.${code}.${part}`
