import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { agendaIn } from '@/councils/agendas'
import type { DataPackage } from '@/datapackage/openPackage'
import type { ResolutionRow } from '@/datapackage/tables/councils'
import type { Province } from '@/indicators/province'
import type { Period } from '@/locale/period'
import { useFormat } from '@/locale/useFormat'
import { nameOf } from '@/places/placeName'
import type { Place } from '@/places/tree'
import type { SceneContent } from '@/scenes/scene'
import { useScenes } from '@/scenes/useScenes'
import { councilLetter, countyLetter, unitLetter, type Letter } from './letter'

export interface AddressedLetter {
  readonly letter: Letter
  readonly addressee: string
  readonly title: string
  readonly resolutions: readonly ResolutionRow[]
}

interface LetterInput {
  data(): DataPackage | null
  province(): Province | null
  reader(): string | null
  period(): Period
  resolutions(): readonly ResolutionRow[]
}

/**
 * The letter to a county, a municipality, a dehyari or a council; `null` for the governor, for an unknown reader, and while figures
 * are on their way. `isGathered`: whether nothing that it tells of is still being read.
 */
export function useLetter(input: LetterInput): {
  readonly letter: ComputedRef<AddressedLetter | null>
  readonly isGathered: ComputedRef<boolean>
} {
  const { t } = useI18n()
  const format = useFormat()

  function toPlace(province: Province, place: Place, month: Period): Omit<AddressedLetter, 'resolutions'> | null {
    const { place_code: code, level, responsible } = place
    const kind = level === 'county' ? 'county' : responsible
    if (!kind) return null
    const name = nameOf(place, format.value.language)
    const compose = kind === 'county' ? countyLetter : unitLetter
    return {
      letter: compose(province, code, month),
      addressee: t(`briefing.to.${kind}`, { place: name }),
      title: t(`briefing.of.${kind}`, { place: name, period: format.value.period(month) }),
    }
  }

  const scenes = useContents(input)
  const letter = computed(() => {
    const [province, reader, month] = [input.province(), input.reader(), input.period()]
    if (!province || reader === null) return null
    const place = province.tree.get(reader)
    const letter = place && toPlace(province, place, month)
    if (letter) return { ...letter, resolutions: input.resolutions().filter((row) => row.place_code === reader) }
    const council = province.councils.find(({ council_id }) => council_id === reader)
    if (!council || !scenes.isGathered.value) return null
    const name = nameOf(council, format.value.language)
    return {
      letter: councilLetter(province, scenes.contents.value, month),
      addressee: t('briefing.toCouncil', { council: name }),
      title: t('briefing.ofCouncil', { council: name, period: format.value.period(month) }),
      resolutions: input.resolutions().filter(({ council_id }) => council_id === reader),
    }
  })
  return { letter, isGathered: scenes.isGathered }
}

/** What the scenes of a council show, where the reader is one; a scene whose tables could not be read is left out. */
function useContents(input: LetterInput): {
  readonly contents: ComputedRef<readonly SceneContent[]>
  readonly isGathered: ComputedRef<boolean>
} {
  const wanted = computed(() => {
    const [province, reader] = [input.province(), input.reader()]
    return province && reader !== null ? agendaIn(reader, province).map(({ scene }) => scene) : []
  })
  const { contentOf, isSettled } = useScenes({
    ...input,
    place: () => input.province()?.code ?? '',
    wanted: () => wanted.value,
  })
  const contents = computed(() => wanted.value.flatMap((scene) => contentOf.value(scene) ?? []))
  return { contents, isGathered: isSettled }
}
