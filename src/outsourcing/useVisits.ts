import { computed, type ComputedRef } from 'vue'
import type { Province } from '@/indicators/province'
import { addMonths } from '@/locale/period'
import type { Selection } from '@/selection/parameters'
import type { Choices } from './choices'
import { canGoOver } from './stages/depth'
import type { Services } from './useServices'
import type { Volumes } from './useVolumes'
import { assumptionsOf, sumRanges, visitsAvoided, type Assumptions, type Range } from './visits/visitsAvoided'
import { movedByService } from './volumes/volumeCube'

export interface ServiceVisits {
  readonly service: string
  /** Transactions at contact points in the twelve months up to the one in view. */
  readonly moved: number
  /** What is reckoned with, and what of it the reader set. */
  readonly assumptions: Assumptions
  readonly own: Partial<Assumptions>
  readonly avoided: Range
}

export interface Visits {
  /** `null` until the volumes are read. Most avoided first. */
  readonly rows: ComputedRef<readonly ServiceVisits[] | null>
  readonly total: ComputedRef<Range | null>
  /** County-months without a return, which are in no sum. */
  readonly missing: ComputedRef<number>
  /** Services that cannot be told of: the package makes no assumption of them. */
  readonly untold: ComputedRef<readonly string[]>
}

const YEAR = 12

/** The visits that handing over has spared people in a year, in the place in view, by the assumptions of package and reader. */
export function useVisits(
  input: { readonly province: Province; readonly selection: Selection; readonly choices: Choices },
  { tables }: Services,
  { cube }: Volumes,
): Visits {
  const services = computed(() => (tables.value?.services ?? []).filter(canGoOver))
  const moved = computed(() => {
    if (!cube.value) return null
    const { period, place } = input.selection
    const county = place === input.province.code ? null : place
    const counts = movedByService(cube.value, 'contact_point', [addMonths(period, 1 - YEAR), period], county)
    return new Map(cube.value.services.map((id, at) => [id, counts[at] ?? { count: 0, missing: 0 }]))
  })
  const rows = computed(() => {
    const counts = moved.value
    if (!counts) return null
    const found = services.value.flatMap((service): ServiceVisits[] => {
      const given = assumptionsOf(service)
      if (!given) return []
      const own = input.choices.assume.get(service.service_id)
      const assumptions = { ...given, ...own }
      const { count } = counts.get(service.service_id) ?? { count: 0 }
      const avoided = visitsAvoided(count, assumptions)
      return [{ service: service.service_id, moved: count, assumptions, own: own ?? {}, avoided }]
    })
    return found.sort((a, b) => b.avoided.mid - a.avoided.mid)
  })
  return {
    rows,
    total: computed(() => rows.value && sumRanges(rows.value.map(({ avoided }) => avoided))),
    missing: computed(() => {
      const perService = [...(moved.value ?? [])].map(([, { missing }]) => missing)
      return Math.max(0, ...perService)
    }),
    untold: computed(() =>
      services.value.filter((service) => assumptionsOf(service) === null).map(({ service_id }) => service_id),
    ),
  }
}
