import { useI18n } from 'vue-i18n'
import type { TableName } from '@/datapackage/catalogue'
import { useChoiceText } from '@/datapackage/useChoiceText'
import { useFormat } from '@/locale/useFormat'
import type { Issue } from './checks/issue'

/** What fills the blanks of an issue's sentence, in words and with the digits of the language. */
export function useIssueBlanks(): (table: TableName, issue: Issue) => Record<string, string> {
  const { t, te } = useI18n()
  const format = useFormat()
  const choiceText = useChoiceText()
  const titled = (key: string, text: string): string => (te(key) ? t(key) : text)

  const written = (text: string): string => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.value.date(text)
    return /^-?\d+(\.\d+)?$/.test(text) ? format.value.number(Number(text), decimalsOf(text)) : text
  }

  return (table, { detail }) => {
    const { choices, county, county_en: english, greater, reference, status, table: other } = detail
    const inWords: Record<string, string | undefined> = {
      table: other && titled(`dictionary.tables.${other}`, other),
      reference: reference && titled(`dictionary.fields.${other ?? table}.${reference}`, reference),
      greater: greater && titled(`dictionary.fields.${table}.${greater}`, greater),
      status: status && choiceText(table, status),
      choices: choices && format.value.list(choices.split(' | ').map((choice) => choiceText(table, choice))),
      county: format.value.language === 'fa' ? county : (english ?? county),
    }
    return Object.fromEntries(Object.entries(detail).map(([name, text]) => [name, inWords[name] ?? written(text)]))
  }
}

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0
