import { describe, expect, it } from 'vitest'
import { closeWorst } from '@/addressing/gaps/closing'
import { gapsFinding } from '@/addressing/gaps/gapsFinding'
import { passagesUnnamed } from '@/addressing/indicators'
import { GAPS } from '@/addressing/pageIndicators'
import { checkRegisters, medianOf, type Register } from '@/addressing/registers/registers'
import { layOut } from '@/indicators/province'
import type { Target } from '@/indicators/target'
import { computeObservations } from '@/publish/assemble'
import { AS_OF } from '#tests/fixtures/tinyFigures'
import { PROVINCE } from '#tests/fixtures/tinyPlaces'
import { tinyInput, tinyTables } from '#tests/fixtures/tinyProvince'

const unit = (place: string, left: number | null, whole: number | null) => ({
  place,
  ratio: { numerator: left, denominator: whole },
})

describe('closing the largest gaps', () => {
  const units = [unit('a', 10, 100), unit('b', 30, 100), unit('c', 20, 200), unit('d', 0, 50), unit('e', null, null)]

  it('takes the units with most left: 60 of 450 are left, and 10 of 450 when the two largest are closed', () => {
    const closing = closeWorst(passagesUnnamed, units, 2)
    expect(closing?.places).toEqual(['b', 'c'])
    expect(closing?.left).toBe(50)
    expect(closing?.now).toBeCloseTo((60 / 450) * 100)
    expect(closing?.then).toBeCloseTo((10 / 450) * 100)
  })

  it('comes to nothing left when there are enough, and never below', () => {
    expect(closeWorst(passagesUnnamed, units, 10)).toMatchObject({ places: ['b', 'c', 'a'], left: 60, then: 0 })
  })

  it('says nothing where nobody reported or nothing is left', () => {
    expect(closeWorst(passagesUnnamed, [unit('e', null, null)], 10)).toBeNull()
    expect(closeWorst(passagesUnnamed, [unit('d', 0, 50)], 10)).toBeNull()
    expect(closeWorst(passagesUnnamed, [], 10)).toBeNull()
  })

  it('never makes the whole worse, the more are closed the better', () => {
    const shares = [1, 2, 3].map((most) => closeWorst(passagesUnnamed, units, most)?.then ?? Number.NaN)
    expect([...shares].sort((a, b) => b - a)).toEqual(shares)
  })
})

describe('registers beside households', () => {
  const register = (place: string, premises: number | null, count: number | null): Register => ({
    place,
    premises,
    households: count === null ? null : { count, year: '1395', isEstimate: false },
  })
  const limits = { low: 0.75, high: 1.25 }

  it('are flagged far from the median, by factor: half and double are equally far', () => {
    const check = checkRegisters(
      [register('a', 100, 100), register('b', 100, 100), register('half', 50, 100), register('more', 130, 100)],
      limits,
    )
    expect(check.median).toBe(1)
    expect(check.flagged.map(({ place, side }) => [place, side])).toEqual([
      ['half', 'few'],
      ['more', 'many'],
    ])
    expect(check.flagged[0]).toMatchObject({ ratio: 0.5, ofMedian: 0.5 })
  })

  it('are not flagged on the limit itself', () => {
    const check = checkRegisters(
      [register('a', 4, 4), register('b', 4, 4), register('c', 3, 4), register('d', 5, 4)],
      limits,
    )
    expect(check.flagged).toEqual([])
  })

  it('that nothing can be said of are counted, and out of the median', () => {
    const check = checkRegisters(
      [
        register('a', 100, 100),
        register('silent', null, 100),
        register('nobody', 9, 0),
        register('uncounted', 9, null),
      ],
      limits,
    )
    expect(check).toEqual({ median: 1, compared: 1, incomparable: 3, flagged: [] })
    expect(checkRegisters([], limits)).toEqual({ median: null, compared: 0, incomparable: 0, flagged: [] })
  })

  it('have the middle value as median, or the mean of two', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, null])
  })
})

describe('the finding on three gaps', () => {
  const tables = tinyTables()
  const { meta } = tinyInput()
  const find = (targets: readonly (readonly [string, number])[]) =>
    gapsFinding(
      layOut(
        { version: '1', peyk: { schemaVersion: 1, ...meta.peyk } },
        {
          observations: computeObservations(tables, AS_OF, false),
          places: tables.places,
          population: tables.population,
          targets: targets.map(([indicator, value]): Target => ({
            indicator,
            place_code: PROVINCE,
            period: '1404-12',
            value,
            set_by: 'made up',
          })),
          councils: [],
        },
      ),
      GAPS,
      PROVINCE,
      AS_OF,
    )

  it('names what is late and what is in time', () => {
    const one = find([
      ['passages-unnamed', 0],
      ['passages-unsigned', 99],
      ['premises-unplated', 99],
    ])
    expect(one?.key).toBe('addressing.finding.late1')
    expect(one?.facts['late1']).toMatchObject({ definition: { id: 'passages-unnamed' } })
    expect(Object.keys(one?.facts ?? {}).sort()).toEqual(['inTime1', 'inTime2', 'late1', 'place'])
    const all = find(GAPS.map(({ id }) => [id, 99] as const))
    expect(all?.key).toBe('addressing.finding.late0')
    expect(find(GAPS.map(({ id }) => [id, 0] as const))?.key).toBe('addressing.finding.late3')
  })

  it('is not given where a gap has no target', () => {
    expect(find([['passages-unnamed', 0]])).toBeNull()
  })
})
