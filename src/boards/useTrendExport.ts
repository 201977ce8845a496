import { useI18n } from 'vue-i18n'
import type { ExportItem } from '@/export/exportItem'
import type { useAbout } from '@/export/useAbout'
import { useTooltipTexts } from '@/charts/useTooltipTexts'
import { useFormat } from '@/locale/useFormat'
import type { TableWords } from './countyTables'
import type { IndicatorView, IndicatorViewInput } from './useIndicatorView'

/** The course of the place in view, as a picture and as a table of its months. */
export function useTrendExport(
  input: IndicatorViewInput,
  { trend, definition }: Pick<IndicatorView, 'trend' | 'definition'>,
  { title, aboutOf, words }: { title: () => string; aboutOf: ReturnType<typeof useAbout>; words: TableWords },
): ExportItem {
  const { t } = useI18n()
  const format = useFormat()
  const tooltipTexts = useTooltipTexts()
  return {
    title,
    about() {
      const { periods } = trend.value
      const [first = input.province.asOf, last = input.province.asOf] = [periods[0], periods.at(-1)]
      return aboutOf({ title: title(), place: words.nameOf(input.selection.place), period: [first, last] })
    },
    async picture() {
      const texts = { target: t('charts.target'), ...tooltipTexts.value }
      const drawn = { model: trend.value, format: format.value, texts }
      const unit = t(`indicators.${definition.value.id}.axis`)
      return (await import('./exportPictures')).trendPicture(drawn, { unit, ahead: t('charts.band') })
    },
    table: async () => (await import('./countyTables')).trendBody(trend.value, definition.value, words),
  }
}
