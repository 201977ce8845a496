import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { apportion, apportionAtLeastOne } from '@/sample/apportion'
import { parseCalibration } from '@/sample/calibration'
import { countyArea } from '@/sample/countyArea'
import { generateSample } from '@/sample/generate'
import { addDays, jalaliDay } from '@/sample/jalaliDay'
import { stream } from '@/sample/random'
import { fitLogOdds, shareAt } from '@/sample/share'
import { gilan, square, sum } from '#tests/fixtures/sampleProvinces'

describe('what the generator is built from', () => {
  it('shares whole numbers out exactly', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(apportion(7, [0, 0])).toEqual([4, 3])
    expect(apportionAtLeastOne(5, [100, 1, 1])).toEqual([3, 1, 1])
    expect(apportionAtLeastOne(1, [1, 5, 1])).toEqual([0, 1, 0])
  })

  it('draws the same numbers from a stream of the same name, others from others', () => {
    const draw = (...path: string[]): number[] => Array.from({ length: 5 }, stream('seed', ...path).next)
    expect(draw('a', 'b')).toEqual(draw('a', 'b'))
    expect(draw('a', 'b')).not.toEqual(draw('a', 'c'))
    const random = stream('seed', 'mean')
    const mean = sum(Array.from({ length: 20_000 }, random.normal)) / 20_000
    expect(Math.abs(mean)).toBeLessThan(0.03)
  })

  it('turns Jalali days into ISO dates', () => {
    expect(jalaliDay('1404-01', 1)).toBe('2025-03-21')
    expect(addDays(jalaliDay('1403-12', 29), 1)).toBe('2025-03-20')
  })

  it('fits a weighted share', () => {
    const units = [
      { weight: 3, offset: -1 },
      { weight: 1, offset: 2 },
    ]
    const level = fitLogOdds(0.2, units)
    expect((3 * shareAt(level - 1) + shareAt(level + 2)) / 4).toBeCloseTo(0.2, 9)
  })

  it('measures a square county', () => {
    const area = countyArea({ type: 'Polygon', coordinates: [square(50, 37, 0.1)] })
    expect(area.km2).toBeCloseTo(11.12 * 11.12 * Math.cos((37 * Math.PI) / 180), 0)
    expect(area.contains([50.05, 37.05])).toBe(true)
    expect(area.contains([50.11, 37.05])).toBe(false)
    expect(area.kmToBorder([50.05, 37.01])).toBeCloseTo(1.112, 2)
  })

  it('names what does not fit', () => {
    const text = readFileSync(new URL('../../src/sample/gilan/calibration.json', import.meta.url), 'utf8')
    expect(() => parseCalibration(text.replace('"1400-08"', '"1400-13"'))).toThrow('series.value.first')
    const lost = structuredClone(gilan.calibration)
    lost.collection.missingInLastMonth.value = ['7777']
    expect(() => generateSample(lost, gilan.geography)).toThrow('county 7777')
  })
})
