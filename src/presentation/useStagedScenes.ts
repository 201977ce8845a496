import { computed, type ComputedRef } from 'vue'
import type { StagedScene } from './StageFrame.vue'
import type { Meeting } from './useMeeting'

/** The scene on stage, and its neighbours drawn behind it. */
export function useStagedScenes(
  { sceneAt, contentAt, hasFailed }: Meeting,
  number: () => number,
): ComputedRef<readonly StagedScene[]> {
  return computed(() =>
    [-1, 0, 1].flatMap((distance): StagedScene[] => {
      const at = number() + distance
      const own = sceneAt.value(at)
      if (!own) return []
      return [{ id: own.id, number: at, isOn: distance === 0, content: contentAt.value(at), failed: hasFailed(at) }]
    }),
  )
}
