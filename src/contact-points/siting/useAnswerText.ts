import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFormat } from '@/locale/useFormat'
import type { CoverAnswer, MedianAnswer } from './answer'
import type { Siting } from './useSiting'

/** How a search goes, or how it ended: whether the answer is the best there is, else by how much it may fall short. */
export function useAnswerText({ progress, outcome }: Siting): ComputedRef<string> {
  const { t } = useI18n()
  const format = useFormat()
  const percent = (gap: number): string => format.value.percent(gap * 100, 1)
  const km = (value: number | null): string =>
    value === null ? t('contactPoints.unknown') : t('contactPoints.km', { km: format.value.number(value, 2) })

  function coverText({ best, greedy, gap, ending, seconds }: CoverAnswer): string {
    const named = {
      people: format.value.number(best.people),
      greedy: format.value.number(greedy.people),
      gap: percent(gap),
      seconds: format.value.number(seconds, 1),
    }
    return t(ending === 'proved' ? 'contactPoints.siting.proved' : 'contactPoints.siting.found', named)
  }

  function medianText({ meanKmToday, meanKm, gap }: MedianAnswer): string {
    return t('contactPoints.siting.mean', { today: km(meanKmToday), after: km(meanKm), gap: percent(gap) })
  }

  return computed(() => {
    const [going, ended] = [progress.value, outcome.value]
    if (going === 'starting') return t('contactPoints.siting.starting')
    if (going !== null)
      return t(`contactPoints.siting.stages.${going.stage}`, { found: format.value.number(going.found) })
    if (ended === null) return ''
    if (ended.kind === 'refused') return t(`contactPoints.siting.faults.${ended.faults[0]?.code ?? 'bad-number'}`)
    if (ended.kind !== 'solved') return t(`contactPoints.siting.${ended.kind}`)
    return ended.answer.mode === 'cover' ? coverText(ended.answer) : medianText(ended.answer)
  })
}
