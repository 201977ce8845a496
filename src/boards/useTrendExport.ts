import { useI18n } from 'vue-i18n'
import type { ExportItem } from '@/export/exportItem'
import type { PlaceCode } from '@/places/tree'
import type { IndicatorView, IndicatorViewInput } from './useIndicatorView'
import { useTrendItem } from './useTrendItem'

/** The course of the place in view in the indicator in view, as something to take along. */
export function useTrendExport(
  input: IndicatorViewInput,
  { trend, definition }: Pick<IndicatorView, 'trend' | 'definition'>,
  { title, nameOf }: { title: () => string; nameOf: (place: PlaceCode) => string },
): ExportItem {
  const { t } = useI18n()
  return useTrendItem(() => input.province, {
    title,
    place: () => nameOf(input.selection.place),
    model: () => trend.value,
    unit: () => t(`indicators.${definition.value.id}.axis`),
    figure: () => definition.value,
  })
}
