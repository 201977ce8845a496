import { shallowRef, watch, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { Period } from '@/locale/period'
import { cubeOfMonth, type PassageCube } from './passageCube'

export type MonthCube =
  | { readonly kind: 'reading' }
  /** The package has no counts of that month. */
  | { readonly kind: 'none' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'there'; readonly cube: PassageCube }

/** The counts of a month before the last one, read when such a month is first in view; `period` is `null` for the last. */
export function useMonthCube(
  opened: () => DataPackage,
  period: () => Period | null,
): Readonly<ShallowRef<MonthCube | null>> {
  const month = shallowRef<MonthCube | null>(null)
  watch(
    [opened, period],
    async ([data, wanted]) => {
      month.value = wanted === null ? null : { kind: 'reading' }
      if (wanted === null) return
      const now = await readCube(data, wanted)
      if (opened() === data && period() === wanted) month.value = now
    },
    { immediate: true },
  )
  return month
}

async function readCube(data: DataPackage, period: Period): Promise<MonthCube> {
  try {
    const months = await data.passageMonths()
    const cube = months && cubeOfMonth(months, period)
    return cube ? { kind: 'there', cube } : { kind: 'none' }
  } catch {
    return { kind: 'failed' }
  }
}
