import { useI18n } from 'vue-i18n'
import type { TableName } from '@/datapackage/catalogue'
import { FAULT_CODES, type Fault, type FaultCode } from '@/datapackage/fault'
import { useFaultText } from '@/datapackage/useFaultText'
import { useFormat } from '@/locale/useFormat'
import type { DeskFailure } from './useDesk'
import type { Issue, IssueCode } from './checks/issue'

export interface IntakeTexts {
  table(name: string): string
  field(table: TableName, name: string): string
  /** A target of a column by its id. */
  target(table: TableName, id: string): string
  rule(code: IssueCode): string
  sentence(issue: Issue): string
  remedy(issue: Issue): string
  failure(failure: DeskFailure): string
}

const FAULTS: ReadonlySet<string> = new Set(FAULT_CODES)
const isFault = (code: IssueCode): code is FaultCode => FAULTS.has(code)

/** Blanks of rules that are told of many cells at once. */
const MANY = Object.fromEntries(
  ['rows', 'cells', 'line', 'usual', 'county', 'limit', 'greater', 'choices', 'table', 'reference'].map((name) => [
    name,
    '…',
  ]),
)

/** Puts what the desk says into words of the language being spoken. */
export function useIntakeTexts(): IntakeTexts {
  const { t, te } = useI18n()
  const format = useFormat()
  const faultTexts = useFaultText()
  const otherwise = (key: string, text: string, blanks: Record<string, string> = {}): string =>
    te(key) ? t(key, blanks) : text
  const field: IntakeTexts['field'] = (table, name) => otherwise(`dictionary.fields.${table}.${name}`, name)
  const number = (value: number | undefined): string => (value === undefined ? '' : format.value.number(value))
  /** Figures of a sentence are written in its digits. */
  const blanks = ({ detail }: Issue): Record<string, string> =>
    Object.fromEntries(
      Object.entries(detail).map(([name, text]) => [name, /^\d+$/.test(text) ? number(Number(text)) : text]),
    )
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
      return kind === 'part' ? t(`intake.columns.parts.${name}`) : t('intake.columns.spare')
    },
    rule: (code) => otherwise(sentenceKey(code), code, MANY),
    sentence: (issue) => otherwise(sentenceKey(issue.code), issue.code, blanks(issue)),
    remedy: ({ code }) =>
      otherwise(isFault(code) ? `faults.${code}.remedy` : `intake.remedies.${code}`, '', { example: '' }),
    failure(failure) {
      if (failure.kind === 'package') return packageText(failure.fault)
      if (failure.kind === 'fault') return t('intake.refusals.failed', { fault: failure.text })
      const { code, file, line, found, limit } = failure.refusal
      return t(`intake.refusals.${code}`, { file, line: number(line), found: number(found), limit: number(limit) })
    },
  }
}

const sentenceKey = (code: IssueCode): string => (isFault(code) ? `faults.${code}.sentence` : `intake.rules.${code}`)
