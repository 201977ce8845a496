import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { TileArchive } from '@/datapackage/tileArchive'
import { givesWebGl } from '@/map/webGl'
import type { Choices } from './choices'

export interface Streets {
  /** Whether the package has streets to show. */
  readonly areThere: ComputedRef<boolean>
  /** `undefined`: there are none, or they are not wanted. */
  readonly shown: ComputedRef<TileArchive | undefined>
}

/** The streets of a package's basemap, looked for when a map that can show them opens; a canvas draws none. */
export function useStreets(
  opened: () => DataPackage,
  choices: () => Pick<Choices, 'base'>,
  isWanted: () => boolean = () => true,
): Streets {
  const archive = shallowRef<TileArchive | null>(null)
  watch(
    [opened, isWanted],
    async ([data, wanted]) => {
      archive.value = null
      if (!wanted || !givesWebGl()) return
      const found = await data.tiles('basemap').catch(() => null)
      if (opened() === data) archive.value = found
    },
    { immediate: true },
  )
  return {
    areThere: computed(() => archive.value !== null),
    shown: computed(() => (choices().base === 'streets' && archive.value) || undefined),
  }
}
