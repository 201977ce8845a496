import { describe, expect, it } from 'vitest'
import { coveredShare, effectiveShare, farthest, uncounted, underserved } from '@/contact-points/access/accessSummary'
import type { AccessQuery } from '@/contact-points/access/accessData'
import { measureAccess, peopleAt } from '@/contact-points/access/measureAccess'
import { networkAt } from '@/contact-points/access/networkAt'
import { nearestGiver } from '@/contact-points/access/nearestPoint'
import { greatCircleKm } from '@/places/greatCircle'
import { tinyAccess } from '#tests/fixtures/tinyAccess'

const NOW = { period: '1404-03' }
const [WEST, MIDDLE, EAST] = [0, 1, 2]
/** Services 1 to 3 of the tiny province. */
const [S1, S2, S3] = [0, 1, 2]
const detour = 1.3

const data = tinyAccess()
const now = measureAccess(data, NOW)
const at = (code: string): number => data.settlements.codes.indexOf(code)
const point = (id: string): number => data.points.ids.indexOf(id)
const sides = ({ numerator, denominator }: { numerator: number | null; denominator: number | null }) => [
  numerator,
  denominator,
]

describe('coverage of the tiny province', () => {
  // Points stand in the west city and village and in the middle city; the east's only one has no coordinates.
  it.each([
    [{}, [41_000, 60_000]],
    [{ county: WEST }, [30_000, 30_000]],
    [{ county: MIDDLE }, [11_000, 20_000]],
    [{ county: EAST }, [0, 10_000]],
    [{ setting: 'urban' as const }, [23_000, 27_000]],
    [{ setting: 'rural' as const }, [18_000, 33_000]],
    [{ county: WEST, setting: 'rural' as const }, [18_000, 18_000]],
  ])('within 3 km is what hand counts: %j', (whose, expected) => {
    expect(sides(coveredShare(now.coverage, 3, whose))).toEqual(expected)
  })

  it.each([
    ['service 1, of T-1 and T-6', S1, [23_000, 60_000]],
    ['service 2, of the point without coordinates', S2, [0, 60_000]],
    ['service 3, of T-1 and T-3', S3, [30_000, 60_000]],
  ])('counts only points that give it: %s', (_, service, expected) => {
    for (const km of [1, 3, 5, 10]) expect(sides(coveredShare(now.coverage, km, { service }))).toEqual(expected)
  })

  it('knows only the distances that were measured', () => {
    expect(() => coveredShare(now.coverage, 4)).toThrow('4 km')
  })

  it('includes a point that lies exactly as far as the threshold, and none beyond', () => {
    const km = detour * greatCircleKm(60.1, 30.1, 60.12, 30.1)
    const lone = (thresholdsKm: number[]) =>
      measureAccess(
        tinyAccess(
          ({ contact_points }) => ({
            contact_points: contact_points.filter(({ point_id }) => point_id === 'T-2'),
            road_distances: [],
          }),
          { thresholdsKm },
        ),
        NOW,
      ).coverage
    expect(sides(coveredShare(lone([km + 1e-9]), km + 1e-9))).toEqual([12_000, 60_000])
    expect(sides(coveredShare(lone([km - 1e-9]), km - 1e-9))).toEqual([0, 60_000])
  })
})

describe('the network of a month', () => {
  it('lists points without coordinates and never counts them as covering', () => {
    expect(now.unplaced).toEqual(['T-8'])
    expect(now.points).toBe(7)
    expect(now.nearestPoint[at('9803v1')]).toBe(point('T-7'))
    expect(sides(coveredShare(now.coverage, 10, { county: EAST }))).toEqual([0, 10_000])
  })

  it('is that of its last day: T-4 opens on 22 Mehr 1403, T-5 closes on 1 Dey 1402', () => {
    const idsAt = (period: string) => {
      const { source } = networkAt(data, { period })
      return [...source].map((own) => data.points.ids[own])
    }
    expect(idsAt('1402-09')).toEqual(['T-1', 'T-2', 'T-3', 'T-5', 'T-6', 'T-7'])
    expect(idsAt('1402-10')).toEqual(['T-1', 'T-2', 'T-3', 'T-6', 'T-7'])
    expect(idsAt('1403-07')).toEqual(['T-1', 'T-2', 'T-3', 'T-4', 'T-6', 'T-7'])
  })

  it('gives a service until the day it ends', () => {
    const only = ['T-2']
    const share = (period: string) =>
      coveredShare(measureAccess(data, { period, only }).coverage, 5, { service: S1 }).numerator
    expect([share('1403-12'), share('1404-01')]).toEqual([12_000, 0])
  })

  it('can be a part of it, without some points, or with new ones', () => {
    const covered = (query: Partial<AccessQuery>) =>
      coveredShare(measureAccess(data, { ...NOW, ...query }).coverage, 3).numerator
    expect(covered({ only: [] })).toBe(0)
    expect(covered({ only: ['T-6', 'T-9'] })).toBe(11_000) // T-9 is suspended
    expect(covered({ without: ['T-3'] })).toBe(23_000)
    const added = [{ lon: 61.4, lat: 30.4, counters: 2, services: ['T-S2'] }]
    const wider = measureAccess(data, { ...NOW, added })
    expect(coveredShare(wider.coverage, 1).numerator).toBe(47_000)
    expect(coveredShare(wider.coverage, 1, { service: S2 }).numerator).toBe(6000)
    expect(wider.nearestPoint[at('9803v1')]).toBe(data.points.ids.length)
  })

  it('tells who gives a service: no point, a single one, several', () => {
    const { count, only, inProvince, onlyInProvince } = now.givers
    const cell = (service: number, county: number): [number, number] => {
      const index = service * data.settlements.counties.length + county
      return [count[index] ?? -1, only[index] ?? -1]
    }
    expect(cell(S1, WEST)).toEqual([1, point('T-1')]) // T-2 no longer gives it
    expect(cell(S2, WEST)).toEqual([0, -1])
    expect(cell(S2, EAST)).toEqual([1, point('T-8')]) // with or without coordinates
    expect(cell(S3, WEST)).toEqual([2, -1])
    expect([...inProvince]).toEqual([2, 1, 2])
    expect([...onlyInProvince]).toEqual([-1, point('T-8'), -1])
  })
})

describe('the nearest point', () => {
  it('is told with its distance, or that there is none', () => {
    expect(now.nearestKm[at('9801000001')]).toBe(0)
    expect(now.nearestKm[at('9802v1')]).toBeCloseTo(detour * greatCircleKm(60.9, 30.4, 60.62, 30.1), 9)
    expect([...measureAccess(data, { ...NOW, only: [] }).nearestKm]).toEqual(Array(6).fill(Infinity))
  })

  it('may have to give a service', () => {
    const ask = (service: number | null) =>
      nearestGiver(data, networkAt(data, NOW), { ...NOW, settlement: at('9803v1'), service })
    expect(ask(null)?.at).toBe(point('T-7'))
    expect(ask(S3)?.at).toBe(point('T-3'))
    expect(ask(S2)).toBeNull()
  })

  it('goes by road where the package has the way: to the point itself, else to its place', () => {
    const roads = (rows: { point_id: string | null; to_place: string | null; km: number }[]) => {
      const own = tinyAccess(() => ({ road_distances: rows.map((row) => ({ place_code: '9802v1', ...row })) }))
      const result = measureAccess(own, NOW)
      const from = own.settlements.codes.indexOf('9802v1')
      return [own.points.ids[result.nearestPoint[from] ?? -1], result.nearestKm[from]]
    }
    const toCity = { point_id: null, to_place: '9802000001', km: 9.5 }
    expect(roads([toCity])).toEqual(['T-6', 9.5])
    expect(roads([toCity, { point_id: 'T-7', to_place: null, km: 8 }])).toEqual(['T-7', 8])
    // A way that is measured goes before the straight line, also when it is the longer one.
    expect(roads([{ point_id: 'T-7', to_place: null, km: 200 }])[0]).toBe('T-6')
    expect(roads([{ ...toCity, km: 200 }])[0]).toBe('T-3')
  })
})

describe('the floating catchment of the tiny province', () => {
  it('shares each point’s counters among those who reach it', () => {
    const share = (whose = {}) => sides(effectiveShare(data, now, whose))
    // West city: T-1 (3 counters), T-2 and T-4 (1 each); village: T-3. Middle city: T-6 and T-7. Nobody else reaches any.
    expect(share({ county: WEST })[0]).toBeCloseTo(6, 9)
    expect(share({ county: MIDDLE })[0]).toBeCloseTo(2, 9)
    expect(share({ county: EAST })).toEqual([0, 10_000])
    expect(share()[0]).toBeCloseTo(8, 9)
    expect(now.countersPerPerson[at('9801v1')]).toBeCloseTo(1 / 18_000, 12)
  })

  it('weighs bands: a point between two settlements, hand-worked', () => {
    const own = tinyAccess(() => ({
      road_distances: [
        { place_code: '9801000001', point_id: 'T-1', to_place: null, km: 2 },
        { place_code: '9801v1', point_id: 'T-1', to_place: null, km: 4 },
        { place_code: '9802000001', point_id: 'T-1', to_place: null, km: 10 },
        { place_code: '9802v1', point_id: 'T-1', to_place: null, km: 10.1 },
      ],
    }))
    const { countersPerPerson } = measureAccess(own, { ...NOW, only: ['T-1'] })
    const demand = 12_000 + 0.68 * 18_000 + 0.22 * 11_000
    const expected = {
      '9801000001': 3 / demand,
      '9801v1': (0.68 * 3) / demand,
      '9802000001': (0.22 * 3) / demand,
      '9802v1': 0,
    }
    for (const [code, value] of Object.entries(expected))
      expect(countersPerPerson[own.settlements.codes.indexOf(code)], code).toBeCloseTo(value, 12)
  })

  it('leaves out points whose counters are not reported, and says which', () => {
    const own = tinyAccess(({ contact_points }) => ({
      contact_points: contact_points.map((row) => (row.point_id === 'T-3' ? { ...row, counters: null } : row)),
    }))
    const result = measureAccess(own, NOW)
    expect(result.withoutCounters).toEqual(['T-3'])
    expect(effectiveShare(own, result, { county: WEST }).numerator).toBeCloseTo(5, 9)
  })
})

describe('settlements that cannot be counted', () => {
  const peopled = (code: string, population: number | null) =>
    tinyAccess((tables) => ({
      population: tables.population.map((row) => (row.place_code === code ? { ...row, population } : row)),
    }))

  it('are no part of any sum when their people are not known, which is not nobody', () => {
    const own = peopled('9801v1', null)
    const result = measureAccess(own, NOW)
    expect(sides(coveredShare(result.coverage, 3, { county: WEST }))).toEqual([12_000, 12_000])
    expect(effectiveShare(own, result, { county: WEST }).numerator).toBeCloseTo(5, 9)
    expect(uncounted(own, result)).toEqual({ withoutCoordinates: [], withoutPeople: [at('9801v1')] })
  })

  it('count as nobody when they are known to be empty', () => {
    const own = peopled('9802v1', 0)
    const result = measureAccess(own, NOW)
    expect(sides(coveredShare(result.coverage, 3, { county: MIDDLE }))).toEqual([11_000, 11_000])
    expect(uncounted(own, result).withoutPeople).toEqual([])
    expect(underserved(own, result, 3).map(({ settlement }) => own.settlements.codes[settlement])).toEqual([
      '9803v1',
      '9801000009',
    ])
  })

  it('are listed when they have no coordinates', () => {
    const own = tinyAccess(({ places }) => ({
      places: places.map((row) => (row.place_code === '9801v1' ? { ...row, lon: null, lat: null } : row)),
    }))
    const result = measureAccess(own, NOW)
    expect(uncounted(own, result).withoutCoordinates).toEqual([at('9801v1')])
    expect(sides(coveredShare(result.coverage, 10, { county: WEST }))).toEqual([12_000, 12_000])
    expect(result.nearestKm[at('9801v1')]).toBeNaN()
  })

  it('have no people before the first census', () => {
    expect([...peopleAt(data, '1394-12')]).toEqual(Array(6).fill(Number.NaN))
    expect(coveredShare(measureAccess(data, { period: '1394-12' }).coverage, 3)).toEqual({
      numerator: 0,
      denominator: 0,
    })
  })
})

it('ranks underserved settlements by people, and names the farthest', () => {
  const codes = (list: readonly { settlement: number }[]) =>
    list.map(({ settlement }) => data.settlements.codes[settlement])
  expect(codes(underserved(data, now, 10))).toEqual(['9802v1', '9803v1', '9801000009'])
  expect(codes(underserved(data, now, 10, { setting: 'urban' }))).toEqual(['9801000009'])
  const far = farthest(data, now)
  expect(codes(far ? [far] : [])).toEqual(['9803v1'])
})

describe('a package without services', () => {
  it.each([
    ['no services at all', () => ({ services: [], point_services: [] })],
    ['services, and nobody said who gives them', () => ({ point_services: [] })],
  ])('still has coverage: %s', (_, change) => {
    const result = measureAccess(tinyAccess(change), NOW)
    expect(sides(coveredShare(result.coverage, 3))).toEqual([41_000, 60_000])
    expect([...result.coverage.byService].every((people) => people === 0)).toBe(true)
  })
})
