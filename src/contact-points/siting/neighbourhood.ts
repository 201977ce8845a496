import { indexPoints } from '@/places/spatialIndex'
import type { DistanceRule, Site } from './distance'
import type { Settlement } from './problem'

/** Finds the settlements near a site without asking all of them. */
export interface Neighbourhood {
  /** Tells each settlement at most `km` away by the rule, by its index and distance; in no order, but always in the same. */
  visit(site: Site, km: number, tell: (index: number, km: number) => void): void
  /** The indices of the same settlements, ascending. */
  within(site: Site, km: number): number[]
}

export function createNeighbourhood(settlements: readonly Settlement[], rule: DistanceRule): Neighbourhood {
  const lon = Float64Array.from(settlements, (settlement) => settlement.lon)
  const lat = Float64Array.from(settlements, (settlement) => settlement.lat)
  const index = indexPoints(lon, lat)
  const indexOf = new Map(settlements.map(({ id }, at) => [id, at]))

  function visit(site: Site, km: number, tell: (index: number, km: number) => void): void {
    const ways = site.road === null ? undefined : rule.roads?.get(site.road)
    for (const [id, way] of ways ?? []) {
      const at = indexOf.get(id)
      if (way <= km && at !== undefined) tell(at, way)
    }
    index.within(site.lon, site.lat, km / rule.detour, (at, line) => {
      if (!ways?.has(settlements[at]?.id ?? '')) tell(at, line * rule.detour)
    })
  }

  return {
    visit,
    within(site, km) {
      const found: number[] = []
      visit(site, km, (at) => found.push(at))
      return found.sort((a, b) => a - b)
    },
  }
}
