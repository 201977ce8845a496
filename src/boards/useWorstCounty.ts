import { useI18n } from 'vue-i18n'
import type { Province } from '@/indicators/province'
import { rank } from '@/indicators/ranking'
import { countyValues, type Signal } from '@/indicators/signal'
import { useFigureText } from '@/indicators/useFigureText'
import { usePlaceName } from '@/places/usePlaceName'

/** Beside an average: the county that is worst off. Empty where fewer than two counties have a figure. */
export function useWorstCounty(province: () => Province): (signal: Signal) => string {
  const { t } = useI18n()
  const figures = useFigureText()
  const nameOf = usePlaceName(() => province().tree)
  return ({ definition, period }) => {
    const known = rank(definition, countyValues(province(), definition, period)).filter(({ value }) => value !== null)
    const last = known.at(-1)
    if (!last || known.length < 2) return ''
    const facts = { county: nameOf(last.place), value: figures.value.inWords(definition, last.value) }
    return t('boards.worst', facts)
  }
}
