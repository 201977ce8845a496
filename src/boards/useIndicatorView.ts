import { computed, type ComputedRef } from 'vue'
import type { TrendModel } from '@/charts/trendModel'
import type { IndicatorDefinition, IndicatorId } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { readSignal, type Signal } from '@/indicators/signal'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'
import { placeTrend } from './placeTrend'
import { useCounties, type Counties } from './useCounties'
import { changesOf } from './changes'
import { useFindings, type ChangesOf, type Findings } from './useFindings'

export interface IndicatorViewInput {
  /** With observations of every indicator that the page shows. */
  readonly province: Province
  readonly selection: Pick<Selection, 'place' | 'period' | 'indicator'>
}

/** The indicators a page shows, in the order they are read; the first is in view unless the selection names another. */
export type PageIndicators = readonly [IndicatorDefinition, ...IndicatorDefinition[]]

export interface IndicatorView extends Counties, Findings {
  readonly definition: ComputedRef<IndicatorDefinition>
  readonly signals: ComputedRef<readonly Signal[]>
  readonly trend: ComputedRef<TrendModel>
}

/** The selection turned into what a page's parts show; each part follows only what it hangs on. */
export function useIndicatorView(
  input: IndicatorViewInput,
  indicators: PageIndicators,
  changes: ChangesOf = changesOf,
): IndicatorView {
  const nameOf = usePlaceName(() => input.province.tree)
  const definition = computed(() => indicatorOf(indicators, input.selection.indicator))
  const signals = computed(() => {
    const { place, period } = input.selection
    return indicators.map((signal) => readSignal(input.province, signal, place, period))
  })
  return {
    definition,
    signals,
    trend: computed(() => {
      const { place, period } = input.selection
      return placeTrend(input.province, definition.value, { place, period, months: TREND_MONTHS, nameOf })
    }),
    ...useCounties(input, definition),
    ...useFindings(input, definition, changes),
  }
}

/** A package may lack an indicator's table, and a link may name one of another page; then the first is in view. */
export function indicatorOf(indicators: PageIndicators, id: IndicatorId): IndicatorDefinition {
  return indicators.find((indicator) => indicator.id === id) ?? indicators[0]
}

/** Two years: on the home's narrow trend the months ahead must be told apart too. */
const TREND_MONTHS = 24
