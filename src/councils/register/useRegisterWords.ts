import { useI18n } from 'vue-i18n'
import type { CouncilRow } from '@/datapackage/tables/councils'
import type { Province } from '@/indicators/province'
import { useFigureText } from '@/indicators/useFigureText'
import { useFormat } from '@/locale/useFormat'
import { nameOf } from '@/places/placeName'
import { usePlaceName } from '@/places/usePlaceName'
import type { Effect, Reading } from './effect'
import type { RegisterEntry } from './registerEntries'
import type { SheetWords } from './registerSheet'

export interface RegisterWords extends SheetWords {
  due(entry: RegisterEntry): string
  delay(entry: RegisterEntry): string
  days(count: number): string
  /** What the indicator did: «۳۲٫۶ درصد بود، ۲۸٫۲ درصد شد». */
  effect(effect: Effect): string
  /** Better or worse and whether the target is met; empty where neither is known. */
  verdict(effect: Effect): string
  ownerName(persian: string, english: string | null): string
}

/** What an indicator did since a resolution, in words. */
function useEffectWords(): Pick<RegisterWords, 'effect' | 'verdict'> {
  const { t } = useI18n()
  const figures = useFigureText()
  return {
    effect({ definition, before, after }) {
      const inWords = (reading: Reading): string => figures.value.inWords(definition, reading.value)
      if (before && after) return t('resolutions.effect.fromTo', { before: inWords(before), after: inWords(after) })
      if (before) return t('resolutions.effect.onlyBefore', { before: inWords(before) })
      if (after) return t('resolutions.effect.onlyAfter', { after: inWords(after) })
      return t('resolutions.effect.nothing')
    },
    verdict({ definition, moved, target, isReached }) {
      const parts = moved === 'unknown' ? [] : [t(`resolutions.effect.${moved}`)]
      if (target !== null)
        parts.push(t('resolutions.effect.target', { target: figures.value.inWords(definition, target) }))
      if (isReached !== null) parts.push(t(`resolutions.effect.${isReached ? 'reached' : 'notReached'}`))
      return parts.join(' · ')
    },
  }
}

/** A resolution's words in the language being spoken; what the package has in Persian alone is shown in Persian. */
export function useRegisterWords(
  province: () => Pick<Province, 'tree' | 'code'>,
  councils: () => readonly CouncilRow[],
): RegisterWords {
  const { t } = useI18n()
  const format = useFormat()
  const figures = useFigureText()
  const placeName = usePlaceName(() => province().tree)
  const spoken = (persian: string, english: string | null): string =>
    format.value.language === 'en' ? (english ?? persian) : persian
  const days = (count: number): string => t('resolutions.days', { count: format.value.number(count) }, count)

  return {
    ...useEffectWords(),
    days,
    column: (name) => t(`resolutions.columns.${name}`),
    text: ({ resolution }) => spoken(resolution.text_fa, resolution.text_en),
    owner: ({ resolution }) => spoken(resolution.owner_fa, resolution.owner_en),
    ownerName: spoken,
    council(id) {
      const council = councils().find(({ council_id }) => council_id === id)
      return council ? nameOf(council, format.value.language) : id
    },
    place: ({ resolution: { place_code } }) =>
      place_code === null || place_code === province().code ? t('resolutions.wholeProvince') : placeName(place_code),
    state: (state) => t(`resolutions.states.${state}`),
    stateWithDraft({ state, draft }) {
      const own = t(`resolutions.states.${state}`)
      return draft === null ? own : t('resolutions.draftState', { state: own })
    },
    indicator: ({ effect }) => effect && figures.value.name(effect.definition),
    due: ({ resolution: { due } }) => (due === null ? t('resolutions.noDue') : format.value.date(due)),
    delay: ({ delay }) => (delay === null ? '' : delay === 0 ? t('resolutions.inTime') : days(delay)),
  }
}
