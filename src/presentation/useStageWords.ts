import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { FormFields } from '@/councils/writing/formFields'
import type { Province } from '@/indicators/province'
import type { Segment } from '@/indicators/sentence'
import { useSentences } from '@/indicators/useSentences'
import { useFormat } from '@/locale/useFormat'
import type { SceneContent } from '@/scenes/scene'
import { notedFields } from './notedFields'

/** The scene on stage in words: for those who do not see it, for the speaker, and for a resolution written down during it. */
export function useStageWords(stage: {
  province(): Province | null
  content(): SceneContent | null
  number(): number
  count(): number
  isBlank(): boolean
}): {
  readonly announced: ComputedRef<string>
  readonly notes: ComputedRef<readonly (readonly Segment[])[]>
  readonly noted: ComputedRef<Partial<FormFields>>
} {
  const { t } = useI18n()
  const format = useFormat()
  const sentences = useSentences(() => stage.province()?.tree)

  const announced = computed(() => {
    const content = stage.content()
    if (stage.isBlank()) return t('presentation.isBlank')
    if (!content) return ''
    const [number, count] = [stage.number(), stage.count()].map((own) => format.value.number(own))
    return t('presentation.announced', { number, count, headline: sentences.value.say(content.headline) })
  })
  const notes = computed(() => stage.content()?.notes.map((note) => sentences.value.segments(note)) ?? [])
  const noted = computed(() => {
    const content = stage.content()
    return content ? notedFields(content, sentences.value.say) : {}
  })
  return { announced, notes, noted }
}
