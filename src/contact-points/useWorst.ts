import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { IndicatorId } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { rank } from '@/indicators/ranking'
import { countyValues, type Signal } from '@/indicators/signal'
import { useFigureText } from '@/indicators/useFigureText'
import { useFormat } from '@/locale/useFormat'
import { usePlaceName } from '@/places/usePlaceName'
import { farthest } from './access/accessSummary'
import type { Access } from './access/useAccess'
import { accessDistance } from './access/accessFormulas'

/** What stands beside each average: the county that is worst off, and of distances the settlement with the longest way. */
export function useWorst(
  province: () => Province,
  signals: () => readonly Signal[],
  { data, result }: Access,
): ComputedRef<ReadonlyMap<IndicatorId, string>> {
  const { t } = useI18n()
  const format = useFormat()
  const figures = useFigureText()
  const nameOf = usePlaceName(() => province().tree)

  function worstCounty({ definition, period }: Signal): string | null {
    const known = rank(definition, countyValues(province(), definition, period)).filter(({ value }) => value !== null)
    const last = known.at(-1)
    if (!last || known.length < 2) return null
    return t('contactPoints.worst.county', {
      county: nameOf(last.place),
      value: figures.value.inWords(definition, last.value),
    })
  }

  /** `null` while reach is being measured for another month. */
  function worstSettlement({ place, period }: Signal): string | null {
    if (!data.value || result.value?.query.period !== period) return null
    const county = data.value.settlements.counties.indexOf(place)
    const found = farthest(data.value, result.value, county < 0 ? {} : { county })
    if (!found || !Number.isFinite(found.km)) return null
    const name = nameOf(data.value.settlements.codes[found.settlement] ?? '')
    return t('contactPoints.worst.settlement', { name, km: format.value.number(found.km, 1) })
  }

  function told(signal: Signal): string {
    const parts = [worstCounty(signal), signal.definition.id === accessDistance.id ? worstSettlement(signal) : null]
    return parts.filter((part) => part !== null).join(t('contactPoints.worst.and'))
  }
  return computed(() => new Map(signals().map((signal) => [signal.definition.id, told(signal)])))
}
