import { useI18n } from 'vue-i18n'
import type { Descriptor } from '@/datapackage/descriptor'
import { dictionaryOf, type DictionaryEntry } from '@/datapackage/dictionary'
import type { ExportItem } from '@/export/exportItem'
import type { ExportColumn, ExportRow } from '@/export/exportTable'
import { useAbout } from '@/export/useAbout'
import { useFormat } from '@/locale/useFormat'

const COLUMNS = ['path', 'tableTitle', 'field', 'fieldTitle', 'type', 'unit', 'choices', 'required', 'refers'] as const

/** What every column of the open package means, as one table. */
export function useDictionaryExport(descriptor: () => Descriptor | undefined): readonly ExportItem[] {
  const { t } = useI18n()
  const format = useFormat()
  const aboutOf = useAbout(() => {
    const { peyk, version } = opened()
    return { meta: peyk, version }
  })

  function opened(): Descriptor {
    const found = descriptor()
    if (!found) throw new Error('No package is open.')
    return found
  }
  const title = (): string => t('export.titles.dictionary')
  const columns = (): ExportColumn[] =>
    COLUMNS.map((name) => ({
      title: t(`export.dictionary.${name}`),
      type: name === 'path' || name === 'field' ? 'code' : 'text',
    }))
  const rowOf = ({ path, table, field, refersTo }: DictionaryEntry): ExportRow => [
    path,
    t(`dictionary.tables.${table}`),
    field.name,
    t(`dictionary.fields.${table}.${field.name}`),
    t(`data.types.${field.type}`),
    field.unit === undefined ? null : t(`dictionary.units.${field.unit}`),
    field.choices === undefined ? null : field.choices.join(' | '),
    t(field.required ? 'data.yes' : 'data.no'),
    refersTo,
  ]
  return [
    {
      title,
      about: () => aboutOf({ title: title(), place: opened().peyk.title[format.value.language] }),
      table: () => ({ columns: columns(), rows: dictionaryOf(opened().resources).map(rowOf) }),
    },
  ]
}
