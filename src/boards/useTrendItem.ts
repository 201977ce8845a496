import { useI18n } from 'vue-i18n'
import type { TrendModel } from '@/charts/trendModel'
import { useTooltipTexts } from '@/charts/useTooltipTexts'
import type { ExportItem } from '@/export/exportItem'
import { useAbout } from '@/export/useAbout'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { useFormat } from '@/locale/useFormat'

/** A course drawn from a model, as it leaves the page. */
export interface ShownTrend {
  title(): string
  /** A place's name. */
  place(): string
  model(): TrendModel
  /** What the axis counts. */
  unit(): string
  /** How its figures are written. */
  figure(): Pick<IndicatorDefinition, 'unit' | 'digits'>
}

/** A course of months, as a picture and as a table of its months. */
export function useTrendItem(province: () => Province, shown: ShownTrend): ExportItem {
  const { t } = useI18n()
  const format = useFormat()
  const tooltipTexts = useTooltipTexts()
  const aboutOf = useAbout(province)
  return {
    title: shown.title,
    about() {
      const { periods } = shown.model()
      const { asOf } = province()
      return aboutOf({
        title: shown.title(),
        place: shown.place(),
        period: [periods[0] ?? asOf, periods.at(-1) ?? asOf],
      })
    },
    async picture() {
      const texts = { target: t('charts.target'), ...tooltipTexts.value }
      const drawn = { model: shown.model(), format: format.value, texts }
      return (await import('./exportPictures')).trendPicture(drawn, { unit: shown.unit(), ahead: t('charts.band') })
    },
    table: async () =>
      (await import('./countyTables')).trendBody(shown.model(), shown.figure(), {
        column: (name) => t(`export.columns.${name}`),
      }),
  }
}
