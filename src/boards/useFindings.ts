import { computed, type ComputedRef } from 'vue'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Segment, Sentence } from '@/indicators/sentence'
import type { Province } from '@/indicators/province'
import type { Period } from '@/locale/period'
import { useSentences } from '@/indicators/useSentences'
import type { PlaceCode } from '@/places/tree'
import { usePlaceName } from '@/places/usePlaceName'
import { effectSentence, leverSentence, leveragesOf } from './attention'
import type { AttentionItem } from './AttentionPanel.vue'
import { silentIn } from './changes'
import { findingOf } from './finding'
import type { IndicatorViewInput } from './useIndicatorView'

/** How many counties are worth naming: more than a handful is a list, not a priority. */
const MOST_TASKS = 4

export interface Findings {
  /** The title of the page. */
  readonly finding: ComputedRef<readonly Segment[]>
  readonly changes: ComputedRef<readonly (readonly Segment[])[]>
  readonly tasks: ComputedRef<readonly AttentionItem[]>
  readonly silent: ComputedRef<readonly { readonly place: PlaceCode; readonly name: string }[]>
}

export type ChangesOf = (province: Province, definition: IndicatorDefinition, period: Period) => readonly Sentence[]

/** What the page says in words. */
export function useFindings(
  input: IndicatorViewInput,
  definition: ComputedRef<IndicatorDefinition>,
  changesOf: ChangesOf,
): Findings {
  const sentences = useSentences(() => input.province.tree)
  const nameOfPlace = usePlaceName(() => input.province.tree)
  const period = computed(() => input.selection.period)
  const named = (code: PlaceCode): { place: PlaceCode; name: string } => ({ place: code, name: nameOfPlace(code) })

  return {
    finding: computed(() => {
      const { province, selection } = input
      return sentences.value.segments(findingOf(province, definition.value, selection.place, selection.period))
    }),
    changes: computed(() =>
      changesOf(input.province, definition.value, period.value).map((one) => sentences.value.segments(one)),
    ),
    tasks: computed(() =>
      leveragesOf(input.province, definition.value, period.value)
        .slice(0, MOST_TASKS)
        .map((leverage) => ({
          ...named(leverage.place),
          task: sentences.value.say(leverSentence(definition.value, leverage)),
          effect: sentences.value.say(effectSentence(definition.value, leverage)),
        })),
    ),
    silent: computed(() => silentIn(input.province, definition.value, period.value).map(named)),
  }
}
