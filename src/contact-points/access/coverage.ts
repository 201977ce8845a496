import { isPlaced, type AccessData } from './accessData'
import type { Network } from './networkAt'
import type { Reach } from './reach'

/**
 * How many people live within each distance of a point, by county and by city or village. Sums only: shares are formed when
 * they are shown, so that they add up. A settlement counts when its people and its coordinates are known.
 */
export interface Coverage {
  readonly thresholdsKm: readonly number[]
  /** Groups are counties × (city, village): the group of county c is `2 × c` for its cities and `2 × c + 1` for its villages. */
  readonly people: Float64Array
  /** People within a threshold, of any point: `threshold × groups + group`. */
  readonly covered: Float64Array
  /** The same of points that give a service: `(group × thresholds + threshold) × services + service`. */
  readonly byService: Float64Array
}

export const groupOf = (county: number, isCity: boolean): number => 2 * county + (isCity ? 0 : 1)

/** Counts people in reach. `reach` holds at least the farthest threshold; `people` may hold `NaN` (unknown). */
export function coverageOf(data: AccessData, network: Network, reach: Reach, people: Float64Array): Coverage {
  const { settlements, given, settings } = data
  const thresholds = settings.thresholdsKm.length
  const groups = 2 * settlements.counties.length
  const coverage: Coverage = {
    thresholdsKm: settings.thresholdsKm,
    people: new Float64Array(groups),
    covered: new Float64Array(thresholds * groups),
    byService: new Float64Array(given.services.length * thresholds * groups),
  }
  const services = new Uint32Array(thresholds * network.words)
  for (let at = 0; at < settlements.codes.length; at += 1) {
    const own = people[at] ?? Number.NaN
    if (Number.isNaN(own) || !isPlaced(settlements, at)) continue
    const group = groupOf(settlements.county[at] ?? 0, settlements.isCity[at] === 1)
    add(coverage.people, group, own)
    services.fill(0)
    const first = servicesByBand(settings.thresholdsKm, network, reach, at, services)
    for (let band = first; band < thresholds; band += 1) {
      add(coverage.covered, band * groups + group, own)
      if (band > first) widen(services, band, network.words)
      const cell = (group * thresholds + band) * given.services.length
      addServices(coverage.byService, cell, services.subarray(band * network.words, (band + 1) * network.words), own)
    }
  }
  return coverage
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value
}

/** Gathers the services given in each band of distance; returns the first band with a point, or the number of bands. */
function servicesByBand(
  thresholdsKm: readonly number[],
  { words, services: ofPoint }: Network,
  { start, point, km }: Reach,
  settlement: number,
  services: Uint32Array,
): number {
  let first = thresholdsKm.length
  for (let pair = start[settlement] ?? 0; pair < (start[settlement + 1] ?? 0); pair += 1) {
    let band = 0
    while (band < thresholdsKm.length && (km[pair] ?? 0) > (thresholdsKm[band] ?? 0)) band += 1
    if (band === thresholdsKm.length) continue
    first = Math.min(first, band)
    const from = (point[pair] ?? 0) * words
    for (let word = 0; word < words; word += 1) {
      const to = band * words + word
      services[to] = (services[to] ?? 0) | (ofPoint[from + word] ?? 0)
    }
  }
  return first
}

/** What is given nearer is given within the wider band too. */
function widen(services: Uint32Array, band: number, words: number): void {
  for (let word = 0; word < words; word += 1) {
    const to = band * words + word
    services[to] = (services[to] ?? 0) | (services[to - words] ?? 0)
  }
}

function addServices(sums: Float64Array, cell: number, services: Uint32Array, people: number): void {
  for (let word = 0; word < services.length; word += 1) {
    for (let bits = services[word] ?? 0; bits !== 0; bits &= bits - 1) {
      // The lowest bit that is set.
      add(sums, cell + 32 * word + 31 - Math.clz32(bits & -bits), people)
    }
  }
}
