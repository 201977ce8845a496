import { useI18n } from 'vue-i18n'
import { useFormat } from '@/locale/useFormat'
import { textGroupOf, type Fault, type FaultCode } from './fault'

export interface FaultText {
  /** What rule was broken. */
  sentence(fault: Fault): string
  /** What to do about it. */
  remedy(fault: Fault): string
  /** The name of a table; empty for what is no table, or while the names are not loaded. */
  tableName(resource: string): string
}

/** Files hold Latin digits whatever language is spoken, so examples are not part of a text. */
const EXAMPLES: Partial<Record<FaultCode, string>> = {
  not_a_date: '2024-10-13',
  not_a_period: '1404-07',
  not_a_year: '1395',
}

/** Puts faults into words of the language being spoken. */
export function useFaultText(): FaultText {
  const { t, te } = useI18n()
  const format = useFormat()

  /** Each detail under its own name; the sentence takes what it needs. */
  const blanks = ({ code, detail, amounts }: Fault): Record<string, string> => {
    const numbers = Object.entries(amounts ?? {}).map(([name, amount]) => [name, format.value.number(amount)])
    return { ...detail, ...Object.fromEntries(numbers), example: EXAMPLES[code] ?? '' }
  }
  return {
    sentence: (fault) => t(`${textGroupOf(fault.code)}.${fault.code}.sentence`, blanks(fault)),
    remedy: (fault) => t(`${textGroupOf(fault.code)}.${fault.code}.remedy`, blanks(fault)),
    tableName: (resource) => {
      const key = `dictionary.tables.${resource}`
      return te(key) ? t(key) : ''
    },
  }
}
