import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ResolutionRow } from '@/datapackage/tables/councils'
import type { Province } from '@/indicators/province'
import type { Period } from '@/locale/period'
import { useFormat } from '@/locale/useFormat'
import { nameOf } from '@/places/placeName'
import { councilLetter, countyLetter, type Letter } from './letter'

export interface AddressedLetter {
  readonly letter: Letter
  readonly addressee: string
  readonly title: string
  readonly resolutions: readonly ResolutionRow[]
}

/** The letter to a county or a council; `null` for the governor, for an unknown reader, and while figures are on their way. */
export function useLetter(input: {
  province(): Province | null
  reader(): string | null
  period(): Period
  resolutions(): readonly ResolutionRow[]
}): ComputedRef<AddressedLetter | null> {
  const { t } = useI18n()
  const format = useFormat()

  return computed(() => {
    const [province, reader, month] = [input.province(), input.reader(), input.period()]
    if (!province || reader === null) return null
    const period = format.value.period(month)
    const county = province.counties.find(({ place_code }) => place_code === reader)
    if (county) {
      const name = nameOf(county, format.value.language)
      return {
        letter: countyLetter(province, reader, month),
        addressee: t('briefing.toCounty', { county: name }),
        title: t('briefing.ofCounty', { county: name, period }),
        resolutions: input.resolutions().filter(({ place_code }) => place_code === reader),
      }
    }
    const council = province.councils.find(({ council_id }) => council_id === reader)
    if (!council) return null
    const name = nameOf(council, format.value.language)
    return {
      letter: councilLetter(province, reader, month),
      addressee: t('briefing.toCouncil', { council: name }),
      title: t('briefing.ofCouncil', { council: name, period }),
      resolutions: input.resolutions().filter(({ council_id }) => council_id === reader),
    }
  })
}
