import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { TooltipTexts } from './trendTooltip'

/** What a month of a trend says besides its figures, in the language being spoken. */
export function useTooltipTexts(): ComputedRef<TooltipTexts> {
  const { t } = useI18n()
  return computed(() => ({
    notReported: t('charts.notReported'),
    ahead: (period) => t('charts.inTable', { period }),
    between: (ends) => t('charts.between', { ...ends }),
    required: t('charts.required'),
  }))
}
