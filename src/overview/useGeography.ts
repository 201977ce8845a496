import { shallowRef, watch, type ShallowRef } from 'vue'
import type { RowOf } from '@/datapackage/catalogue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { Basemap } from '@/map/mapModel'

export interface Geography {
  /** `null` until it has arrived. */
  readonly basemap: Readonly<ShallowRef<Basemap | null>>
  readonly points: Readonly<ShallowRef<readonly RowOf<'contact_points'>[]>>
  /** What could not be read, for the page to say. */
  readonly failure: Readonly<ShallowRef<unknown>>
}

const NOTHING = { type: 'FeatureCollection', features: [] }

/** Fetches what a map needs of a package, after the figures: first the areas, then the points over them. */
export function useGeography(data: () => DataPackage | undefined): Geography {
  const basemap = shallowRef<Basemap | null>(null)
  const points = shallowRef<readonly RowOf<'contact_points'>[]>([])
  const failure = shallowRef<unknown>(null)

  async function load(source: DataPackage): Promise<void> {
    const [boundaries, labels, surroundings] = await Promise.all([
      source.geo('boundaries'),
      source.geo('labels'),
      source.geo('surroundings'),
    ])
    if (data() !== source) return
    // The package's checks read the geometry; what each feature is for is the contract of the resource's name.
    basemap.value = { boundaries, labels, surroundings: surroundings ?? NOTHING } as unknown as Basemap
    const rows = await source.table('contact_points')
    if (data() === source) points.value = rows
  }

  watch(
    data,
    (source) => {
      basemap.value = null
      points.value = []
      failure.value = null
      if (source) load(source).catch((error: unknown) => (failure.value = error))
    },
    { immediate: true },
  )
  return { basemap, points, failure }
}
