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

/** The figures of every municipality and dehyari, read from the table of addressing when a view first wants them. */
export function useUnits(opened: () => DataPackage, province: () => Province, isWanted: () => boolean): Units {
  const observations = shallowRef<ObservationSet | null>(null)
  const failure = shallowRef<unknown>(null)
  /** What was read, or is being read. */
  let asked: Province | null = null
  watch(
    [opened, province, isWanted],
    async ([data, whole, wanted]) => {
      if (asked === whole) return
      asked = null
      observations.value = null
      failure.value = null
      if (!wanted) return
      asked = whole
      try {
        const addressing = await data.table('addressing')
        if (asked !== whole) return
        const tables = { ...NO_TABLES, addressing: [...addressing] }
        observations.value = unitObservations(whole, tables, PAGE_FORMULAS)
      } catch (error) {
        if (asked === whole) failure.value = error
      }
    },
    { immediate: true },
  )
  return { observations, failure }
}

/** The page's formulas read the table of addressing alone. */
const NO_TABLES = Object.fromEntries(Object.keys(CATALOGUE).map((name) => [name, []])) as unknown as RawTables
