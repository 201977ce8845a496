import { describe, expect, it } from 'vitest'
import { liveCourse, type LiveQuery } from '@/outsourcing/flow/liveServices'
import { outsourcingDepthFormula } from '@/outsourcing/stages/depth'
import { readHistories } from '@/outsourcing/stages/serviceHistory'
import { plantTree } from '@/places/tree'
import { AS_OF, PERIODS } from '#tests/fixtures/tinyFigures'
import { COUNTIES } from '#tests/fixtures/tinyPlaces'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const tables = tinyTables()
const tree = plantTree(tables.places)
const counties = COUNTIES.map(({ code }) => code)
const [west] = COUNTIES
const target = { indicator: 'outsourcing-depth', place_code: '98', period: '1404-12', value: 50, set_by: 'made up' }
const query: LiveQuery = {
  histories: readHistories(tables.outsourcing_events, tree),
  services: tables.services,
  counties,
  periods: PERIODS,
  target,
}

/** Of twenty services in one county one more goes live each month, from Farvardin 1403 on. */
function steady(months: number): LiveQuery {
  const [sample] = tables.services
  if (!sample) throw new Error('the tiny province has services')
  const services = Array.from({ length: 20 }, (_, at) => ({
    ...sample,
    service_id: `S${at}`,
    outsourceable: 'yes' as const,
    owned_by_post: 'no' as const,
  }))
  const days = ['2024-04-01', '2024-05-01', '2024-06-01', '2024-07-01', '2024-08-01', '2024-09-01', '2024-10-01']
  const events = days.slice(0, months).map((date, at) => {
    return { service_id: `S${at}`, date, place_code: null, stage: 'live' as const, turn: null, note: null }
  })
  const periods = ['1403-01', '1403-02', '1403-03', '1403-04', '1403-05', '1403-06', '1403-07'].slice(0, months)
  return { histories: readHistories(events, tree), services, counties: [west.code], periods, target }
}

describe('live services in counties', () => {
  it('are the numerator of the published depth, month by month', () => {
    const reader = outsourcingDepthFormula.reader({ tables, tree, periods: PERIODS })
    const published = PERIODS.map((period) =>
      counties.reduce((sum, county) => sum + (reader(county, period)?.numerator ?? 0), 0),
    )
    expect(liveCourse(query, PERIODS.length).model.values).toEqual(published)
    // Service 1 in the west and the east, of two services in three counties.
    expect(published.at(-1)).toBe(2)
  })

  it('need whole services to reach a share: half of six are three, a hair more are four', () => {
    expect(liveCourse(query, 12).model.target).toBe(3)
    expect(liveCourse({ ...query, target: { ...target, value: 50.1 } }, 12).model.target).toBe(4)
    expect(liveCourse({ ...query, target: null }, 12).model.target).toBeNull()
  })

  it('go on at their pace, beside the pace that the target asks for', () => {
    // One more each month up to 7 in Mehr 1403; half of twenty are 10, asked for two months on.
    const { model, forecast } = liveCourse({ ...steady(7), target: { ...target, period: '1403-09' } }, 24)
    expect(model.values).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(forecast).toMatchObject({ kind: 'reaches', doneBy: { likely: '1403-10' }, required: 1.5 })
    expect(model.forecast?.likely.slice(0, 4)).toEqual([7, 8, 9, 10])
    expect(model.required).toEqual([7, 8.5, 10])
  })

  it('are never forecast beyond all there are', () => {
    const { model, forecast } = liveCourse({ ...steady(7), target: { ...target, value: 100, period: '1405-12' } }, 24)
    expect(forecast.kind).toBe('reaches')
    expect(Math.max(...(model.forecast?.high ?? []))).toBe(20)
  })

  it('are not forecast from few months, nor asked for where no target is ahead', () => {
    expect(liveCourse(steady(5), 24)).toMatchObject({
      forecast: { kind: 'tooFew', months: 5 },
      model: { forecast: undefined },
    })
    expect(liveCourse({ ...steady(7), target: null }, 24).model.required).toBeUndefined()
    expect(liveCourse({ ...steady(7), target: { ...target, period: '1403-07' } }, 24).model.required).toBeUndefined()
    expect(liveCourse({ ...steady(7), target: { ...target, value: 10 } }, 24)).toMatchObject({
      forecast: { kind: 'met' },
      model: { required: undefined },
    })
  })

  it('show the last months only, and end in the month in view', () => {
    const { model } = liveCourse({ ...query, periods: PERIODS.filter((period) => period <= AS_OF) }, 12)
    expect(model.periods.length).toBe(12)
    expect([model.periods.at(-1), model.current]).toEqual([AS_OF, AS_OF])
  })
})
