import { describe, expect, it } from 'vitest'
import { passagesUnnamed } from '@/addressing/indicators'
import { peoplePerPoint } from '@/contact-points/indicators'
import type { Sentence } from '@/indicators/sentence'
import { outsourcedVolume } from '@/outsourcing/indicators'
import { countySpread } from '@/scenes/countySpread'
import { fewLevers, valueAfter } from '@/scenes/fewLevers'
import { laggingCounties } from '@/scenes/laggingCounties'
import type { PublishedScene } from '@/scenes/scene'
import { standingOf } from '@/scenes/standing'
import { wayToTarget } from '@/scenes/wayToTarget'
import { makeProvince, NOW, PROVINCE, type Figures } from './scenesProvince'

const YEAR_END = '1404-12'
const unnamed = laggingCounties('unnamed', passagesUnnamed)

function compose(scene: PublishedScene, months: Figures['months'], target?: number, counties = ['A', 'B', 'C']) {
  const goal = target === undefined ? {} : { target: { value: target, period: YEAR_END } }
  const province = makeProvince(counties, { indicator: scene.definition.id, months, ...goal })
  return scene.compose({ province, period: NOW, place: PROVINCE })
}

const now = (figures: Figures['months'][string]): Figures['months'] => ({ [NOW]: figures })
const count = ({ facts }: Sentence, name = 'count') => facts[name]

describe('the fewest levers', () => {
  // 60 of 300 unnamed: 20 %. To 10 % the province must name 30.
  const figures = now({ A: [40, 100], B: [15, 100], C: [5, 100] })

  it('names one county where it is enough', () => {
    // A alone to 10 %: 30 to name, the province is at 30 of 300.
    const province = makeProvince(['A', 'B', 'C'], {
      indicator: 'passages-unnamed',
      months: figures,
      target: { value: 10, period: YEAR_END },
    })
    const few = fewLevers(standingOf(province, passagesUnnamed, NOW))
    expect(few).toEqual({ places: ['A'], units: 30, then: 10, isEnough: true })
  })

  it('names two where one is not enough, and says when two are not either', () => {
    const months = now({ A: [40, 100], B: [40, 100], C: [40, 100], D: [40, 100] })
    const province = makeProvince(['A', 'B', 'C', 'D'], {
      indicator: 'passages-unnamed',
      months,
      target: { value: 10, period: YEAR_END },
    })
    const few = fewLevers(standingOf(province, passagesUnnamed, NOW))
    expect(few).toEqual({ places: ['A', 'B'], units: 60, then: 25, isEnough: false })
  })

  it('moves the side that can be moved, the right way', () => {
    expect(valueAfter(passagesUnnamed, { numerator: 40, denominator: 100 }, 30)).toBe(10)
    expect(valueAfter(outsourcedVolume, { numerator: 40, denominator: 100 }, 30)).toBe(70)
    expect(valueAfter(peoplePerPoint, { numerator: 9000, denominator: 3 }, 1)).toBe(2250)
    expect(valueAfter(passagesUnnamed, { numerator: 40, denominator: 100 }, 50)).toBe(0)
    expect(valueAfter(passagesUnnamed, { numerator: null, denominator: 100 }, 5)).toBeNull()
  })
})

describe('lagging counties', () => {
  it('asks for the least that brings the province to its target', () => {
    const content = compose(unnamed, now({ A: [40, 100], B: [15, 100], C: [5, 100] }), 10)
    expect(content.headline.key).toBe('scenes.levers.passages-unnamed.enough')
    expect(count(content.headline)).toEqual({ kind: 'count', value: 30 })
    expect(content.headline.facts['places']).toEqual({ kind: 'places', codes: ['A'] })
    expect(content.ask?.key).toBe('scenes.levers.passages-unnamed.ask')
    expect(content.picture).toMatchObject({ kind: 'map', highlight: ['A'] })
    expect(content.figures.map(({ tone }) => tone)).toEqual(['plain', 'warn', 'plain'])
    expect(content.figures.map(({ observed }) => observed?.value ?? null)).toEqual([20, 40, null])
    expect(content.figures[0]?.observed).toEqual({
      indicator: 'passages-unnamed',
      place: PROVINCE,
      period: NOW,
      value: 20,
      status: 'measured',
    })
  })

  it('says so when nobody reported: no figure, no ask, no zero', () => {
    const content = compose(unnamed, now({}), 10)
    expect(content.headline.key).toBe('scenes.headlines.nobody')
    expect(content).toMatchObject({ figures: [], ask: null, reported: 0, asked: 3, notes: [{ facts: {} }] })
    expect(content.picture).toMatchObject({ highlight: [] })
  })

  it('says so when the package does not know the indicator at all', () => {
    const province = makeProvince(['A'], { indicator: 'something-else', months: now({ A: [1, 2] }) })
    const content = unnamed.compose({ province, period: NOW, place: PROVINCE })
    expect(content).toMatchObject({ figures: [], ask: null, reported: 0, asked: 1 })
  })

  it('asks nothing where all meet the target', () => {
    const content = compose(unnamed, now({ A: [10, 100], B: [5, 100] }), 10)
    expect(content.headline).toMatchObject({ key: 'scenes.headlines.allMet', plural: 2 })
    expect(content.ask).toBeNull()
    expect(content.figures.map(({ says }) => says.key)).toEqual([
      'scenes.figures.wholeAndTarget',
      'scenes.figures.worst',
      'scenes.figures.best',
    ])
    expect(content.figures.every(({ tone }) => tone === 'plain')).toBe(true)
  })

  it('tells a province that met its target from a county that did not', () => {
    const content = compose(unnamed, now({ A: [20, 100], B: [0, 300], C: [1, 100] }), 10)
    expect(content.headline).toMatchObject({ key: 'scenes.headlines.wholeMet', plural: 1 })
    expect(content.headline.facts['place']).toEqual({ kind: 'place', code: 'A' })
    expect(content.ask?.facts['count']).toEqual({ kind: 'count', value: 10 })
  })

  it('compares without a target, and has nothing to ask', () => {
    const apart = compose(unnamed, now({ A: [40, 100], B: [5, 100] }))
    expect(apart.headline.key).toBe('scenes.headlines.apart')
    expect(apart.headline.facts['worst']).toEqual({ kind: 'place', code: 'A' })
    expect(apart.headline.facts['best']).toEqual({ kind: 'place', code: 'B' })
    expect(apart).toMatchObject({ ask: null, picture: { highlight: ['A'], target: null } })
    expect(compose(unnamed, now({ A: [5, 100], B: [5, 100] })).headline.key).toBe('scenes.headlines.equal')
    expect(compose(unnamed, now({ B: [5, 100] })).headline.key).toBe('scenes.headlines.oneCounty')
  })

  it('does not set the only county that reported beside itself', () => {
    const content = compose(unnamed, now({ B: [40, 100] }), 10)
    expect(content.headline.key).toBe('scenes.levers.passages-unnamed.enough')
    expect(content.figures).toHaveLength(2)
    expect(content).toMatchObject({ reported: 1, asked: 3 })
    expect(content.notes.find(({ key }) => key === 'scenes.notes.silent')).toMatchObject({
      facts: { places: { codes: ['A', 'C'] } },
      plural: 2,
    })
  })
})

describe('the spread of counties', () => {
  const spread = countySpread('spread', peoplePerPoint)
  const figures = now({ A: [9000, 3], B: [8000, 4], C: [6000, 4] })

  it('counts who is behind and what all of them need', () => {
    // Target 2,000: A needs 4.5 points, so 5 where it has 3; B and C have met it.
    const content = compose(spread, figures, 2000)
    expect(content.headline).toMatchObject({ key: 'scenes.headlines.behind', plural: 1 })
    expect(content.headline.facts['of']).toEqual({ kind: 'count', value: 3 })
    expect(content.ask).toMatchObject({ key: 'scenes.levers.people-per-point.askOne', plural: 2 })
    expect(content.picture).toMatchObject({ kind: 'ranking', highlight: ['A'], whole: 23000 / 11 })
  })

  it('asks for all that are behind, the furthest first', () => {
    const content = compose(spread, figures, 1500)
    // A: 6 where it has 3; B: 6 (5.33) where it has 4.
    expect(content.ask).toMatchObject({ key: 'scenes.levers.people-per-point.askAll', plural: 5 })
    expect(content.ask?.facts['place']).toEqual({ kind: 'place', code: 'A' })
  })

  it('says so when none has met it', () => {
    expect(compose(spread, figures, 1000).headline).toMatchObject({ key: 'scenes.headlines.allBehind', plural: 3 })
    expect(compose(spread, now({ A: [9000, 3] }), 1000).headline).toMatchObject({ key: 'scenes.headlines.behind' })
  })

  it('marks the county a person chose', () => {
    const province = makeProvince(['A', 'B', 'C'], { indicator: 'people-per-point', months: figures })
    const content = spread.compose({ province, period: NOW, place: 'B' })
    expect(content.picture).toMatchObject({ highlight: ['B'] })
  })
})

describe('a scene drilled into a county', () => {
  // The province: 60 of 300. To 10 % A must name 30 of its 100.
  const figures = now({ A: [40, 100], B: [15, 100], C: [5, 100] })
  const into = (place: string, months = figures, target?: number, make = laggingCounties) => {
    const goal = target === undefined ? {} : { target: { value: target, period: YEAR_END } }
    const province = makeProvince(['A', 'B', 'C'], { indicator: 'passages-unnamed', months, ...goal })
    return make('scene', passagesUnnamed).compose({ province, period: NOW, place })
  }

  it('tells of the county by the province\u2019s target, beside the province, and asks of it alone', () => {
    const content = into('A', figures, 10)
    expect(content.place).toBe('A')
    expect(content.headline).toMatchObject({
      key: 'scenes.county.behind',
      facts: { gap: { value: 30 }, rank: { value: 3 }, of: { value: 3 }, value: { value: 40 } },
    })
    expect(content.figures.map(({ observed }) => observed?.place ?? null)).toEqual(['A', PROVINCE, null])
    expect(content.figures.map(({ tone }) => tone)).toEqual(['warn', 'plain', 'plain'])
    expect(content.figures[2]?.value).toEqual({ kind: 'count', value: 30 })
    expect(content.ask).toMatchObject({ key: 'scenes.levers.passages-unnamed.askOne', plural: 30 })
    expect(content.picture).toMatchObject({ kind: 'map', highlight: ['A'] })
  })

  it('keeps the scene\u2019s kind of picture', () => {
    expect(into('B', figures, 10, countySpread).picture).toMatchObject({ kind: 'ranking', highlight: ['B'], whole: 20 })
    expect(into('B', figures, 10, wayToTarget).picture).toMatchObject({ kind: 'trend', place: 'B' })
  })

  it('asks nothing of a county that is there, nor without a target', () => {
    expect(into('C', figures, 10)).toMatchObject({ headline: { key: 'scenes.county.met' }, ask: null })
    expect(into('C', figures)).toMatchObject({ headline: { key: 'scenes.county.noTarget' }, ask: null })
  })

  it('gives a silent county no figure, and an only one no rank', () => {
    const silent = into('C', now({ A: [40, 100] }), 10)
    expect(silent).toMatchObject({ headline: { key: 'scenes.county.notReported' }, ask: null })
    expect(silent.figures.map(({ observed }) => observed?.place)).toEqual([PROVINCE])
    expect(into('A', now({ A: [40, 100] }), 10).headline.key).toBe('scenes.county.behindAlone')
    expect(into('A', now({ A: [4, 100] }), 10).headline.key).toBe('scenes.county.metAlone')
    expect(into('A', now({ A: [4, 100] })).headline.key).toBe('scenes.county.noTargetAlone')
  })

  it('ranks equals alike, and a reversed direction from its own end', () => {
    const equal = now({ A: [40, 100], B: [40, 100], C: [5, 100] })
    expect(into('A', equal, 10).headline.facts['rank']).toEqual(into('B', equal, 10).headline.facts['rank'])
    const months = now({ A: [40, 100], B: [15, 100] })
    const province = makeProvince(['A', 'B'], {
      indicator: 'outsourced-volume',
      months,
      target: { value: 60, period: YEAR_END },
    })
    const content = laggingCounties('scene', outsourcedVolume).compose({ province, period: NOW, place: 'B' })
    expect(content.headline.facts).toMatchObject({ rank: { value: 2 }, gap: { value: 45 } })
  })

  it('says how it moved in a year where nothing is to be done', () => {
    const months = { '1403-03': { C: [8, 100] as const }, ...figures }
    const content = into('C', months, 10)
    expect(content.figures.at(-1)).toMatchObject({ says: { key: 'scenes.county.year.better' }, value: { value: 3 } })
  })
})

describe('the way to the target', () => {
  const way = wayToTarget('way', outsourcedVolume)
  const before = '1403-03'

  it('says how far it came in a year and what is left', () => {
    const content = compose(
      way,
      { [before]: { A: [30, 100], B: [30, 100] }, [NOW]: { A: [50, 100], B: [30, 100] } },
      60,
    )
    expect(content.headline.key).toBe('scenes.way.behind.better')
    expect(content.headline.facts['difference']).toMatchObject({ value: 10 })
    expect(content.headline.facts['gap']).toMatchObject({ value: 20 })
    expect(content.figures.map(({ tone }) => tone)).toEqual(['plain', 'warn', 'plain'])
    expect(content.figures[1]?.says).toMatchObject({ key: 'scenes.figures.gap', plural: 9 })
  })

  it('knows a fall from a rise, and a change that rounds to nothing', () => {
    const key = (then: number, target?: number) =>
      compose(way, { [before]: { A: [then, 1000] }, [NOW]: { A: [400, 1000] } }, target).headline.key
    expect(key(450, 60)).toBe('scenes.way.behind.worse')
    expect(key(400.2, 60)).toBe('scenes.way.behind.same')
    expect(key(300, 30)).toBe('scenes.way.met.better')
    expect(key(300)).toBe('scenes.way.noTarget.better')
    expect(compose(way, now({ A: [4, 10] }), 60).headline.key).toBe('scenes.way.behind.unknown')
    expect(compose(way, now({}), 60).headline.key).toBe('scenes.headlines.nobody')
  })

  it('does not count months that have run out', () => {
    const province = makeProvince(['A'], {
      indicator: 'outsourced-volume',
      months: now({ A: [40, 100] }),
      target: { value: 60, period: '1403-12' },
    })
    const content = way.compose({ province, period: NOW, place: PROVINCE })
    expect(content.figures[1]?.says.key).toBe('scenes.figures.gapOverdue')
  })
})
