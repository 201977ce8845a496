import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { CATALOGUE, type TableName } from '@/datapackage/catalogue'
import { readCell } from '@/datapackage/readCell'
import { codesIn, type Field, type TableSchema } from '@/datapackage/tableSchema'
import { useChoiceText } from '@/datapackage/useChoiceText'
import { useFormat } from '@/locale/useFormat'
import { namedBy } from './desk/codeNames'
import type { CodeName } from './desk/views'

/** A cell of the package in the words of a reader. */
export interface ValueWord {
  readonly word: string
  /** As it stands in the package, where that is something else. */
  readonly code: string | null
}

/** Says what a cell of a table's column means; a cell that is in no column of the table, or means nothing more, is itself. */
export type ValueWords = (table: TableName, field: string | null, value: string) => ValueWord

/**
 * @param names gives the names of the codes in view
 * @param withFigures numbers too are written as they are read, not as they stand in the package
 */
export function useValueWords(names: () => readonly CodeName[], withFigures = false): ValueWords {
  const { t, te } = useI18n()
  const format = useFormat()
  const choiceText = useChoiceText()
  const known = computed(() => new Map(names().map((own) => [`${own.resource} ${own.code}`, own])))

  const nameOf = (table: TableName, field: string, value: string): string => {
    const resource = namedBy(table, field)
    if (!resource) return value
    const own = codesIn(value).map((code) => {
      const name = known.value.get(`${resource} ${code}`)
      return name ? (format.value.language === 'fa' ? name.fa : name.en) || code : code
    })
    return format.value.list(own)
  }

  const wordOf = (table: TableName, field: Field, value: string): string => {
    const isSound = 'value' in readCell(field, value)
    switch (field.type) {
      case 'choice':
        return isSound ? choiceText(table, value) : value
      case 'date':
        return isSound ? format.value.date(value) : value
      case 'period':
        return isSound ? format.value.period(value) : value
      case 'code':
        return field.name === 'indicator' && te(`indicators.${value}.name`)
          ? t(`indicators.${value}.name`)
          : nameOf(table, field.name, value)
      default:
        return value
    }
  }

  const figureText = (value: string): string => format.value.number(Number(value), value.split('.')[1]?.length ?? 0)

  return (table, field, value) => {
    const schema: TableSchema = CATALOGUE[table]
    const own = schema.fields.find(({ name }) => name === field)
    if (withFigures && own && isFigure(own, value)) return { word: figureText(value), code: null }
    const word = own && value !== '' ? wordOf(table, own, value) : value
    return { word, code: word === value ? null : value }
  }
}

const isFigure = (field: Field, value: string): boolean =>
  value !== '' && (field.type === 'integer' || field.type === 'number') && 'value' in readCell(field, value)
