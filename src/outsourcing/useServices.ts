import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { OutsourcingEventRow } from '@/datapackage/tables/outsourcing'
import type { AgencyRow, ServiceRow } from '@/datapackage/tables/services'
import { useFormat } from '@/locale/useFormat'
import { nameOf } from '@/places/placeName'
import type { PlaceTree } from '@/places/tree'
import { readHistories, type Histories } from './stages/serviceHistory'

export interface ServiceTables {
  readonly agencies: readonly AgencyRow[]
  readonly services: readonly ServiceRow[]
  readonly events: readonly OutsourcingEventRow[]
  readonly histories: Histories
}

export interface Services {
  /** `null` until the tables are there. */
  readonly tables: Readonly<ShallowRef<ServiceTables | null>>
  readonly failure: Readonly<ShallowRef<unknown>>
  /** Names in the language spoken; an unknown id stands for itself. */
  readonly serviceName: ComputedRef<(id: string) => string>
  readonly agencyName: ComputedRef<(id: string) => string>
}

/** The services of a package with their agencies and their ways to the contact points. */
export function useServices(source: () => { data: DataPackage; tree: PlaceTree } | null): Services {
  const format = useFormat()
  const tables = shallowRef<ServiceTables | null>(null)
  const failure = shallowRef<unknown>(null)
  watch(
    source,
    async (own, before) => {
      if (own?.data === before?.data) return
      ;[tables.value, failure.value] = [null, null]
      if (!own) return
      const { data, tree } = own
      try {
        const [agencies, services, events] = await Promise.all([
          data.table('agencies'),
          data.table('services'),
          data.table('outsourcing_events'),
        ])
        if (source()?.data !== data) return
        tables.value = { agencies, services, events, histories: readHistories(events, tree) }
      } catch (error) {
        failure.value = error
      }
    },
    { immediate: true },
  )
  const byId = <R extends { readonly name_fa: string; readonly name_en: string }>(
    rows: readonly R[],
    idOf: (row: R) => string,
  ): ((id: string) => string) => {
    const names = new Map(rows.map((row) => [idOf(row), nameOf(row, format.value.language)]))
    return (id) => names.get(id) ?? id
  }
  return {
    tables,
    failure,
    serviceName: computed(() => byId(tables.value?.services ?? [], ({ service_id }) => service_id)),
    agencyName: computed(() => byId(tables.value?.agencies ?? [], ({ agency_id }) => agency_id)),
  }
}
