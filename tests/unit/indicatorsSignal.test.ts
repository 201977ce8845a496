import { describe, expect, it } from 'vitest'
import { passagesUnnamed } from '@/addressing/indicators'
import { peoplePerPoint } from '@/contact-points/indicators'
import { markFact, splitFacts } from '@/indicators/sentence'
import { changeBetween, countyValues, readSignal, valuesOf } from '@/indicators/signal'
import { itemsPerHead } from '@/postal-volume/indicators'
import { AS_OF, PERIODS } from '#tests/fixtures/tinyFigures'
import { tinyLaidOut } from '#tests/fixtures/tinyLaidOut'

const province = await tinyLaidOut()

describe('a province that is laid out', () => {
  it('has its months, counties and councils, whichever province it is', () => {
    expect(province.periods).toEqual(PERIODS)
    expect([province.code, province.asOf]).toEqual(['98', '1404-03'])
    expect(province.counties.map(({ place_code }) => place_code)).toEqual(['9801', '9802', '9803'])
    expect(province.councils.map(({ council_id }) => council_id)).toEqual(['planning-development', 'traffic'])
    expect(province.census(AS_OF).get('98')).toEqual({ year: '1395', population: 60_000 })
  })
})

describe('a signal', () => {
  it('has its value, target and changes in a county that always reported', () => {
    const signal = readSignal(province, passagesUnnamed, '9803', AS_OF)
    expect(signal.value).toBeCloseTo((76 / 300) * 100, 9)
    expect(signal.target).toMatchObject({ period: '1404-12', value: 20 })
    // The city names 3 a month and the village 1, of 300 passages.
    expect(signal.sinceMonth).toMatchObject({ compared: 1, asked: 1, better: true })
    expect(signal.sinceMonth?.difference).toBeCloseTo((-4 / 300) * 100, 9)
    expect(signal.sinceYear?.difference).toBeCloseTo((-48 / 300) * 100, 9)
  })

  it('is not reported where nobody did, with its target but no change', () => {
    const signal = readSignal(province, passagesUnnamed, '9802', AS_OF)
    expect([signal.value, signal.sinceMonth, signal.sinceYear]).toEqual([null, null, null])
    expect(signal.observation).toMatchObject({ reported: 0, asked: 2 })
    expect(signal.target?.value).toBe(20)
  })

  it('of the province changes by the counties that reported in both months', () => {
    const { sinceMonth, sinceYear } = readSignal(province, passagesUnnamed, '98', AS_OF)
    // West and east: 3 and 4 named in the month, of 600 passages.
    expect(sinceMonth).toMatchObject({ compared: 2, asked: 3, better: true })
    expect(sinceMonth?.difference).toBeCloseTo((-7 / 600) * 100, 9)
    expect(sinceYear?.difference).toBeCloseTo((-84 / 600) * 100, 9)
  })

  it('has no observation before the series begins', () => {
    const signal = readSignal(province, itemsPerHead, '98', '1402-11')
    expect([signal.observation, signal.value, signal.sinceMonth]).toEqual([null, null, null])
  })

  it('does not move where nothing changed', () => {
    const change = changeBetween(province, peoplePerPoint, '9802', ['1404-02', AS_OF])
    expect(change).toMatchObject({ difference: 0, better: null })
  })
})

describe('series and counties', () => {
  it('have an entry for each month, empty where it was not reported', () => {
    const values = valuesOf(province, passagesUnnamed, '9802')
    expect(values.length).toBe(27)
    expect(values[0]).toBeCloseTo(60, 9)
    expect(values[25]).toBeCloseTo(((75 + 55) / 300) * 100, 9)
    expect(values[26]).toBeNull()
    expect(valuesOf(province, itemsPerHead, '98').slice(0, 12)).toEqual([...Array<null>(11).fill(null), 0.393])
  })

  it('have every county in the order of the table', () => {
    expect([...countyValues(province, passagesUnnamed, AS_OF)]).toEqual([
      ['9801', 34],
      ['9802', null],
      ['9803', expect.closeTo(25.333, 3)],
    ])
  })
})

describe('the facts of a sentence', () => {
  it('are found again in its text', () => {
    const text = `${markFact('Rasht')} fell by ${markFact('1.5')}.`
    expect(splitFacts(text)).toEqual([
      { text: 'Rasht', isFact: true },
      { text: ' fell by ', isFact: false },
      { text: '1.5', isFact: true },
      { text: '.', isFact: false },
    ])
    expect(splitFacts('plain <b>text</b>')).toEqual([{ text: 'plain <b>text</b>', isFact: false }])
    expect(splitFacts('')).toEqual([])
  })
})
