import { useI18n } from 'vue-i18n'
import { useFigureText } from '@/indicators/useFigureText'
import type { PlaceCode } from '@/places/tree'
import type { TableWords } from './countyTables'

/** The words of tables that leave the page; they are in `export.json`, which comes with the menu that asks for them. */
export function useTableWords(nameOf: (place: PlaceCode) => string): TableWords {
  const { t } = useI18n()
  const figures = useFigureText()
  return {
    nameOf,
    column: (name) => t(`export.columns.${name}`),
    figure: (definition) =>
      t('export.columns.withUnit', {
        name: figures.value.name(definition),
        unit: t(`indicators.${definition.id}.axis`),
      }),
    side: ({ id }, side) => t(`indicators.${id}.${side}`),
    status: (observation, value) =>
      t(`figures.statuses.${value === null || observation === null ? 'notReported' : observation.status}`),
  }
}
