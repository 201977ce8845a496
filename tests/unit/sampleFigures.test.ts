import { describe, expect, it } from 'vitest'
import { valueOf } from '@/indicators/observation'
import { addMonths } from '@/locale/period'
import { computeObservations } from '@/publish/assemble'
import { FORMULAS } from '@/publish/formulas'
import { generateSample } from '@/sample/generate'
import { gilan, SAMPLE_PROVINCES, sum } from '#tests/fixtures/sampleProvinces'

describe.each(SAMPLE_PROVINCES)('figures of %s', (_, calibration, geography) => {
  const tables = generateSample(calibration, geography)
  const { first, last } = calibration.series.value

  it('never counts more done than there is', () => {
    const within = (part: number | null, whole: number | null): boolean =>
      part === null || whole === null || part <= whole
    const wrong = tables.addressing.filter((row) => {
      const parts = [row.premises_plated, row.premises_postcoded, row.premises_geocoded]
      const passages = within(row.passages_named, row.passages) && within(row.passages_signed, row.passages_named)
      return !passages || !parts.every((part) => within(part, row.premises) && within(row.premises_gnaf_complete, part))
    })
    expect(wrong).toEqual([])
  })

  it('meets the published postal totals and the share of e-commerce', () => {
    const { window, items } = calibration.postalVolume
    const inside = tables.postal_items.filter(
      ({ period }) => period >= window.value.first && period <= window.value.last,
    )
    for (const direction of ['sent', 'received'] as const) {
      const total = sum(inside.filter((row) => row.direction === direction).map((row) => row.items))
      expect(Math.abs(total / items.value[direction] - 1)).toBeLessThan(0.01)
    }
    const of = (kind: string): number => sum(inside.filter((row) => row.kind === kind).map((row) => row.items))
    expect(of('e_commerce') / (of('e_commerce') + of('parcel'))).toBeCloseTo(0.8, 2)
  })

  it('brings every signal where it should end, with a target for the province and each county', () => {
    const observed = computeObservations(tables, last, true)
    const value = (indicator: string, place: string, period: string): number => {
      const found = observed.find((o) => o.indicator === indicator && o.place_code === place && o.period === period)
      const definition = FORMULAS.map((formula) => formula.definition).find(({ id }) => id === indicator)
      return (definition && valueOf(definition, found)) ?? Number.NaN
    }
    const [province = ''] = tables.places.filter(({ level }) => level === 'province').map((row) => row.place_code)
    expect(Math.abs(value('outsourced-volume', province, addMonths(last, -1)) - 42.5)).toBeLessThan(1.5)
    for (const gap of ['passages-unnamed', 'premises-unplated'])
      expect(value(gap, province, last)).toBeLessThan(value(gap, province, first))
    const divisions = tables.places.filter(({ level }) => level === 'province' || level === 'county')
    const withTarget = Object.keys(calibration.targets.steps.value)
    expect(tables.targets.length).toBe(divisions.length * withTarget.length * 3)
  })
})

describe("gilan's story", () => {
  const tables = generateSample(gilan.calibration, gilan.geography)
  const parents = new Map(tables.places.map((row) => [row.place_code, row]))
  const unnamed = (county: string | null, period: string, level?: string): number => {
    const rows = tables.addressing.filter(({ period: at, place_code }) => {
      const place = parents.get(place_code)
      return at === period && (!county || place?.parent === county) && (!level || place?.level === level)
    })
    return 1 - sum(rows.map((row) => row.passages_named)) / sum(rows.map((row) => row.passages))
  }

  it('scales to the neighbour: unsigned passages and unplated urban premises', () => {
    const gap = (
      level: string,
      period: string,
      whole: 'passages_named' | 'premises',
      done: 'passages_signed' | 'premises_plated',
    ) =>
      sum(
        tables.addressing
          .filter((row) => row.period === period && parents.get(row.place_code)?.level === level)
          .map((row) => (row[whole] === null || row[done] === null ? 0 : row[whole] - row[done])),
      )
    expect(Math.abs(gap('city', '1404-06', 'passages_named', 'passages_signed') / 12_300 - 1)).toBeLessThan(0.1)
    expect(Math.abs(gap('village', '1404-06', 'passages_named', 'passages_signed') / 18_500 - 1)).toBeLessThan(0.1)
    expect(Math.abs(gap('city', '1400-08', 'premises', 'premises_plated') / 331_000 - 1)).toBeLessThan(0.1)
  })

  it('has a county that looks ordinary with the worst villages, and one that succeeded lately', () => {
    const counties = tables.places.filter(({ level }) => level === 'county').map((row) => row.place_code)
    const villages = new Map(counties.map((code) => [code, unnamed(code, '1405-06', 'village')]))
    expect([...villages].sort((a, b) => b[1] - a[1])[0]?.[0]).toBe('0103')
    expect(Math.abs(unnamed('0103', '1405-06') - unnamed(null, '1405-06'))).toBeLessThan(0.05)
    expect(unnamed('0107', '1400-08')).toBeGreaterThan(unnamed(null, '1400-08'))
    expect(unnamed('0107', '1405-06')).toBeLessThan(0.5 * unnamed(null, '1405-06'))
  })
})
