import type { FeatureCollection } from 'geojson'
import { shallowRef, watch, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { Basemap } from '@/map/mapModel'

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** The shapes of the open package, once they are there; `null` before. */
export function useBasemap(opened: () => DataPackage | null): Readonly<ShallowRef<Basemap | null>> {
  const basemap = shallowRef<Basemap | null>(null)
  watch(
    opened,
    async (data) => {
      basemap.value = null
      if (!data) return
      const [boundaries, labels, surroundings] = await Promise.all([
        data.geo('boundaries'),
        data.geo('labels'),
        data.geo('surroundings'),
      ])
      if (opened() !== data) return
      // The reader of the package has checked that the shapes are of these kinds and carry these properties.
      basemap.value = {
        boundaries: boundaries ?? NOTHING,
        labels: labels ?? NOTHING,
        surroundings: surroundings ?? NOTHING,
      } as Basemap
    },
    { immediate: true },
  )
  return basemap
}
