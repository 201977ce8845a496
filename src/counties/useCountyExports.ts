import { useI18n } from 'vue-i18n'
import type { ExportItem } from '@/export/exportItem'
import { useAbout } from '@/export/useAbout'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { useFigureText } from '@/indicators/useFigureText'
import type { Period } from '@/locale/period'
import { useFormat } from '@/locale/useFormat'
import type { PlaceCode } from '@/places/tree'
import { usePlaceName } from '@/places/usePlaceName'
import type { CountySheetWords } from './countySheets'
import type { CountyStanding } from './countyStanding'

interface Shown {
  readonly province: Province
  readonly place: PlaceCode
  readonly period: Period
  readonly standings: readonly CountyStanding[]
  /** The county and those beside it. */
  readonly compared: readonly PlaceCode[]
  readonly against: Period | null
  readonly definitions: readonly IndicatorDefinition[]
}

/** The tables of a county's page as files: its indicators, and the comparison. */
export function useCountyExports(shown: () => Shown): {
  readonly standing: ExportItem
  readonly comparison: ExportItem
} {
  const { t } = useI18n()
  const nameOf = usePlaceName(() => shown().province.tree)
  const aboutOf = useAbout(() => shown().province)
  const words = useSheetWords(nameOf)
  const standing = (): string => t('counties.indicators')
  const comparison = (): string => t('counties.comparison')
  return {
    standing: {
      title: standing,
      about: () => aboutOf({ title: standing(), place: nameOf(shown().place), period: shown().period }),
      table: async () => (await import('./countySheets')).standingSheet(shown().standings, words),
    },
    comparison: {
      title: comparison,
      about() {
        const { compared, period, against } = shown()
        const months = [period, ...(against === null ? [] : [against])].sort()
        const [from = period, to = period] = months
        return aboutOf({
          title: comparison(),
          place: words.list(compared.map(nameOf)),
          period: from === to ? period : [from, to],
        })
      },
      async table() {
        const { province, definitions, compared: places, period, against } = shown()
        return (await import('./countySheets')).comparisonSheet(
          province,
          definitions,
          { places, period, against },
          words,
        )
      },
    },
  }
}

function useSheetWords(
  nameOf: (place: PlaceCode) => string,
): CountySheetWords & { list(names: readonly string[]): string } {
  const { t } = useI18n()
  const format = useFormat()
  const figures = useFigureText()
  return {
    nameOf,
    list: (names) => format.value.list(names),
    column: (name) => t(`counties.sheet.${name}`),
    placeIn: (place, period) =>
      t('counties.sheet.placeIn', { place: nameOf(place), period: format.value.period(period) }),
    rankOf: (place) => t('counties.sheet.rankOf', { place: nameOf(place) }),
    indicator: (definition) => figures.value.name(definition),
    unit: ({ id }) => t(`indicators.${id}.axis`),
    status: ({ value, observation }) =>
      t(`figures.statuses.${value === null || observation === null ? 'notReported' : observation.status}`),
  }
}
