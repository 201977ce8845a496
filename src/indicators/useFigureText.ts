import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFormat } from '@/locale/useFormat'
import type { IndicatorDefinition } from './definition'
import type { Target } from './target'

/** How an indicator's figures are written in the language being spoken. */
export interface FigureText {
  name(definition: IndicatorDefinition): string
  /** Alone, without a unit: ۱۶٫۹ */
  bare(definition: IndicatorDefinition, value: number | null): string
  /** What stands beside the bare number: ٪, people. */
  unit(definition: IndicatorDefinition): string
  /** In a sentence: ۱۶٫۹ درصد */
  inWords(definition: IndicatorDefinition, value: number | null): string
  /** The distance between two figures, without sign: ۱٫۵ واحد درصد */
  difference(definition: IndicatorDefinition, value: number): string
  /** A movement per month, without sign, one decimal finer: ۰٫۲۳ واحد درصد */
  pace(definition: IndicatorDefinition, value: number): string
  /** With its month: هدف ۱۵٫۸ تا اسفند ۱۴۰۵ */
  target(definition: IndicatorDefinition, target: Target): string
}

export function useFigureText(): ComputedRef<FigureText> {
  const { t } = useI18n()
  const format = useFormat()

  return computed(() => {
    const bare = ({ digits }: IndicatorDefinition, value: number | null): string =>
      value === null ? t('indicators.notReported') : format.value.number(value, digits)
    return {
      bare,
      name: ({ id }) => t(`indicators.${id}.name`),
      unit: ({ id }) => t(`indicators.${id}.unit`),
      inWords: (definition, value) =>
        value === null
          ? t('indicators.notReported')
          : t(`indicators.${definition.id}.inWords`, { value: bare(definition, value) }),
      difference: (definition, value) =>
        t(`indicators.${definition.id}.difference`, { value: bare(definition, Math.abs(value)) }),
      pace: ({ id, digits }, value) =>
        t(`indicators.${id}.difference`, { value: format.value.number(Math.abs(value), digits + 1) }),
      target: (definition, { value, period }) =>
        t('figures.target', { value: bare(definition, value), period: format.value.period(period) }),
    }
  })
}
