import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { AgencyRow } from '@/datapackage/tables/services'
import type { ServiceQualityRow } from '@/datapackage/tables/network'
import type { PlaceTree } from '@/places/tree'
import type { Period } from '@/locale/period'
import { pointMonth, type PointMonth } from './network/pointMonth'
import { packPoints, type PointTable } from './network/pointTable'

export interface NetworkTables {
  readonly table: PointTable
  readonly agencies: readonly AgencyRow[]
  readonly quality: readonly ServiceQualityRow[]
}

export interface Network {
  /** `null` until the tables are there. */
  readonly tables: Readonly<ShallowRef<NetworkTables | null>>
  readonly month: ComputedRef<PointMonth | null>
  readonly failure: Readonly<ShallowRef<unknown>>
}

/** The contact points of a package in columns, and how they stood in the month in view. */
export function useNetwork(source: () => { data: DataPackage; tree: PlaceTree }, period: () => Period): Network {
  const tables = shallowRef<NetworkTables | null>(null)
  const failure = shallowRef<unknown>(null)
  watch(
    () => source().data,
    async (data) => {
      ;[tables.value, failure.value] = [null, null]
      try {
        const read = await readNetwork(data, source().tree)
        if (source().data === data) tables.value = read
      } catch (error) {
        failure.value = error
      }
    },
    { immediate: true },
  )
  const month = computed(() => tables.value && pointMonth(tables.value.table, period()))
  return { tables, month, failure }
}

async function readNetwork(data: DataPackage, tree: PlaceTree): Promise<NetworkTables> {
  const [points, services, given, looks, agencies, quality] = await Promise.all([
    data.table('contact_points'),
    data.table('services'),
    data.table('point_services'),
    data.table('point_transparency'),
    data.table('agencies'),
    data.table('service_quality'),
  ])
  return { table: packPoints({ points, services, given, looks }, tree), agencies, quality }
}
