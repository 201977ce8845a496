import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, type RawTableName, type RawTables } from '@/datapackage/catalogue'
import { checkTable } from '@/datapackage/checkTable'
import { splitCsv } from '@/datapackage/csv'
import type { TableSchema } from '@/datapackage/tableSchema'
import { valueOf } from '@/indicators/observation'
import { addMonths } from '@/locale/period'
import { computeObservations } from '@/publish/assemble'
import { writeCsv } from '@/publish/csvOut'
import { FORMULAS } from '@/publish/formulas'
import { apportion, apportionAtLeastOne } from '@/sample/apportion'
import { parseCalibration, type Calibration } from '@/sample/calibration'
import { countyArea } from '@/sample/countyArea'
import { generateSample } from '@/sample/generate'
import { addDays, jalaliDay } from '@/sample/jalaliDay'
import type { Geography } from '@/sample/landscape'
import { stream } from '@/sample/random'
import { readSampleInputs } from '@/sample/readInputs'
import { fitLogOdds, shareAt } from '@/sample/share'

const gilan = readSampleInputs('gilan')

/** Three square counties under other codes: nine cities, one without coordinates, one founded after the census. */
function tinyGeography(): Geography {
  const status = 'official' as const
  const blank = { other_names: null, lon: null, lat: null, responsible: null, area_km2: null, status }
  const counties = ['9001', '9002', '9003'].map((place_code, at) => ({ place_code, west: 60 + at / 2 }))
  const cities = counties.flatMap(({ place_code: parent, west }) =>
    [1, 2, 3].map((number) => ({
      ...blank,
      place_code: `${parent}c${number}`,
      level: 'city' as const,
      parent,
      name_fa: `شهر ${number}`,
      name_en: `City ${number}`,
      lon: parent === '9002' && number === 3 ? null : west + number / 10,
      lat: parent === '9002' && number === 3 ? null : 30.2,
      responsible: 'municipality' as const,
    })),
  )
  const count = (place_code: string, population: number) => {
    return { place_code, year: '1395', population, households: null, source: 'test', status: 'measured' as const }
  }
  return {
    places: [
      { ...blank, place_code: '90', level: 'province', parent: null, name_fa: 'استان', name_en: 'Province' },
      ...counties.map(({ place_code }) => {
        return { ...blank, place_code, level: 'county' as const, parent: '90', name_fa: 'نام', name_en: place_code }
      }),
      ...cities,
    ],
    population: [
      count('90', 300_001),
      count('9001', 150_001),
      count('9002', 90_000),
      count('9003', 60_000),
      ...cities.slice(0, -1).map(({ place_code }, at) => count(place_code, [61_003, 20_000, 3000][at % 3] ?? 0)),
    ].map((row) => (row.place_code === '9003c1' ? { ...row, population: 20_000 } : row)),
    boundaries: {
      type: 'FeatureCollection',
      features: counties.map(({ place_code, west }) => ({
        type: 'Feature',
        properties: { place_code },
        geometry: { type: 'Polygon', coordinates: [square(west, 30, 0.48)] },
      })),
    },
  }
}

function square(west: number, south: number, side: number): number[][] {
  const [east, north] = [west + side, south + side]
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

/** Gilan's calibration with every code of Gilan's taken out. */
function tinyCalibration(): Calibration {
  const tiny = structuredClone(gilan.calibration)
  tiny.contactPoints.active.value = { post_office: 12, postal_agent: 15, pishkhan: 50, rural_post: 45 }
  tiny.contactPoints.recentClosures.value = [{ county: '9002', kind: 'rural_post', period: '1405-06' }]
  tiny.addressing.stories.value = []
  tiny.outsourcing.fixedShares.value = {}
  tiny.postalVolume.perHead.value = {}
  tiny.postalVolume.items.value = { sent: 250_000, received: 290_000 }
  tiny.collection.missingInLastMonth.value = ['9003']
  tiny.collection.chronic.value = { county: '9001', missing: 3, late: 0.6 }
  tiny.collection.alwaysReports.value = []
  return tiny
}

const PROVINCES: [string, Calibration, Geography][] = [
  ['gilan', gilan.calibration, gilan.geography],
  ['a province of three counties', tinyCalibration(), tinyGeography()],
]

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, value) => all + (value ?? 0), 0)

describe.each(PROVINCES)('the sample of %s', (_, calibration, geography) => {
  const tables = generateSample(calibration, geography)
  const { first, last } = calibration.series.value
  const places = new Map(tables.places.map((row) => [row.place_code, row]))
  const countyOf = (code: string): string =>
    (places.get(code)?.level === 'county' ? code : places.get(code)?.parent) ?? ''
  const missing = new Set(
    tables.collection.filter((row) => row.returned_on === null).map((row) => `${row.county_code}|${row.period}`),
  )

  it('reads back as the tables of the data package, sorted by key', () => {
    for (const [name, rows] of Object.entries(tables) as [RawTableName, RawTables[RawTableName]][]) {
      const schema: TableSchema = CATALOGUE[name]
      const text = writeCsv(schema, rows as never)
      expect(checkTable(name, splitCsv(name, text)), name).toEqual(rows)
      const keys = rows.map((row) =>
        schema.primaryKey.map((key) => (row as Record<string, unknown>)[key] ?? '').join('\0'),
      )
      expect(
        keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key),
        name,
      ).toBe(true)
    }
  })

  it('is the same for the same seed and another for another', () => {
    expect(generateSample(calibration, geography)).toEqual(tables)
    const other = generateSample(calibration, geography, 'another')
    for (const name of ['contact_points', 'addressing', 'service_transactions', 'postal_items', 'targets'] as const)
      expect(other[name], name).not.toEqual(tables[name])
  })

  it('shares the rural population of each county out exactly among villages named sample', () => {
    const people = new Map(
      tables.population.filter(({ year }) => year === '1395').map((r) => [r.place_code, r.population]),
    )
    for (const { place_code } of tables.places.filter(({ level }) => level === 'county')) {
      const within = tables.places.filter(({ parent }) => parent === place_code)
      expect(sum(within.map((place) => people.get(place.place_code) ?? 0)), place_code).toBe(people.get(place_code))
    }
    const villages = tables.places.filter(({ level }) => level === 'village')
    expect(villages.every((row) => row.status === 'sample' && row.responsible === 'dehyari')).toBe(true)
    expect(villages.every((row) => row.name_en.startsWith('Sample village'))).toBe(true)
  })

  it('has exactly the active points asked for, all inside their county', () => {
    for (const [kind, count] of Object.entries(calibration.contactPoints.active.value))
      expect(tables.contact_points.filter((row) => row.kind === kind && row.status === 'active').length, kind).toBe(
        count,
      )
    const areas = new Map(geography.boundaries.features.map((f) => [f.properties.place_code, countyArea(f.geometry)]))
    const sites = [...tables.contact_points, ...tables.places.filter(({ level }) => level === 'village')]
    for (const { place_code, lon, lat } of sites) {
      if (lon === null || lat === null) continue
      expect(areas.get(countyOf(place_code))?.contains([lon, lat]), place_code).toBe(true)
    }
  })

  it('dates points coherently and invents no person', () => {
    for (const { status, opened_on, closed_on, manager_mobile, name_fa, phone } of tables.contact_points) {
      expect(closed_on === null).toBe(status !== 'closed')
      if (closed_on !== null) expect(closed_on > (opened_on ?? '')).toBe(true)
      expect(manager_mobile).toBeNull()
      expect(name_fa).toContain('نمونه')
      expect(phone).toMatch(/^\d{3}0000\d{4}$/)
    }
  })

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

  it('empties exactly what a missing return would have brought', () => {
    const counted = [
      ...tables.service_transactions.map((row) => ({ ...row, value: row.transactions })),
      ...tables.postal_items.map((row) => ({ ...row, value: row.items })),
    ]
    const wrong = counted.filter((row) => (row.value === null) !== missing.has(`${row.county_code}|${row.period}`))
    expect(wrong).toEqual([])
    const emptyCells = tables.addressing.map((row) => {
      const empty = Object.values(row).filter((cell) => cell === null).length
      return { empty, wanted: missing.has(`${countyOf(row.place_code)}|${row.period}`) }
    })
    expect(emptyCells.filter(({ empty, wanted }) => wanted && empty !== 8)).toEqual([])
    const single = sum(emptyCells.filter(({ wanted }) => !wanted).map(({ empty }) => empty))
    expect(single).toBeLessThanOrEqual(calibration.collection.cityCellsMissing.value)
  })

  it('misses the returns it should, and no more', () => {
    const { missing: wanted, missingInLastMonth, neverMissing, chronic } = calibration.collection
    expect(missing.size / tables.collection.length).toBeLessThan(wanted.value * 1.2)
    for (const code of missingInLastMonth.value) expect(missing.has(`${code}|${last}`)).toBe(true)
    const holes = [...missing].map((key) => key.split('|'))
    const whole = neverMissing.value
    expect(holes.some(([, period = '']) => period >= whole.first && period <= whole.last)).toBe(false)
    expect(holes.filter(([code]) => code === chronic.value.county).length).toBe(chronic.value.missing)
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
    expect(tables.targets.length).toBe(divisions.length * FORMULAS.length * 3)
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
