import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { ContactPointRow, PointServiceRow } from '@/datapackage/tables/network'
import type { AddressingRow } from '@/datapackage/tables/post'
import type { ServiceRow } from '@/datapackage/tables/services'
import { lastDayOf } from '@/locale/lastDay'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { gapsOf, pointsOf, type Gap, type PointOfPlace } from './profile'

interface Tables {
  readonly addressing: readonly AddressingRow[]
  readonly points: readonly ContactPointRow[]
  readonly given: readonly PointServiceRow[]
  readonly services: readonly ServiceRow[]
}

export interface Profile {
  readonly gaps: readonly Gap[]
  readonly points: readonly PointOfPlace[]
  readonly services: readonly ServiceRow[]
  /** Services of the package that no point of the place gives. */
  readonly absent: readonly ServiceRow[]
}

/** All that the package knows of one municipality or dehyari in a month; `null` until it is read. */
export function useProfile(
  data: () => DataPackage,
  query: () => { readonly place: PlaceCode; readonly period: Period },
): { readonly profile: ComputedRef<Profile | null>; readonly failure: Readonly<ShallowRef<unknown>> } {
  const tables = shallowRef<Tables | null>(null)
  const failure = shallowRef<unknown>(null)
  watch(
    data,
    async (own) => {
      ;[tables.value, failure.value] = [null, null]
      try {
        const [addressing, points, given, services] = await Promise.all([
          own.table('addressing'),
          own.table('contact_points'),
          own.table('point_services'),
          own.table('services'),
        ])
        if (data() === own) tables.value = { addressing, points, given, services }
      } catch (error) {
        failure.value = error
      }
    },
    { immediate: true },
  )
  const profile = computed(() => {
    const read = tables.value
    if (!read) return null
    const { place, period } = query()
    const found = pointsOf(read.points, read.given, place, lastDayOf(period))
    return {
      gaps: gapsOf(read.addressing, place, period),
      points: found.points,
      services: read.services.filter(({ service_id }) => found.services.has(service_id)),
      absent: read.services.filter(({ service_id }) => !found.services.has(service_id)),
    }
  })
  return { profile, failure }
}
