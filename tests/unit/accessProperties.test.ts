import { describe, expect, it } from 'vitest'
import { coveredShare, effectiveShare } from '@/contact-points/access/accessSummary'
import type { AccessData, AccessQuery } from '@/contact-points/access/accessData'
import { limitOf, measureAccess, peopleAt } from '@/contact-points/access/measureAccess'
import { networkAt } from '@/contact-points/access/networkAt'
import { greatCircleKm } from '@/places/greatCircle'
import { scattered } from '#tests/fixtures/scattered'

const NOW = { period: '1404-03' }
const detour = 1.3

/** Coverage by trying every pair, straight from the definition. */
function bruteForce(own: AccessData, query: AccessQuery, km: number, service?: number): number {
  const network = networkAt(own, query)
  const people = peopleAt(own, query.period)
  const givers = new Set([...own.given.point].filter((_, row) => own.given.service[row] === service))
  let sum = 0
  own.settlements.codes.forEach((_, settlement) => {
    const near = [...network.source.keys()].some((index) => {
      const [lon, lat] = [own.settlements.lon[settlement] ?? 0, own.settlements.lat[settlement] ?? 0]
      const way = detour * greatCircleKm(lon, lat, network.lon[index] ?? 0, network.lat[index] ?? 0)
      const gives = service === undefined || givers.has(network.source[index] ?? -1)
      return way <= km && gives
    })
    if (near && !Number.isNaN(people[settlement])) sum += people[settlement] ?? 0
  })
  return sum
}

describe.each(['k', 'l', 'm'])('a random network (%s)', (seed) => {
  const own = scattered(seed, 120, 60)
  const result = measureAccess(own, NOW)

  it('is covered as trying every pair says', () => {
    for (const km of [1, 3, 5, 10]) {
      expect(coveredShare(result.coverage, km).numerator).toBe(bruteForce(own, NOW, km))
      for (const service of [0, 31, 32, 39])
        expect(coveredShare(result.coverage, km, { service }).numerator).toBe(bruteForce(own, NOW, km, service))
    }
  })

  it('is covered more within a longer distance, and less by a service than by any', () => {
    for (const service of own.given.services.keys()) {
      const shares = [1, 3, 5, 10].map((km) => coveredShare(result.coverage, km, { service }).numerator ?? 0)
      expect([...shares].sort((a, b) => a - b)).toEqual(shares)
      expect(shares[3]).toBeLessThanOrEqual(coveredShare(result.coverage, 10).numerator ?? 0)
    }
  })

  it('keeps its counters: those of all points that anybody reaches', () => {
    const network = networkAt(own, NOW)
    const people = peopleAt(own, NOW.period)
    const reached = [...network.source.keys()].filter((index) =>
      own.settlements.codes.some(
        (_, from) =>
          (people[from] ?? 0) > 0 &&
          detour *
            greatCircleKm(
              own.settlements.lon[from] ?? 0,
              own.settlements.lat[from] ?? 0,
              network.lon[index] ?? 0,
              network.lat[index] ?? 0,
            ) <=
            limitOf(own),
      ),
    )
    const counters = reached.reduce((sum, index) => sum + (network.counters[index] || 0), 0)
    expect(effectiveShare(own, result).numerator).toBeCloseTo(counters, 6)
  })

  it('is never covered less with one point more, nor more with one less', () => {
    for (let nth = 0; nth < 12; nth += 1) {
      const added = [{ lon: 50 + nth / 20, lat: 37 + nth / 25, counters: 1, services: null }]
      const without = [`p${nth * 5}`]
      const [more, less] = [measureAccess(own, { ...NOW, added }), measureAccess(own, { ...NOW, without })]
      for (const [index, people] of result.coverage.covered.entries()) {
        expect(more.coverage.covered[index]).toBeGreaterThanOrEqual(people)
        expect(less.coverage.covered[index]).toBeLessThanOrEqual(people)
      }
      for (const [index, people] of result.coverage.byService.entries()) {
        if (people > (more.coverage.byService[index] ?? 0)) expect.unreachable('a service lost people')
      }
    }
  })

  it('is the same with every point doubled on the spot, but for the counters', () => {
    const added = own.points.ids.flatMap((_, index) => {
      const [lon, lat] = [own.points.lon[index] ?? Number.NaN, own.points.lat[index] ?? Number.NaN]
      return Number.isNaN(lon + lat) ? [] : [{ lon, lat, counters: 0, services: [] }]
    })
    const doubled = measureAccess(own, { ...NOW, added })
    expect(doubled.coverage).toEqual(result.coverage)
    expect(doubled.nearestKm).toEqual(result.nearestKm)
    for (const [index, counters] of result.countersPerPerson.entries()) {
      if (Number.isNaN(counters)) expect(doubled.countersPerPerson[index]).toBeNaN()
      else expect(doubled.countersPerPerson[index]).toBeCloseTo(counters, 12)
    }
  })
})
