import { useI18n } from 'vue-i18n'
import { addressingSettingsOf } from '@/datapackage/addressingSettings'
import type { Province } from '@/indicators/province'
import { rank } from '@/indicators/ranking'
import { countyValues, type Signal } from '@/indicators/signal'
import { useFigureText } from '@/indicators/useFigureText'
import { useFormat } from '@/locale/useFormat'
import { usePlaceName } from '@/places/usePlaceName'

/** What stands under a share: how many of how many it is, and the county that is worst off. Empty where unknown. */
export function useFigureNotes(province: () => Province): {
  countOf(signal: Signal): string
  worstOf(signal: Signal): string
} {
  const { t } = useI18n()
  const format = useFormat()
  const figures = useFigureText()
  const nameOf = usePlaceName(() => province().tree)
  return {
    countOf({ definition, observation }) {
      if (observation?.numerator == null || observation.denominator === null) return ''
      return t(`addressing.countOf.${definition.id}`, {
        count: format.value.number(observation.numerator),
        of: format.value.number(observation.denominator),
        threshold: format.value.number(addressingSettingsOf(province().meta).completeFrom),
      })
    },
    worstOf({ definition, period }) {
      const known = rank(definition, countyValues(province(), definition, period)).filter(({ value }) => value !== null)
      const last = known.at(-1)
      if (!last || known.length < 2) return ''
      const value = figures.value.inWords(definition, last.value)
      return t('addressing.worst', { county: nameOf(last.place), value })
    },
  }
}
