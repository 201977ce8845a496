import { computed, type ComputedRef } from 'vue'
import { useAfterFrame } from '@/ui/useAfterFrame'
import type { StagedScene } from './StageFrame.vue'
import type { Meeting } from './useMeeting'

/**
 * The scene on stage, and its neighbours drawn behind it. Neighbours come and go after it is shown: whoever turns to a scene, or
 * jumps to one that nobody prepared, waits for that scene alone.
 */
export function useStagedScenes(
  { sceneAt, contentAt, hasFailed }: Meeting,
  number: () => number,
): ComputedRef<readonly StagedScene[]> {
  const shown = useAfterFrame(number)
  // And one more: what the scene itself draws once it is shown, such as a chart, goes before its neighbours.
  const settled = useAfterFrame(() => shown.value)
  return computed(() => {
    const on = number()
    const numbers = new Set([settled.value - 1, settled.value, settled.value + 1, on])
    return [...numbers]
      .sort((a, b) => a - b)
      .flatMap((at): StagedScene[] => {
        const own = sceneAt.value(at)
        if (!own) return []
        return [{ id: own.id, number: at, isOn: at === on, content: contentAt.value(at), failed: hasFailed(at) }]
      })
  })
}
