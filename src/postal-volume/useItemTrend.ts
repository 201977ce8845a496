import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { placeTrend } from '@/boards/placeTrend'
import { useTrendItem } from '@/boards/useTrendItem'
import type { TrendModel, TrendSeries } from '@/charts/trendModel'
import type { ReferenceFigureRow } from '@/datapackage/tables/post'
import type { ExportItem } from '@/export/exportItem'
import type { Province } from '@/indicators/province'
import type { Format } from '@/locale/format'
import { addMonths, periodRange } from '@/locale/period'
import { useFormat } from '@/locale/useFormat'
import type { PlaceCode } from '@/places/tree'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'
import type { Choices } from './choices'
import { itemsPerHead } from './definitions'
import { filterOf, isPublished } from './itemFilter'
import type { Items } from './useItems'

const MONTHS = 24

interface Input {
  readonly province: Province
  readonly selection: Selection
  readonly choices: Choices
}

/** Items per head of the place in view, month by month, each over the twelve months before it. */
export function useItemTrend(
  input: Input,
  items: Items,
): {
  readonly model: ComputedRef<TrendModel>
  readonly title: ComputedRef<string>
  readonly note: ComputedRef<string>
  readonly item: ExportItem
} {
  const { t } = useI18n()
  const placeName = usePlaceName(() => input.province.tree)
  const words = computed(() => ({
    place: placeName(input.selection.place),
    kind: t(`postalVolume.kinds.${input.choices.kind}`),
    direction: t(`postalVolume.directions.${input.choices.direction}`),
  }))
  const model = useModel(input, items)
  return {
    model,
    title: computed(() => t('postalVolume.trend', words.value)),
    item: useTrendItem(() => input.province, {
      title: () => t('postalVolume.files.trend', words.value),
      place: () => words.value.place,
      model: () => model.value,
      unit: () => t(`indicators.${itemsPerHead.id}.axis`),
      figure: () => itemsPerHead,
    }),
    note: useCounted(input, items),
  }
}

/** How many counties are in the figure, and what of it was estimated. */
function useCounted(input: Input, { rolling }: Items): ComputedRef<string> {
  const { t } = useI18n()
  const format = useFormat()
  return computed(() => {
    const { place, period } = input.selection
    const found = rolling.value?.(place, period, filterOf(input.choices))
    const written = (count: number): string => format.value.number(count)
    if (!found) return ''
    return t('postalVolume.counted', {
      reported: written(found.reported),
      asked: written(found.asked),
      filled: written(found.filled),
    })
  })
}

/** What is published comes with its target and forecast; no target is set for a part of the items. */
function useModel(input: Input, { perHeadOf, references }: Items): ComputedRef<TrendModel> {
  const { t } = useI18n()
  const format = useFormat()
  const placeName = usePlaceName(() => input.province.tree)
  return computed(() => {
    const { place, period } = input.selection
    const { province, choices } = input
    if (isPublished(choices)) {
      const model = placeTrend(province, itemsPerHead, { place, period, months: MONTHS, nameOf: placeName })
      const same = sameFigure(input, references.value)
      const along = same && {
        name: nameOfReference(same, format.value, t),
        values: model.periods.map(() => same.value),
      }
      return { ...model, beside: model.beside ?? along }
    }
    const periods = periodRange(addMonths(period, 1 - MONTHS), period).filter((own) => province.periods.includes(own))
    const seriesOf = (own: PlaceCode): TrendSeries => ({
      name: placeName(own),
      values: periods.map((month) => perHeadOf.value(own, month, choices)),
    })
    const beside = place === province.code ? undefined : seriesOf(province.code)
    return { periods, main: seriesOf(place), beside, digits: itemsPerHead.digits, current: period }
  })
}

/** A figure of others shares the axis only where it counts the same. */
function sameFigure(input: Input, references: readonly ReferenceFigureRow[]): ReferenceFigureRow | undefined {
  if (input.selection.place !== input.province.code) return undefined
  return references.find(({ same_definition }) => same_definition === 'yes')
}

function nameOfReference({ scope, year }: ReferenceFigureRow, format: Format, t: (key: string) => string): string {
  const written = /^\d+$/.test(year) ? format.plain(year) : year
  return `${t(`postalVolume.references.${scope}`)} ${written}`
}
