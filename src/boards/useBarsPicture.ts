import { useI18n } from 'vue-i18n'
import type { ExportPicture } from '@/export/exportPicture'
import { useFigureText } from '@/indicators/useFigureText'
import { useFormat } from '@/locale/useFormat'
import type { IndicatorView } from './useIndicatorView'

/** The ranking of the month in view as a picture that leaves the page. */
export function useBarsPicture({
  bars,
  definition,
  targetOfProvince,
}: Pick<IndicatorView, 'bars' | 'definition' | 'targetOfProvince'>): () => Promise<ExportPicture> {
  const { t } = useI18n()
  const format = useFormat()
  const figures = useFigureText()
  return async () => {
    const goal = targetOfProvince.value
    const write = (value: number | null): string =>
      value === null ? t('figures.silent') : figures.value.bare(definition.value, value)
    return (await import('./exportPictures')).barsPicture(bars.value, {
      unit: t(`indicators.${definition.value.id}.axis`),
      language: format.value.language,
      target: goal === null ? null : { value: goal, text: t('export.legend.target', { value: write(goal) }) },
      write,
    })
  }
}
