import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFormat } from '@/locale/useFormat'
import type { ReachSite } from '@/map/reach'
import { greatCircleKm } from '@/places/greatCircle'
import type { Position } from './distance'
import { shifted, withoutSite, withSiteAt } from './moveSite'
import { roundPosition } from './planText'
import { byId, type Scenario, type SitingPlan } from './scenario'
import type { SpotRow } from './SpotList.vue'
import type { Siting } from './useSiting'
import type { WhatIf } from './whatIf'

export interface ScenarioInView {
  /** The plan's, with the site that is being dragged where it is now. */
  readonly scenario: ComputedRef<Scenario>
  readonly whatIf: ComputedRef<WhatIf | null>
  readonly spots: ComputedRef<readonly SpotRow[]>
  drag(site: ReachSite, isDown: boolean): void
  /** A new point where most people are left out. */
  addSpot(): void
  /** Takes a standing point in hand, where it stands. */
  take(point: string): void
  shift(row: SpotRow, eastKm: number, northKm: number): void
  remove(row: SpotRow): void
}

/** A plan's scenario as a person moves it: figures follow every step, the plan only changes when a site is put down. */
export function useScenario(
  plan: () => SitingPlan,
  { ground, compare }: Siting,
  nameOf: (point: string) => string,
  save: (scenario: Scenario) => void,
): ScenarioInView {
  const held = shallowRef<ReachSite | null>(null)
  const { now, put: keep } = useAhead(() => plan().scenario, save)
  const scenario = computed(() => (held.value ? withSiteAt(now.value, held.value) : now.value))
  const whatIf = computed(() => compare.value?.(scenario.value) ?? null)
  const standing = computed(() => byId(ground.value?.points ?? []))
  const put = (site: ReachSite): void => keep(withSiteAt(now.value, site))
  const placeOf = ({ sort, id }: SpotRow): Position | undefined =>
    sort === 'spot' ? now.value.spots[Number(id)] : now.value.moved.find(({ point }) => point === id)

  return {
    scenario,
    whatIf,
    spots: useSpotRows(scenario, (point) => standing.value.get(point), nameOf),
    drag(site, isDown) {
      held.value = isDown ? null : site
      if (isDown) put(site)
    },
    addSpot() {
      const [at] = mostLeftOut(ground.value?.settlements ?? [], whatIf.value)
      if (at) keep({ ...now.value, spots: [...now.value.spots, roundPosition(at)] })
    },
    take(point) {
      const at = standing.value.get(point)
      if (at) put({ sort: 'standing', id: point, lon: at.lon, lat: at.lat })
    },
    shift(row, eastKm, northKm) {
      const at = placeOf(row)
      if (at) put({ sort: row.sort, id: row.id, ...shifted(at, eastKm, northKm) })
    },
    remove: (row) => keep(withoutSite(now.value, row)),
  }
}

/**
 * What a person did last, ahead of the link that will tell it: a link is written a moment later, and steps in quick succession
 * must build on one another. A link that tells anything else (Back was pressed) goes before it.
 */
function useAhead(told: () => Scenario, save: (scenario: Scenario) => void) {
  const ahead = shallowRef<Scenario | null>(null)
  let sent: string[] = []
  watch(told, (scenario) => {
    const at = sent.indexOf(JSON.stringify(scenario))
    sent = at < 0 ? [] : sent.slice(at + 1)
    if (sent.length === 0) ahead.value = null
  })
  return {
    now: computed(() => ahead.value ?? told()),
    put(scenario: Scenario): void {
      ahead.value = scenario
      sent.push(JSON.stringify(scenario))
      save(scenario)
    },
  }
}

/** Settlements that no point reaches, most people first; all of them where none is left out. */
function mostLeftOut<T extends { readonly people: number | null }>(
  settlements: readonly T[],
  whatIf: WhatIf | null,
): T[] {
  const out = settlements.filter((_, at) => (whatIf?.reaching.after[at] ?? 0) === 0)
  return [...(out.length > 0 ? out : settlements)].sort((a, b) => (b.people ?? 0) - (a.people ?? 0))
}

function useSpotRows(
  scenario: ComputedRef<Scenario>,
  standing: (point: string) => Position | undefined,
  nameOf: (point: string) => string,
): ComputedRef<readonly SpotRow[]> {
  const { t } = useI18n()
  const format = useFormat()
  return computed(() => [
    ...scenario.value.spots.map((_, at): SpotRow => ({
      sort: 'spot',
      id: String(at),
      name: t('contactPoints.siting.spot', { number: format.value.number(at + 1) }),
      way: null,
    })),
    ...scenario.value.moved.map(({ point, lon, lat }): SpotRow => {
      const from = standing(point)
      const km = from ? greatCircleKm(from.lon, from.lat, lon, lat) : null
      return {
        sort: 'moved',
        id: point,
        name: nameOf(point),
        way: km === null ? null : t('contactPoints.siting.movedBy', { km: format.value.number(km, 1) }),
      }
    }),
  ])
}
