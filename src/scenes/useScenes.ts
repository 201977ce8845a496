import { computed, onScopeDispose, shallowReactive, watch, type ComputedRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { Province } from '@/indicators/province'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { gatherOnce } from './gatherOnce'
import type { Compose, Scene, SceneContent } from './scene'

export interface Scenes {
  /** What a scene shows; `null` while its tables are read, and where they could not be. */
  readonly contentOf: ComputedRef<(scene: Scene) => SceneContent | null>
  readonly hasFailed: (scene: Scene) => boolean
  /** Whether nothing of what was wanted is still being read. */
  readonly isSettled: ComputedRef<boolean>
}

/** A way to compose, and the month it holds for; `null`: what the scene needs could not be read. */
interface Gathered {
  readonly period: Period
  readonly compose: Compose | null
}

/**
 * The scenes as composed for the month and place in view, each once: a scene that was prepared is the very same when its turn
 * comes, so that nothing of it is drawn or measured anew. While another month is read a scene goes on telling of the one before.
 */
export function useScenes(input: {
  data(): DataPackage | null
  province(): Province | null
  period(): Period
  place(): PlaceCode
  /** Whose tables are read now, one after the other. */
  wanted(): readonly Scene[]
}): Scenes {
  const gathered = useGathered(input)
  // Each on its own: another choice in the link leaves them as they are.
  const [period, place] = [computed(input.period), computed(input.place)]
  const composerOf = (scene: Scene): Gathered | undefined =>
    'compose' in scene ? { period: period.value, compose: scene.compose } : gathered.get(scene.id)

  const contentOf = computed(() => {
    const [whole, own] = [input.province(), place.value]
    const made = new Map<Compose, { readonly period: Period; readonly content: SceneContent }>()
    return (scene: Scene): SceneContent | null => {
      const composer = composerOf(scene)
      if (!whole || !composer?.compose) return null
      const known = made.get(composer.compose)
      if (known?.period === composer.period) return known.content
      const content = composer.compose({ province: whole, period: composer.period, place: own })
      made.set(composer.compose, { period: composer.period, content })
      return content
    }
  })
  return {
    contentOf,
    hasFailed: (scene) => !('compose' in scene) && gathered.get(scene.id)?.compose === null,
    isSettled: computed(() =>
      input.wanted().every((scene) => 'compose' in scene || gathered.get(scene.id)?.period === period.value),
    ),
  }
}

/** What was read for each scene by its id, kept up with the package, the month and what is wanted. */
function useGathered(input: Parameters<typeof useScenes>[0]): ReadonlyMap<string, Gathered> {
  const gathered = shallowReactive(new Map<string, Gathered>())
  let turn = 0
  watch(input.data, () => gathered.clear())
  watch(
    [input.data, input.province, input.period, input.wanted] as const,
    async ([data, province, period, wanted]) => {
      turn += 1
      const own = turn
      for (const scene of wanted) {
        if (!data || !province || 'compose' in scene || gathered.get(scene.id)?.period === period) continue
        const compose = await gatherOnce(scene, data, province, period).catch(() => null)
        if (own !== turn) return
        gathered.set(scene.id, { period, compose })
      }
    },
    { immediate: true },
  )
  onScopeDispose(() => (turn += 1))
  return gathered
}
