import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { PAGE_FORMULAS } from '@/addressing/pageIndicators'
import { unitObservations } from '@/addressing/units/unitObservations'
import { CATALOGUE, type RawTables } from '@/datapackage/catalogue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { ObservationSet } from '@/indicators/observationSet'
import type { Province } from '@/indicators/province'

/** The formulas read the table of addressing alone. */
const NO_TABLES = Object.fromEntries(Object.keys(CATALOGUE).map((name) => [name, []])) as unknown as RawTables

/**
 * The province with the figures of one municipality or dehyari beside the published ones, where the reader is such; else the
 * province as it is. `null` while they are on their way.
 */
export function useUnitFigures(
  opened: () => DataPackage | null,
  province: () => Province | null,
  reader: () => string | null,
): ComputedRef<Province | null> {
  const units = shallowRef<ObservationSet | null>(null)
  const unit = computed(() => {
    const place = province()?.tree.get(reader() ?? '')
    return place?.responsible ? place.place_code : null
  })
  watch(
    [opened, province, unit] as const,
    async ([data, whole, code]) => {
      units.value = null
      if (!data || !whole || code === null) return
      // A broken table is told on the page of addressing; the note says that nothing was reported.
      const addressing = await data.table('addressing').catch(() => [])
      if (opened() !== data) return
      units.value = unitObservations(whole, { ...NO_TABLES, addressing: [...addressing] }, PAGE_FORMULAS)
    },
    { immediate: true },
  )
  return computed(() => {
    const [whole, own, code] = [province(), units.value, unit.value]
    if (!whole || code === null) return whole
    return own && { ...whole, observations: beside(whole.observations, own, code) }
  })
}

function beside(published: ObservationSet, units: ObservationSet, unit: string): ObservationSet {
  const setOf = (indicator: string, place: string): ObservationSet =>
    place === unit && units.indicators.includes(indicator) ? units : published
  return {
    ...published,
    at: (indicator, place, period) => setOf(indicator, place).at(indicator, place, period),
    series: (indicator, place) => setOf(indicator, place).series(indicator, place),
  }
}
