import { describe, expect, it } from 'vitest'
import { computeObservations } from '@/publish/assemble'
import { outsourcingDepthFormula, parallelCountersFormula } from '@/outsourcing/formulas'
import { cooperationStepsFormula } from '@/municipalities/formulas'
import { stateOn, stepsDone } from '@/municipalities/cooperationSteps'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const tables = tinyTables()
const figuresOf = (formula: typeof outsourcingDepthFormula, month: string, own = tables) =>
  new Map(
    computeObservations(own, '1404-03', false, { formulas: [formula] })
      .filter(({ period }) => period === month)
      .map(({ place_code, numerator, denominator }) => [place_code, [numerator, denominator]]),
  )

describe('outsourcing depth', () => {
  it('counts live services of those that can go over, in each county of its own', () => {
    const figures = figuresOf(outsourcingDepthFormula, '1404-03')
    expect([...figures.values()].slice(0, 3)).toEqual([
      [1, 2],
      [0, 2],
      [1, 2],
    ])
    expect(figures.get('98')).toEqual([2, 6])
  })

  it('is that of the last day of the month', () => {
    // Live in the east from 1 November 2024, 11 Aban 1403.
    expect(figuresOf(outsourcingDepthFormula, '1403-07').get('98')).toEqual([1, 6])
    expect(figuresOf(outsourcingDepthFormula, '1403-08').get('98')).toEqual([2, 6])
  })

  it('is not known without events, which is not nowhere', () => {
    expect(figuresOf(outsourcingDepthFormula, '1404-03', { ...tables, outsourcing_events: [] }).size).toBe(0)
  })
})

describe('parallel counters as an indicator', () => {
  it('counts offices beside a point that gives their service, of those whose place is known', () => {
    const figures = figuresOf(parallelCountersFormula, '1404-03')
    expect(figures.get('9801')).toEqual([1, 1])
    expect(figures.get('9802')).toEqual([0, 1])
    expect(figures.get('9803')).toEqual([0, 0])
    expect(figures.get('98')).toEqual([1, 2])
  })

  it('is not known without the agencies’ counters', () => {
    expect(figuresOf(parallelCountersFormula, '1404-03', { ...tables, agency_counters: [] }).size).toBe(0)
  })
})

describe('cooperation steps', () => {
  it('count what was done by the last day of the month, of what applies', () => {
    // The contract of the west was signed on 1 May 2025, 11 Ordibehesht 1404.
    expect(figuresOf(cooperationStepsFormula, '1404-01').get('9801000001')).toEqual([1, 2])
    expect(figuresOf(cooperationStepsFormula, '1404-02').get('9801000001')).toEqual([2, 2])
    expect(figuresOf(cooperationStepsFormula, '1404-02').get('9801')).toEqual([2, 3])
    expect(figuresOf(cooperationStepsFormula, '1404-02').get('9802')).toEqual([0, 1])
    expect(figuresOf(cooperationStepsFormula, '1404-02').get('98')).toEqual([2, 4])
  })

  it('ask nobody who has no row', () => {
    expect(figuresOf(cooperationStepsFormula, '1404-02').has('9803')).toBe(false)
  })

  it('were not taken before the day they were', () => {
    const done = { status: 'done', since: '2024-05-01' } as const
    expect([stateOn(done, '2024-04-30'), stateOn(done, '2024-05-01')]).toEqual(['not_started', 'done'])
    expect(stateOn({ status: 'not_applicable', since: '2024-05-01' }, '2024-01-01')).toBe('not_applicable')
    expect(stepsDone([], '2024-01-01')).toEqual({ numerator: null, denominator: null })
  })
})
