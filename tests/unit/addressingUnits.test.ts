import { describe, expect, it } from 'vitest'
import { CODECS, readChoices, writeChoices, type Choices } from '@/addressing/choices'
import { gnafComplete } from '@/addressing/formulas'
import { passagesUnnamed, premisesUnplated } from '@/addressing/indicators'
import { GAPS, PAGE_FORMULAS } from '@/addressing/pageIndicators'
import { unitAreasOf } from '@/map/unitAreas'
import { unitMarks } from '@/addressing/units/unitMarks'
import { unitObservations } from '@/addressing/units/unitObservations'
import { sortUnits } from '@/addressing/units/unitOrder'
import { unitRows, type UnitRow } from '@/addressing/units/unitRows'
import { unitSheet } from '@/addressing/units/unitSheet'
import { whoActs } from '@/addressing/units/whoActs'
import type { IndicatorDefinition } from '@/indicators/definition'
import { layOut } from '@/indicators/province'
import type { Target } from '@/indicators/target'
import { assemblePackage, computeObservations } from '@/publish/assemble'
import { classBreaks, classOf } from '@/map/classes'
import { plantTree } from '@/places/tree'
import { AS_OF } from '#tests/fixtures/tinyFigures'
import { COUNTIES, EAST, MIDDLE, PROVINCE, tinyUnitBoundaries, WEST } from '#tests/fixtures/tinyPlaces'
import { tinyInput, tinyTables } from '#tests/fixtures/tinyProvince'

const [west, middle, east] = COUNTIES
const tables = tinyTables()
const { meta } = tinyInput()
const target = (place_code: string, value: number): Target => ({
  indicator: 'passages-unnamed',
  place_code,
  period: '1404-12',
  value,
  set_by: 'made up',
})
const province = layOut(
  { version: '1', peyk: { schemaVersion: 1, ...meta.peyk } },
  {
    observations: computeObservations(tables, AS_OF, false),
    places: tables.places,
    population: tables.population,
    targets: [target(WEST, 20), target(west.village, 50), target(EAST, 10)],
    councils: [],
  },
)
const units = unitObservations(province, tables, PAGE_FORMULAS)
const rowsOf = (definition: IndicatorDefinition = passagesUnnamed, place: string = PROVINCE): UnitRow[] =>
  unitRows(province, units, { definition, period: AS_OF, place }, ({ name_en }) => name_en)
const rowOf = (place: string, definition?: IndicatorDefinition): UnitRow | undefined =>
  rowsOf(definition).find((row) => row.place === place)

describe('the figures of municipalities and dehyaris', () => {
  it('are those that publishing computes for cities', () => {
    const published = computeObservations(tables, AS_OF, false)
    const cities = published.filter(
      ({ place_code, indicator }) =>
        province.tree.get(place_code)?.level === 'city' && GAPS.some(({ id }) => id === indicator),
    )
    expect(cities.length).toBeGreaterThan(0)
    for (const row of cities) expect(units.at(row.indicator, row.place_code, row.period)).toEqual(row)
  })

  it('add up to their county, villages and all', () => {
    const sum = (place: string): number => units.at('passages-unnamed', place, AS_OF)?.numerator ?? Number.NaN
    const county = province.observations.at('passages-unnamed', WEST, AS_OF)
    expect(sum(west.city) + sum(west.village)).toBe(county?.numerator)
  })
})

describe('the rows of units', () => {
  // The 27th month: the west city has 100 + 2 × 26 = 152 of 200 named, 142 signed, 500 + 5 × 2 × 26 = 760 of 1,000 plated.
  it('hold what is left of each gap, never added up', () => {
    expect(rowOf(west.city)).toMatchObject({
      county: WEST,
      answering: 'municipality',
      gaps: [48, 10, 240],
      left: 48,
      value: 24,
    })
  })

  it('have one unit more named each month against a village of 100 passages: one point better', () => {
    const change = rowOf(west.village)?.sinceMonth
    expect(change?.difference).toBeCloseTo(-1)
    expect(change?.better).toBe(true)
  })

  it('take the county’s target where the unit has none, and say so', () => {
    expect(rowOf(west.city)).toMatchObject({ target: { value: 20 }, isCountyTarget: true })
    expect(rowOf(west.village)).toMatchObject({ target: { value: 50 }, isCountyTarget: false })
    expect(rowOf(middle.city)).toMatchObject({ target: null, isCountyTarget: false })
  })

  it('forecast: 24 % falling 1 point a month is at 20 % four months on, in time', () => {
    expect(rowOf(west.city)?.forecast).toMatchObject({ kind: 'reaches', doneBy: { likely: '1404-07' } })
    // (24 − 20) / 9 months are required, 1 a month is done.
    expect(rowOf(west.city)?.lag).toBeCloseTo(4 / 9 - 1)
  })

  it('of a return that is missing are there and say nothing', () => {
    expect(rowOf(middle.city)).toMatchObject({ gaps: [null, null, null], left: null, value: null, sinceMonth: null })
  })

  it('are of one county when one is in view', () => {
    expect(rowsOf(passagesUnnamed, EAST).map(({ place }) => place)).toEqual([east.city, east.village])
    expect(rowsOf()).toHaveLength(6)
  })

  it('of a share that should rise count the rest of the whole as left', () => {
    // 710 of 1,000 are complete.
    expect(rowOf(west.city, gnafComplete)).toMatchObject({ left: 290, value: 71 })
  })
})

describe('sorting', () => {
  const named = (column: Parameters<typeof sortUnits>[1]): string[] =>
    sortUnits(rowsOf(), column, 'en').map(({ place }) => place)

  it('by what is left, by share and by pace puts those without a figure last', () => {
    for (const column of ['left', 'share'] as const) {
      expect(named(column).slice(-2).sort()).toEqual([middle.city, middle.village].sort())
    }
    // Both villages have 54 of 100 left: the name decides.
    expect(named('left').slice(0, 2)).toEqual([east.village, west.village])
    expect(named('slowest')[0]).toBe(east.village)
    const lags = sortUnits(rowsOf(), 'slowest', 'en').flatMap(({ lag }) => (lag === null ? [] : [lag]))
    expect(lags).toEqual([...lags].sort((a, b) => b - a))
  })
})

describe('who must act', () => {
  it('is the mayor or dehyar on names, signs and plates, the Post on coordinates, both on complete addresses', () => {
    const city = { answering: 'municipality' as const }
    expect(whoActs('premises-unplated', city)).toBe('municipality')
    expect(whoActs('passages-unnamed', { answering: 'dehyari' })).toBe('dehyari')
    expect(whoActs('premises-geocoded', city)).toBe('post')
    expect(whoActs('gnaf-complete', city)).toBe('municipalityAndPost')
  })
})

describe('the sheet of units', () => {
  const body = unitSheet(rowsOf(), passagesUnnamed, {
    column: (name) => name,
    kind: (kind) => kind,
    county: (code) => code,
    act: ({ name }) => name,
    outcome: ({ forecast }) => (forecast.kind === 'reaches' ? null : forecast.kind),
  })

  it('holds what the page shows, a missing figure as an empty cell', () => {
    const cell = (place: string, column: string) =>
      body.rows.find(([code]) => code === place)?.[body.columns.findIndex(({ title }) => title === column)]
    expect([cell(west.city, 'left'), cell(west.city, 'share'), cell(west.city, 'likely')]).toEqual([48, 24, '1404-07'])
    expect(cell(west.city, 'current')).toBeCloseTo(1)
    expect([cell(middle.city, 'left'), cell(middle.city, 'doneBy')]).toEqual([null, 'noTarget'])
    for (const row of body.rows) expect(row).toHaveLength(body.columns.length)
  })
})

describe('units as marks on the map', () => {
  const classes = classBreaks([0, 25, 50, 75, 100], { better: 'lower' })
  const marksOf = (place: string = PROVINCE) =>
    unitMarks(
      province,
      units,
      { definition: passagesUnnamed, period: AS_OF, place },
      {
        classes,
        nameOf: ({ name_en }) => name_en,
        write: (value) => String(value),
        detail: (count, of) => `${count} of ${of}`,
      },
    )

  it('show the figure of the ranking in the classes given, as large as what it is a share of', () => {
    const mark = marksOf().find(({ placeCode }) => placeCode === west.city)
    expect(mark).toMatchObject({ kind: 'municipality', value: 24, valueText: '24', detail: '48 of 200', weight: 200 })
    expect(mark?.classIndex).toBe(classOf(24, classes))
  })

  it('show who has no coordinate in the middle of its area', () => {
    const lost = tables.places.map((own) => (own.place_code === west.city ? { ...own, lon: null, lat: null } : own))
    const stands = (areas: ReturnType<typeof unitAreasOf>) => {
      const query = { definition: passagesUnnamed, period: AS_OF, place: WEST }
      const look = { classes, areas, nameOf: () => '', write: String, detail: () => '' }
      const marks = unitMarks({ ...province, tree: plantTree(lost) }, units, query, look)
      return marks.find(({ placeCode }) => placeCode === west.city)
    }
    expect(stands([])).toBeUndefined()
    expect(stands(unitAreasOf(tinyUnitBoundaries()))?.lon).toBeCloseTo(west.west + 0.1)
  })

  it('keep who did not report, without a class, and leave out who has no coordinate', () => {
    const silent = marksOf().find(({ placeCode }) => placeCode === middle.city)
    expect(silent).toMatchObject({ classIndex: null, value: null, detail: undefined })
    const located = rowsOf().filter(({ place }) => (province.tree.get(place)?.lon ?? null) !== null)
    expect(marksOf().map(({ placeCode }) => placeCode)).toEqual(located.map(({ place }) => place))
    expect(marksOf().length).toBeGreaterThan(0)
  })

  it('are those of the county in view', () => {
    expect(marksOf(WEST).every(({ placeCode }) => province.tree.countyOf(placeCode)?.place_code === WEST)).toBe(true)
  })
})

describe('the choices of the page in the URL', () => {
  const everything: Choices = {
    view: 'units',
    figure: premisesUnplated.id,
    by: 'unit',
    answering: 'dehyari',
    order: 'slowest',
    unit: '0101011117',
    classes: ['street', 'square'],
    gap: 'unsigned',
    base: 'plain',
    passage: '0101011117-12',
  }

  it('come back as they went, one by one and together, and leave a plain link plain', () => {
    expect(readChoices(writeChoices(everything))).toEqual(everything)
    for (const key of Object.keys(CODECS) as (keyof Choices)[]) {
      const one = { ...readChoices({}), [key]: everything[key] }
      expect(readChoices(writeChoices(one)), key).toEqual(one)
    }
    expect(writeChoices(readChoices({}), { place: MIDDLE })).toEqual({ place: MIDDLE })
    expect(readChoices({ view: 'paper', who: 'nobody', sort: '' })).toEqual(readChoices({}))
  })
})

it('a package without settings is judged by the defaults, and carries its own where it has them', () => {
  const input = tinyInput()
  const own = { ...input.meta, peyk: { ...input.meta.peyk, addressing: { completeFrom: 70 } } }
  const text = (files: ReturnType<typeof assemblePackage>): string =>
    new TextDecoder().decode(files.get('observations.csv'))
  const complete = (csv: string): string | undefined =>
    csv.split('\n').find((line) => line.startsWith(`complete-municipalities,${WEST},${AS_OF}`))
  expect(complete(text(assemblePackage(input)))).toContain(`,0,1,1,1`)
  expect(complete(text(assemblePackage({ ...input, meta: own })))).toContain(`,1,1,1,1`)
})
