import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { TrendModel, TrendSeries } from '@/charts/trendModel'
import type { ReferenceFigureRow } from '@/datapackage/tables/post'
import type { Province } from '@/indicators/province'
import type { Format } from '@/locale/format'
import { addMonths, periodRange } from '@/locale/period'
import { useFormat } from '@/locale/useFormat'
import type { PlaceCode } from '@/places/tree'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'
import type { Choices } from './choices'
import { perHead, type ItemsFilter } from './itemsCube'
import type { Items } from './useItems'

const MONTHS = 24

interface Input {
  readonly province: Province
  readonly selection: Selection
  readonly choices: Choices
}

const filterOf = ({ choices: { kind, direction } }: Input): ItemsFilter => ({
  kind: kind === 'all' ? null : kind,
  direction,
})

/** Items per head of the place in view, month by month, each over the twelve months before it. */
export function useItemTrend(
  input: Input,
  items: Items,
): {
  readonly model: ComputedRef<TrendModel>
  readonly title: ComputedRef<string>
  readonly note: ComputedRef<string>
} {
  const { t } = useI18n()
  const format = useFormat()
  const placeName = usePlaceName(() => input.province.tree)
  return {
    model: useModel(input, items),
    title: computed(() =>
      t('postalVolume.trend', {
        place: placeName(input.selection.place),
        kind: t(`postalVolume.kinds.${input.choices.kind}`),
        direction: t(`postalVolume.directions.${input.choices.direction}`),
      }),
    ),
    note: computed(() => {
      const { place, period } = input.selection
      const found = items.rolling.value?.(place, period, filterOf(input))
      const written = (count: number): string => format.value.number(count)
      if (!found) return ''
      return t('postalVolume.counted', {
        reported: written(found.reported),
        asked: written(found.asked),
        filled: written(found.filled),
      })
    }),
  }
}

function useModel(input: Input, { rolling, references }: Items): ComputedRef<TrendModel> {
  const { t } = useI18n()
  const format = useFormat()
  const placeName = usePlaceName(() => input.province.tree)
  const periods = computed(() => {
    const { period } = input.selection
    return periodRange(addMonths(period, 1 - MONTHS), period).filter((own) => input.province.periods.includes(own))
  })
  const seriesOf = (place: PlaceCode): TrendSeries => ({
    name: placeName(place),
    values: periods.value.map((period) =>
      rolling.value ? perHead(rolling.value(place, period, filterOf(input))) : null,
    ),
  })
  /** A figure of others shares the axis only where it counts the same: everything, both ways. */
  const beside = computed((): TrendSeries | undefined => {
    if (input.selection.place !== input.province.code) return seriesOf(input.province.code)
    const own = sameFigure(input, references.value)
    return own && { name: nameOfReference(own, format.value, t), values: periods.value.map(() => own.value) }
  })
  return computed(() => ({
    periods: periods.value,
    main: seriesOf(input.selection.place),
    beside: beside.value,
    digits: 2,
    current: input.selection.period,
  }))
}

function sameFigure(input: Input, references: readonly ReferenceFigureRow[]): ReferenceFigureRow | undefined {
  const { kind, direction } = input.choices
  if (kind !== 'all' || direction !== 'both') return undefined
  return references.find(({ same_definition }) => same_definition === 'yes')
}

function nameOfReference({ scope, year }: ReferenceFigureRow, format: Format, t: (key: string) => string): string {
  const written = /^\d+$/.test(year) ? format.plain(year) : year
  return `${t(`postalVolume.references.${scope}`)} ${written}`
}
