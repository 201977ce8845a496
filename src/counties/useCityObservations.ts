import { shallowRef, watch, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import { indexObservations, type ObservationSet } from '@/indicators/observationSet'

/** All published observations, cities too, once they have arrived; `null` before. They are too many for a first view. */
export function useCityObservations(opened: () => DataPackage): Readonly<ShallowRef<ObservationSet | null>> {
  const observations = shallowRef<ObservationSet | null>(null)
  watch(
    opened,
    async (data) => {
      observations.value = null
      const rows = await data.table('observations')
      if (opened() === data) observations.value = indexObservations(rows)
    },
    { immediate: true },
  )
  return observations
}
