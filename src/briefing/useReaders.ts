import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Province } from '@/indicators/province'
import { useFormat } from '@/locale/useFormat'
import { nameOf } from '@/places/placeName'
import type { Place } from '@/places/tree'

export interface ReaderGroup {
  readonly name: string
  readonly readers: readonly { readonly id: string; readonly name: string }[]
}

/** Who a note can be for, beside the governor. A dehyari is offered where a link chose it: they are too many for a list. */
export function useReaders(
  province: () => Province | null,
  reader: () => string | null,
): ComputedRef<readonly ReaderGroup[]> {
  const { t } = useI18n()
  const format = useFormat()
  return computed(() => {
    const whole = province()
    const { language } = format.value
    const named = (place: Place) => ({ id: place.place_code, name: nameOf(place, language) })
    const { counties = [], councils = [], tree } = whole ?? {}
    const units = tree ? counties.flatMap(({ place_code }) => tree.unitsOf(place_code)) : []
    const offered = units.filter(
      ({ responsible, place_code }) => responsible === 'municipality' || place_code === reader(),
    )
    return [
      {
        name: t('briefing.readers.councils'),
        readers: councils.map((council) => ({ id: council.council_id, name: nameOf(council, language) })),
      },
      { name: t('briefing.readers.counties'), readers: counties.map(named) },
      { name: t('briefing.readers.units'), readers: offered.map(named) },
    ]
  })
}
