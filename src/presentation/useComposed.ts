import { computed, type ComputedRef } from 'vue'
import type { Province } from '@/indicators/province'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import type { Scene, SceneContent } from '@/scenes/scene'

/**
 * The scenes as composed for the month and place in view, each once: a scene that was prepared is the very same when its turn
 * comes, so that nothing of it is drawn or measured anew.
 */
export function useComposed(
  province: () => Province | null,
  view: { period(): Period; place(): PlaceCode },
): ComputedRef<(scene: Scene) => SceneContent | null> {
  return computed(() => {
    const [whole, period, place] = [province(), view.period(), view.place()]
    const made = new Map<Scene, SceneContent>()
    return (scene) => {
      if (!whole) return null
      const content = made.get(scene) ?? scene.compose({ province: whole, period, place })
      made.set(scene, content)
      return content
    }
  })
}
