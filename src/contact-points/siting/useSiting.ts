import { computed, onScopeDispose, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { Period } from '@/locale/period'
import type { Access } from '../access/useAccess'
import type { Network } from '../useNetwork'
import type { SitingAnswer, SitingProgress } from './answer'
import type { RoadRow } from './distance'
import type { SitingProblem } from './problem'
import { AS_TODAY, sitesAfter, type Scenario, type SitingPlan } from './scenario'
import { sitingGround, type SitingGround } from './sitingGround'
import { createSitingSolver, type SitingOutcome } from './solverAdapter'
import { createWhatIf, type WhatIf } from './whatIf'

export interface Siting {
  /** `null` until the tables have come. */
  readonly ground: ComputedRef<SitingGround | null>
  /** Sets a scenario against today, within the plan's distance; `null` until the tables have come. */
  readonly compare: ComputedRef<((scenario: Scenario) => WhatIf) | null>
  /** Set while a search runs. */
  readonly progress: Readonly<ShallowRef<SitingProgress | 'starting' | null>>
  readonly outcome: Readonly<ShallowRef<SitingOutcome | null>>
  /** Searches anew for places; `null` when it ended without an answer. */
  solve(plan: SitingPlan): Promise<SitingAnswer | null>
  cancel(): void
}

/** After that the best found is shown with its gap: nobody waits longer before an audience. */
const LIMIT_SECONDS = 10

type Source = { readonly data: DataPackage; readonly network: Network; readonly access: Access }

/** What siting needs of the package; a package without ways by road is measured by the straight line. */
function useGround({ data, network, access }: Source, period: () => Period): ComputedRef<SitingGround | null> {
  const roads = shallowRef<readonly RoadRow[] | null>(null)
  void data.table('road_distances').then(
    (rows) => (roads.value = rows),
    () => (roads.value = []),
  )
  // Another choice in the link is no other month: the ground stays the same.
  const month = computed(period)
  return computed(() => {
    const [packed, tables] = [access.data.value, network.tables.value]
    if (!packed || !tables || !roads.value) return null
    const placeOf = new Map(tables.table.points.map((point) => [point.point_id, point.place_code]))
    return sitingGround(packed, month.value, roads.value, placeOf)
  })
}

/** What is asked of the solver: all that stands in the scenario is fixed, but for the places of an earlier search. */
function problemOf(
  { settlements, points, distance }: SitingGround,
  plan: SitingPlan,
  isCandidate: (county: string) => boolean,
): SitingProblem {
  const sites = sitesAfter({ ...plan.scenario, places: AS_TODAY.places }, points, settlements)
  const candidates = settlements.filter(({ county }) => isCandidate(county)).map(({ id }) => id)
  // A link may be of another month or province; the page says that what it does not know is left aside.
  const known = new Set(settlements.map(({ id }) => id))
  const knownOf = (ids: readonly string[]): string[] => ids.filter((id) => known.has(id))
  return {
    mode: plan.mode,
    count: plan.count,
    reachKm: plan.reachKm,
    forced: knownOf(plan.forced),
    forbidden: knownOf(plan.forbidden),
    settlements,
    sites,
    candidates,
    distance,
  }
}

/** What siting needs of the package, and the search in its worker, as long as the calling component lives. */
export function useSiting(
  input: Source,
  period: () => Period,
  plan: () => SitingPlan,
  /** Whether a settlement may get a point. */
  isCandidate: (county: string) => boolean,
): Siting {
  const progress = shallowRef<SitingProgress | 'starting' | null>(null)
  const outcome = shallowRef<SitingOutcome | null>(null)
  const solver = createSitingSolver()
  onScopeDispose(() => solver.dispose())
  const ground = useGround(input, period)
  const reachKm = computed(() => plan().reachKm)
  const compare = computed(() => {
    const now = ground.value
    return now && createWhatIf(now.settlements, now.points, now.distance, reachKm.value)
  })
  watch(ground, () => (outcome.value = null))

  async function solve(asked: SitingPlan): Promise<SitingAnswer | null> {
    if (!ground.value) return null
    progress.value = 'starting'
    const found = await solver.solve(problemOf(ground.value, asked, isCandidate), {
      limitSeconds: LIMIT_SECONDS,
      onProgress: (news) => (progress.value = news),
    })
    progress.value = null
    outcome.value = found
    return found.kind === 'solved' ? found.answer : null
  }

  return {
    ground,
    compare,
    progress,
    outcome,
    solve,
    cancel: () => solver.cancel(),
  }
}
