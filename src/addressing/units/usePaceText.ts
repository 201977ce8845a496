import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { IndicatorDefinition } from '@/indicators/definition'
import { timingOf, towards, type Forecast } from '@/indicators/forecast'
import { useFigureText } from '@/indicators/useFigureText'
import { yearOf, type Period } from '@/locale/period'
import { useFormat } from '@/locale/useFormat'

export interface PaceText {
  /** «۰٫۲۳ واحد درصد در ماه» */
  current(definition: IndicatorDefinition, forecast: Forecast): string
  /** What the target asks for: «لازم: ۰٫۳۱ واحد درصد در ماه», or that it asks for nothing more. */
  required(definition: IndicatorDefinition, forecast: Forecast): string
  /** The done-by months with their interval, short enough for a cell, or why there are none. */
  doneBy(forecast: Forecast): string
  /** Whether that is in time for the target; `null` where there are no months. */
  timing(forecast: Forecast): 'inTime' | 'late' | 'unsure' | null
}

/** Pace and done-by in few words, for columns. */
export function usePaceText(): ComputedRef<PaceText> {
  const { t } = useI18n()
  const format = useFormat()
  const figures = useFigureText()

  function span(from: Period, to: Period): string {
    const { period, monthName } = format.value
    if (from === to) return period(to)
    return t('forecast.span', { from: yearOf(from) === yearOf(to) ? monthName(from) : period(from), to: period(to) })
  }

  return computed(() => ({
    current(definition, forecast) {
      if (forecast.kind === 'tooFew') return t('addressing.pace.unknown')
      const progress = towards(definition, forecast.pace.perMonth)
      if (progress === 0) return t('addressing.pace.still')
      return t(`addressing.pace.${progress < 0 ? 'worse' : 'perMonth'}`, {
        pace: figures.value.pace(definition, progress),
      })
    },
    required(definition, forecast) {
      if (!('required' in forecast) || forecast.kind === 'met') return t('addressing.pace.noneRequired')
      if (forecast.required === null) return t('addressing.pace.passed')
      const pace = t('addressing.pace.perMonth', { pace: figures.value.pace(definition, forecast.required) })
      return t('addressing.units.asked', { pace })
    },
    doneBy(forecast) {
      if (forecast.kind !== 'reaches') return t(`addressing.units.doneBy.${forecast.kind}`)
      const { earliest, latest } = forecast.doneBy
      if (latest === null) return t('addressing.units.doneBy.open', { earliest: format.value.period(earliest) })
      return span(earliest, latest)
    },
    timing: (forecast) => (forecast.kind === 'reaches' ? timingOf(forecast.doneBy, forecast.target.period) : null),
  }))
}
