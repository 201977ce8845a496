import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { TileArchive } from '@/datapackage/tileArchive'
import type { Province } from '@/indicators/province'
import { areaBounds, type Bounds } from '@/map/bounds'
import type { Basemap, Position } from '@/map/mapModel'
import { boundsAround, type SeenPassage } from '@/map/passageLines'
import type { PlaceCode } from '@/places/tree'

/** Degrees of latitude around a passage, and around the middle of a municipality, about 300 m and 1 km: so near that lanes are drawn. */
const NEAR_PASSAGE = 0.003
const NEAR_UNIT = 0.009

export interface FocusInput {
  readonly province: Province
  readonly basemap: Basemap
  readonly archive: TileArchive | null
  /** The province, or a county. */
  readonly place: PlaceCode
  readonly unit: PlaceCode | null
  /** The passage chosen, and its municipality or dehyari; `null`: none. */
  readonly chosen: { readonly row: number; readonly unit: PlaceCode } | null
}

export interface PassageFocus {
  /** `undefined`: the whole province. */
  readonly focus: ComputedRef<Bounds | undefined>
  /** What the chosen passage is called, once the map knows. */
  readonly chosenName: Ref<string | null>
  /** It was chosen on the map itself, which then stays where it is. */
  seen(passage: SeenPassage): void
}

function spotOf({ tree }: Province, code: PlaceCode): Position | null {
  const { lon, lat } = tree.get(code) ?? {}
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : null
}

/** Where the map of passages is to look: at the passage chosen, else at its municipality or dehyari, else at the county. */
export function usePassageFocus(input: () => FocusInput): PassageFocus {
  const found = shallowRef<Bounds | null>(null)
  const chosenName = ref<string | null>(null)
  let seenHere = -1

  async function seek(row: number, unit: PlaceCode): Promise<void> {
    const { archive } = input()
    const near = spotOf(input().province, unit)
    if (!archive || !near) return
    const { findFeature } = await import('@/map/tileArchiveAdapter')
    const place = await findFeature(archive, 'passages', row, near).catch(() => null)
    if (input().chosen?.row !== row || !place) return
    chosenName.value = place.name
    found.value = boundsAround(place.at, NEAR_PASSAGE)
  }

  watch(
    () => [input().chosen?.row, input().archive] as const,
    ([row]) => {
      if (row === seenHere) return
      ;[found.value, chosenName.value, seenHere] = [null, null, -1]
      const { chosen } = input()
      if (chosen) void seek(chosen.row, chosen.unit)
    },
    { immediate: true },
  )
  const focus = computed(() => {
    if (found.value) return found.value
    const { province, basemap, place, unit } = input()
    const spot = unit === null ? null : spotOf(province, unit)
    if (spot) return boundsAround(spot, NEAR_UNIT)
    return place === province.code ? undefined : areaBounds(basemap, place)
  })
  function seen({ row, name }: SeenPassage): void {
    seenHere = row
    chosenName.value = name
  }
  return { focus, chosenName, seen }
}
