import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useTrendItem } from '@/boards/useTrendItem'
import type { TrendModel } from '@/charts/trendModel'
import type { ExportItem } from '@/export/exportItem'
import type { Forecast } from '@/indicators/forecast'
import type { Province } from '@/indicators/province'
import { targetAt } from '@/indicators/target'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'
import type { Choices } from '../choices'
import { outsourcingDepth } from '../stages/depth'
import type { Services } from '../useServices'
import { liveCourse, liveServices } from './liveServices'

const MONTHS = 24

interface Input {
  readonly province: Province
  readonly selection: Selection
  readonly choices: Choices
  readonly services: Services
}

export interface LiveServices {
  readonly title: ComputedRef<string>
  readonly model: ComputedRef<TrendModel>
  readonly forecast: ComputedRef<Forecast>
  readonly item: ExportItem
}

/** The course of live services in the place and category in view, with what comes of it against the target. */
export function useLiveServices(input: Input): LiveServices {
  const { t } = useI18n()
  const placeName = usePlaceName(() => input.province.tree)
  const place = computed(() => placeName(input.selection.place))
  const course = computed(() => liveCourse(queryOf(input), MONTHS))
  const title = computed(() => t('outsourcing.flow.live', { place: place.value }))
  const model = computed((): TrendModel => {
    const { values, ...rest } = course.value.model
    return { ...rest, main: { name: place.value, values } }
  })
  return {
    title,
    model,
    forecast: computed(() => course.value.forecast),
    item: useTrendItem(() => input.province, {
      title: () => title.value,
      place: () => place.value,
      model: () => model.value,
      unit: () => t(`indicators.${liveServices.id}.axis`),
      figure: () => liveServices,
    }),
  }
}

/** The target is that of all services: none is set for a category alone. */
function queryOf({ province, selection, choices, services }: Input): Parameters<typeof liveCourse>[0] {
  const { place, period } = selection
  const { category } = choices
  const all = services.tables.value?.services ?? []
  return {
    histories: services.tables.value?.histories ?? new Map(),
    services: category === null ? all : all.filter((row) => row.category === category),
    counties: place === province.code ? province.counties.map(({ place_code }) => place_code) : [place],
    periods: province.periods.filter((own) => own <= period),
    target: category === null ? targetAt(province.targets, outsourcingDepth.id, place, period) : null,
  }
}
