import { readFileSync } from 'node:fs'
import type { Feature, FeatureCollection, GeoJsonProperties, MultiPolygon, Point, Polygon } from 'geojson'
import { topology } from 'topojson-server'
import type { GeometryObject } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { checkTable } from '@/datapackage/checkTable'
import { CATALOGUE, type TableName } from '@/datapackage/catalogue'
import { splitCsv } from '@/datapackage/csv'
import { readGeo } from '@/datapackage/readGeo'
import { overlap, subtract, unite } from '@/geography/clipping'
import { distance, insideArea, nearestOnSegment, segments, signedArea2 } from '@/geography/geometry'
import type { MultiPolygon as Area, Point as At, Ring } from '@/geography/geometry'
import { readProvince } from '@/geography/province'
import { areaKm2, distanceKm } from '@/geography/sphere'

const FOLDER = new URL('../../src/geography/gilan/', import.meta.url)
const HECTARE = 0.01 // km²

const text = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8')
const geo = (name: string) => readGeo(name, text(`${name}.geojson`))
const table = <N extends TableName>(name: N) => checkTable(CATALOGUE[name], splitCsv(name, text(`${name}.csv`)))

const province = readProvince(FOLDER)
const boundaries = geo('boundaries') as FeatureCollection<Polygon | MultiPolygon>
const surroundings = geo('surroundings')
const labels = geo('labels') as FeatureCollection<Point>
const places = table('places')
const population = table('population')

const areaOf = ({ geometry }: Feature): Area => {
  if (geometry.type === 'Polygon') return [geometry.coordinates as Ring[]]
  if (geometry.type === 'MultiPolygon') return geometry.coordinates as Area
  throw new Error(`${geometry.type} is no area`)
}
const codeOf = ({ properties }: Feature) => String(properties?.place_code)
const counties = new Map(boundaries.features.map((feature) => [codeOf(feature), areaOf(feature)]))
const home = unite([...counties.values()])
const ofKind = (kind: string) => surroundings.features.filter(({ properties }) => properties?.kind === kind)

function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other): [T, T] => [one, other]))
}

function arcsOf(object: GeometryObject<GeoJsonProperties>): number[] {
  if (object.type !== 'Polygon' && object.type !== 'MultiPolygon') throw new Error(`${object.type} is no area`)
  const arcs: number[] = object.type === 'Polygon' ? object.arcs.flat() : object.arcs.flat(2)
  return arcs.map((arc) => (arc < 0 ? ~arc : arc)) // ~n is the arc n taken backwards
}

describe('county boundaries', () => {
  it('are the 17 counties, each once, marked as approximate', () => {
    const codes = Array.from({ length: 17 }, (_, index) => `01${String(index + 1).padStart(2, '0')}`)
    expect(boundaries.features.map(codeOf)).toEqual(codes)
    for (const { properties } of boundaries.features) expect(properties?.accuracy).toBe('approximate')
  })

  it('are valid rings in one piece, outer ones counter-clockwise', () => {
    for (const [code, area] of counties) {
      expect(area.length, code).toBe(1)
      for (const [index, ring] of area.flat().entries()) {
        expect(ring[0], code).toEqual(ring.at(-1))
        expect(new Set(ring.slice(1).map(String)).size, `${code} visits a point twice`).toBe(ring.length - 1)
        expect(signedArea2(ring) > 0, code).toBe(index === 0)
      }
      // A ring that crosses itself would change its area when taken apart.
      expect(Math.abs(areaKm2(unite([area])) - areaKm2(area)), code).toBeLessThan(HECTARE)
    }
  })

  it('share every inner edge exactly, and no edge is used by three', () => {
    const shapes = Object.fromEntries(boundaries.features.map((feature) => [codeOf(feature), feature.geometry]))
    const { arcs, objects } = topology(shapes)
    const uses = arcs.map(() => 0)
    for (const object of Object.values(objects)) for (const arc of arcsOf(object)) uses[arc] = (uses[arc] ?? 0) + 1
    expect(Math.max(...uses)).toBe(2)
    expect(Math.min(...uses)).toBe(1)
    // What is used once must be the outline of the whole. A border drawn twice would be used once on either side.
    const outline = segments(home[0]?.[0] ?? [])
    for (const corner of arcs.filter((_, index) => uses[index] === 1).flat() as At[]) {
      const gap = Math.min(...outline.map(([a, b]) => distance(corner, nearestOnSegment(corner, a, b))))
      expect(gap, String(corner)).toBeLessThan(1e-5)
    }
  })

  it('neither overlap nor leave a hole of a hectare', () => {
    for (const [[one, a], [other, b]] of pairs([...counties]))
      expect(areaKm2(overlap(a, b)), `${one} and ${other}`).toBeLessThan(HECTARE)
    expect(home.length).toBe(1)
    for (const hole of home.flatMap(([, ...holes]) => holes)) expect(areaKm2([[hole]])).toBeLessThan(HECTARE)
  })

  it('lie in the bbox of the province, which is no wider than need be', () => {
    const [west, south, east, north] = province.bbox
    const lons = home.flat(2).map(([lon]) => lon)
    const lats = home.flat(2).map(([, lat]) => lat)
    const [left, right] = [Math.min(...lons) - west, east - Math.max(...lons)]
    const [below, above] = [Math.min(...lats) - south, north - Math.max(...lats)]
    for (const gap of [left, right, below, above]) {
      expect(gap).toBeGreaterThanOrEqual(0)
      expect(gap).toBeLessThanOrEqual(0.01)
    }
  })

  it('keep to their size and to five decimals', () => {
    expect(Buffer.byteLength(text('boundaries.geojson'))).toBeLessThanOrEqual(150 * 1024)
    expect(Buffer.byteLength(text('surroundings.geojson'))).toBeLessThanOrEqual(80 * 1024)
    expect(text('boundaries.geojson')).not.toMatch(/\.\d{6}/)
  })
})

describe('surroundings', () => {
  it('have sea, named land and both kinds of border', () => {
    const kinds = new Set(surroundings.features.map(({ properties }) => String(properties?.kind)))
    expect([...kinds].sort()).toEqual(['country_border', 'land', 'province_border', 'sea'])
    for (const { properties } of ofKind('land'))
      expect(String(properties?.name_fa), String(properties?.code)).toMatch(/^\p{Script=Arabic}/u)
  })

  it('cover the whole box once: no sea on land, no land in the sea, no gap beside the counties', () => {
    const [west, south, east, north] = province.box
    const corners: Ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    const all = [home, ...[...ofKind('sea'), ...ofKind('land')].map(areaOf)]
    for (const [a, b] of pairs(all)) expect(areaKm2(overlap(a, b))).toBeLessThan(HECTARE)
    for (const gap of subtract([[corners]], unite(all))) expect(areaKm2([gap])).toBeLessThan(HECTARE)
  })
})

describe('labels', () => {
  const named = labels.features.filter(({ properties }) => properties?.place_code)
  const sea = ofKind('sea').flatMap(areaOf)
  const leaders = named.flatMap(({ properties }) => (properties?.leader ? [properties.leader as At] : []))

  it('name each county once, inside it', () => {
    expect(named.map(codeOf)).toEqual([...counties.keys()])
    for (const label of named)
      expect(insideArea(label.geometry.coordinates as At, counties.get(codeOf(label)) ?? []), codeOf(label)).toBe(true)
  })

  it('put small counties and the sea out at sea', () => {
    expect(new Set(leaders.map(String))).toEqual(new Set(Object.values(province.leaders).map(String)))
    expect(leaders).toHaveLength(6)
    const seaName = labels.features.find(({ properties }) => properties?.kind === 'sea')
    for (const place of [...leaders, seaName?.geometry.coordinates as At]) expect(insideArea(place, sea)).toBe(true)
  })

  it('leave room for two lines each on a map 350 px wide', () => {
    const [west, , east] = province.bbox
    const kmPerPixel = distanceKm([west, 37.4], [east, 37.4]) / 350
    for (const [a, b] of pairs(leaders)) {
      const across = distanceKm([a[0], 37.4], [b[0], 37.4]) / kmPerPixel
      const down = distanceKm([49, a[1]], [49, b[1]]) / kmPerPixel
      expect(across >= 55 || down >= 32, `${String(a)} and ${String(b)}`).toBe(true)
    }
  })
})

describe('places', () => {
  const ofLevel = (level: string) => places.filter((place) => place.level === level)
  const namesOf = (place: (typeof places)[number]) => [place.name_fa, ...(place.other_names?.split('|') ?? [])]

  it('are one province, 17 counties and 56 cities, four of them provisional', () => {
    expect(['province', 'county', 'city'].map((level) => ofLevel(level).length)).toEqual([1, 17, 56])
    const provisional = places.filter(({ status }) => status === 'provisional')
    expect(provisional.map(({ name_en }) => name_en)).toEqual(['Pir Bazar', 'Ziabar', 'Taher Gurab', 'Chukam'])
    for (const { level, responsible } of places) expect(responsible).toBe(level === 'city' ? 'municipality' : null)
  })

  it('have every parent, and Khomam city in the county of Khomam', () => {
    const codes = new Set(places.map(({ place_code }) => place_code))
    for (const { parent, level } of places)
      expect(level === 'province' ? parent === null : codes.has(parent ?? '')).toBe(true)
    expect(places.find(({ place_code }) => place_code === '0105011126')?.parent).toBe('0117')
  })

  it('have every city with a coordinate inside its county; three have none', () => {
    const missing = ofLevel('city').filter(({ lon, lat }) => lon === null || lat === null)
    expect(missing.map(({ name_en }) => name_en)).toEqual(['Masuleh', 'Rankuh', 'Chukam'])
    for (const { place_code, parent, lon, lat } of ofLevel('city')) {
      if (lon === null || lat === null) continue
      expect(insideArea([lon, lat], counties.get(parent ?? '') ?? []), place_code).toBe(true)
    }
  })

  it('state the area of their outline, near the published one', () => {
    for (const { place_code, area_km2 } of ofLevel('county'))
      expect(Math.abs((area_km2 ?? 0) - areaKm2(counties.get(place_code) ?? [])), place_code).toBeLessThan(0.1)
    const whole = ofLevel('province')[0]?.area_km2 ?? 0
    expect(Math.abs(whole / 14042 - 1)).toBeLessThan(0.05)
  })

  it('are known by the names that spreadsheets use', () => {
    const names = places.flatMap(namesOf)
    const met = ['طوالش', 'هشتپر', 'انزلی', 'آستانه', 'لشت نشاء', 'تولم‌شهر', 'شاندرمن']
    for (const name of met) expect(names).toContain(name)
  })

  it('are written in Persian letters: no Arabic yeh or kaf, NFC, no stray space', () => {
    for (const name of places.flatMap(namesOf)) {
      expect(name).not.toMatch(/[يىك]|^\s|\s$/)
      expect(name).toBe(name.normalize('NFC'))
    }
  })
})

describe('population', () => {
  const peopleOf = (code: string, year: string) =>
    population.find((row) => row.place_code === code && row.year === year)?.population ?? null
  const sum = (year: string) => [...counties.keys()].reduce((total, code) => total + (peopleOf(code, year) ?? 0), 0)

  it('of the counties adds up to the official totals', () => {
    expect([sum('1395'), peopleOf('01', '1395')]).toEqual([2530696, 2530696])
    expect([sum('1390'), peopleOf('01', '1390')]).toEqual([2480874, 2480874])
  })

  it('has Khomam outside Rasht', () => {
    expect([peopleOf('0105', '1395'), peopleOf('0117', '1395')]).toEqual([902111, 54860])
    expect([peopleOf('0105', '1390'), peopleOf('0117', '1390')]).toEqual([864845, 53600])
  })

  it('of 52 cities is given as estimated; new cities have no row', () => {
    const cities = population.filter(({ place_code }) => !counties.has(place_code) && place_code !== '01')
    expect(cities.length).toBe(52)
    expect(cities.reduce((total, row) => total + (row.population ?? 0), 0)).toBe(1603182)
    for (const { place_code, status, year } of cities) {
      expect([status, year]).toEqual(['estimated', '1395'])
      expect(place_code).not.toMatch(/^x-/)
    }
  })

  it('of a county is at least that of its cities', () => {
    for (const code of counties.keys()) {
      const cities = places.filter(({ parent }) => parent === code)
      const urban = cities.reduce((total, { place_code }) => total + (peopleOf(place_code, '1395') ?? 0), 0)
      expect(urban, code).toBeLessThanOrEqual(peopleOf(code, '1395') ?? 0)
    }
  })
})
