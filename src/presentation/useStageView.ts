import { computed, type ComputedRef } from 'vue'
import type { Province } from '@/indicators/province'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import type { Selection } from '@/selection/parameters'

export interface StageView {
  /** Whether a county is in view, and not the province. */
  readonly isDrilled: ComputedRef<boolean>
  /** Turns to another month or place; what the province does not have is passed over. */
  turn(patch: { readonly period?: Period; readonly place?: PlaceCode }): void
  back(): void
  shiftPeriod(step: -1 | 1): void
}

/** Month and place of all scenes, changed before the audience. */
export function useStageView(
  province: () => Province | null,
  view: () => Pick<Selection, 'period' | 'place'>,
  change: (patch: Partial<Selection>) => void,
): StageView {
  const isDrilled = computed(() => {
    const whole = province()
    return whole !== null && view().place !== whole.code
  })

  function turn({ period, place }: { readonly period?: Period; readonly place?: PlaceCode }): void {
    const whole = province()
    if (!whole) return
    const places = [whole.code, ...whole.counties.map(({ place_code }) => place_code)]
    const patch: Partial<Selection> = {
      ...(period !== undefined && whole.periods.includes(period) && { period }),
      ...(place !== undefined && places.includes(place) && { place }),
    }
    if (Object.keys(patch).length > 0) change(patch)
  }

  function back(): void {
    const whole = province()
    if (whole) turn({ place: whole.code })
  }

  function shiftPeriod(step: -1 | 1): void {
    const { periods = [] } = province() ?? {}
    const period = periods[periods.indexOf(view().period) + step]
    if (period !== undefined) turn({ period })
  }

  return { isDrilled, turn, back, shiftPeriod }
}
