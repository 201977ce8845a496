import { computed, type ComputedRef } from 'vue'
import type { TrendModel } from '@/charts/trendModel'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { readSignal, valuesOf, type Signal } from '@/indicators/signal'
import { targetAt } from '@/indicators/target'
import { usePlaceName } from '@/places/usePlaceName'
import type { PlaceCode } from '@/places/tree'
import type { Selection } from '@/selection/parameters'
import { signalOf, SIGNALS } from './signals'
import { useCounties, type Counties } from './useCounties'
import { useFindings, type Findings } from './useFindings'

export interface OverviewInput {
  readonly province: Province
  readonly selection: Selection
}

export interface Overview extends Counties, Findings {
  readonly definition: ComputedRef<IndicatorDefinition>
  readonly signals: ComputedRef<readonly Signal[]>
  readonly trend: ComputedRef<TrendModel>
}

/** The selection turned into what the page's parts show; each part follows only what it hangs on. */
export function useOverview(input: OverviewInput): Overview {
  const nameOfPlace = usePlaceName(() => input.province.tree)
  const definition = computed(() => signalOf(input.selection.indicator))
  const signals = computed(() => {
    const { place, period } = input.selection
    return SIGNALS.map((signal) => readSignal(input.province, signal, place, period))
  })
  return {
    definition,
    signals,
    trend: computed(() => trendOf(input.province, definition.value, input.selection, nameOfPlace)),
    ...useCounties(input, definition),
    ...useFindings(input, definition),
  }
}

/** The course of the place in view, with the province beside a county. */
function trendOf(
  province: Province,
  definition: IndicatorDefinition,
  { place, period }: Selection,
  nameOfPlace: (code: PlaceCode) => string,
): TrendModel {
  const series = (code: PlaceCode) => ({ name: nameOfPlace(code), values: valuesOf(province, definition, code) })
  return {
    periods: province.periods,
    main: series(place),
    beside: place === province.code ? undefined : series(province.code),
    target: targetAt(province.targets, definition.id, place, period)?.value ?? null,
    digits: definition.digits,
    current: period,
  }
}
