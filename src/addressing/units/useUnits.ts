import { shallowRef, watch, type ShallowRef } from 'vue'
import { CATALOGUE, type RawTables } from '@/datapackage/catalogue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { ObservationSet } from '@/indicators/observationSet'
import type { Province } from '@/indicators/province'
import { PAGE_FORMULAS } from '../pageIndicators'
import { unitObservations } from './unitObservations'

export interface Units {
  /** `null` while the table is being read. */
  readonly observations: Readonly<ShallowRef<ObservationSet | null>>
  /** Why the table could not be read. */
  readonly failure: Readonly<ShallowRef<unknown>>
}

/** The figures of every municipality and dehyari, once the table of addressing is there. */
export function useUnits(opened: () => DataPackage, province: () => Province): Units {
  const observations = shallowRef<ObservationSet | null>(null)
  const failure = shallowRef<unknown>(null)
  watch(
    [opened, province],
    async ([data, whole]) => {
      observations.value = null
      failure.value = null
      try {
        const addressing = await data.table('addressing')
        if (opened() !== data) return
        const tables = { ...NO_TABLES, addressing: [...addressing] }
        observations.value = unitObservations(whole, tables, PAGE_FORMULAS)
      } catch (error) {
        if (opened() === data) failure.value = error
      }
    },
    { immediate: true },
  )
  return { observations, failure }
}

/** The page's formulas read the table of addressing alone. */
const NO_TABLES = Object.fromEntries(Object.keys(CATALOGUE).map((name) => [name, []])) as unknown as RawTables
