import { describe, expect, it } from 'vitest'
import { passagesUnnamed, premisesUnplated } from '@/addressing/indicators'
import { namingUnlocks, unlockedIn } from '@/addressing/scenes'
import { laggingInBoth } from '@/scenes/laggingInBoth'
import type { Sentence } from '@/indicators/sentence'
import type { Province } from '@/indicators/province'
import enAddressing from '@/locale/en/addressingIndicators.json'
import enScenes from '@/locale/en/scenes.json'
import faAddressing from '@/locale/fa/addressingIndicators.json'
import faScenes from '@/locale/fa/scenes.json'
import { makeProvince, NOW, PROVINCE, type Figures } from './scenesProvince'

type Month = Figures['months'][string]

const YEAR_END = '1404-12'

/** A province with figures of two indicators in one month. */
function makeBoth(unnamed: Month, unplated: Month, targets = true): Province {
  const counties = ['A', 'B', 'C']
  const goal = (value: number) => (targets ? { target: { value, period: YEAR_END } } : {})
  const one = makeProvince(counties, { indicator: 'passages-unnamed', months: { [NOW]: unnamed }, ...goal(10) })
  const other = makeProvince(counties, { indicator: 'premises-unplated', months: { [NOW]: unplated }, ...goal(20) })
  const at: Province['observations']['at'] = (indicator, place, period) =>
    (indicator === 'passages-unnamed' ? one : other).observations.at(indicator, place, period)
  return {
    ...one,
    targets: [...one.targets, ...other.targets],
    observations: { ...one.observations, at, indicators: ['passages-unnamed', 'premises-unplated'] },
  }
}

const words = ({ key, facts }: Sentence): void => {
  for (const messages of [
    [faAddressing, faScenes],
    [enAddressing, enScenes],
  ]) {
    const text = messages
      .map((file) =>
        key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], file),
      )
      .find((found) => typeof found === 'string')
    if (!key.startsWith('indicators.premises-unplated')) expect(text, key).toBeTypeOf('string')
    const blanks = [...String(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(Object.keys(facts), key).toEqual(expect.arrayContaining(blanks))
  }
}
const allWords = (province: Province, place: string) => {
  for (const scene of [namingUnlocks, laggingInBoth('access-and-names', passagesUnnamed, premisesUnplated)]) {
    const { headline, figures, ask, notes } = scene.compose({ province, period: NOW, place })
    ;[headline, ...figures.map(({ says }) => says), ...(ask ? [ask] : []), ...notes]
      .filter(({ key }) => !key.startsWith('indicators.passages') && !key.startsWith('scenes.levers'))
      .forEach(words)
  }
}

describe('what naming passages unlocks', () => {
  // A: 1,000 premises on 100 passages, 10 each, 40 unnamed. B: 300 on 100, 50 unnamed.
  const province = makeBoth({ A: [40, 100], B: [50, 100] }, { A: [1, 1000], B: [1, 300], C: [1, 10] })

  it('takes each passage for the county\u2019s average, greatest first', () => {
    expect(unlockedIn(province, NOW)).toEqual([
      { place: 'A', passages: 40, each: 10, premises: 400 },
      { place: 'B', passages: 50, each: 3, premises: 150 },
    ])
  })

  it('leads with the county where most is unlocked, though another has more passages', () => {
    const content = namingUnlocks.compose({ province, period: NOW, place: PROVINCE })
    expect(content.headline).toMatchObject({ key: 'scenes.unlocked.headline', plural: 40 })
    expect(content.headline.facts).toMatchObject({ place: { code: 'A' }, premises: { value: 400 } })
    expect(content.figures.map(({ value }) => value)).toEqual([550, 90, 10].map((value) => ({ kind: 'count', value })))
    expect(content.ask?.facts).toMatchObject({ count: { value: 90 }, places: { codes: ['A', 'B'] } })
    expect(content.picture).toMatchObject({ kind: 'ranking', highlight: ['A'], whole: null })
  })

  it('tells of one county, a silent one, and of nothing left or nothing known', () => {
    const key = (own: Province, place: string) =>
      namingUnlocks.compose({ province: own, period: NOW, place }).headline.key
    expect(key(province, 'B')).toBe('scenes.unlocked.county')
    expect(key(province, 'C')).toBe('scenes.county.notReported')
    const done = makeBoth({ A: [0, 100] }, { A: [1, 1000] })
    expect([key(done, PROVINCE), key(done, 'A')]).toEqual(['scenes.unlocked.none', 'scenes.unlocked.countyNone'])
    expect(namingUnlocks.compose({ province: done, period: NOW, place: PROVINCE }).ask).toBeNull()
    expect(key(makeBoth({}, {}), PROVINCE)).toBe('scenes.headlines.nobody')
    expect(key(makeBoth({ A: [4, 0] }, { A: [1, 9] }), PROVINCE)).toBe('scenes.headlines.nobody')
  })
})

describe('counties behind in both', () => {
  const scene = laggingInBoth('access-and-names', passagesUnnamed, premisesUnplated)
  const unplated: Month = { A: [50, 100], B: [10, 100], C: [30, 100] }

  it('are those that missed either target, the furthest in the first first', () => {
    const province = makeBoth({ A: [20, 100], B: [40, 100], C: [30, 100] }, unplated)
    const content = scene.compose({ province, period: NOW, place: PROVINCE })
    expect(content.headline).toMatchObject({ key: 'scenes.both.some', plural: 2 })
    expect(content.headline.facts['place']).toEqual({ kind: 'place', code: 'C' })
    expect(content.picture).toMatchObject({ kind: 'map', highlight: ['C', 'A'] })
    expect(content.figures.map(({ observed }) => observed?.value ?? null)).toEqual([null, 30, 30])
    expect(content.ask?.facts['places']).toEqual({ kind: 'places', codes: ['C', 'A'] })
  })

  it('are none where one of the two is met, and unknown where nothing is measured', () => {
    const none = scene.compose({ province: makeBoth({ B: [40, 100] }, unplated), period: NOW, place: PROVINCE })
    expect(none).toMatchObject({ headline: { key: 'scenes.both.none' }, ask: null, figures: [] })
    const plain = scene.compose({ province: makeBoth({ B: [40, 100] }, unplated, false), period: NOW, place: PROVINCE })
    expect(plain.headline.key).toBe('scenes.headlines.oneCounty')
  })

  it('lead into a county as every scene does', () => {
    const province = makeBoth({ A: [20, 100] }, unplated)
    expect(scene.compose({ province, period: NOW, place: 'A' }).headline.key).toBe('scenes.county.behindAlone')
  })
})

it('has words for all that both kinds of scenes say, with every blank filled', () => {
  const unplated: Month = { A: [50, 100], B: [10, 100], C: [30, 100] }
  for (const unnamed of [
    {},
    { A: [0, 100] },
    { A: [20, 100] },
    { A: [20, 100], B: [40, 100], C: [30, 100] },
  ] as Month[]) {
    for (const targets of [true, false]) {
      for (const place of [PROVINCE, 'A', 'C']) allWords(makeBoth(unnamed, unplated, targets), place)
    }
  }
})
