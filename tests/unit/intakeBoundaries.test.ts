import { describe, expect, it } from 'vitest'
import type { AreaLevel } from '@/intake/boundaries/areaLevel'
import { joinBoundaries, type JoinedBoundaries } from '@/intake/boundaries/joinBoundaries'
import { IntakeRefusal } from '@/intake/reading/refusal'
import { plantTree } from '@/places/tree'
import { citySized, countySized, drawn, geoJson } from '#tests/fixtures/intake/drawnAreas'
import { TINY_BBOX, tinyBoundaries, tinyPlaces } from '#tests/fixtures/tinyPlaces'

const ground = { tree: plantTree(tinyPlaces()), counties: tinyBoundaries(), bbox: TINY_BBOX }
const [WEST_CITY, MIDDLE_CITY, EAST_CITY] = ['9801000001', '9802000001', '9801000009']

function join(text: string, as?: AreaLevel): JoinedBoundaries {
  const joined = joinBoundaries('a.geojson', text, ground, as)
  if (!joined) throw new Error('It could not be told whose the areas are.')
  return joined
}

const propertiesOf = ({ collection }: JoinedBoundaries): unknown[] =>
  collection.features.map(({ properties }) => properties)

describe('boundaries of counties', () => {
  it('are joined by code or by any writing of a name; what fits nothing is told', () => {
    const own = join(
      geoJson(
        drawn({ SHAHR_CODE: 9801 }, countySized(0)),
        drawn({ NAME: 'شهرستان آزمون ميانه', id: 7 }, countySized(1)),
        drawn({ NAME: 'جای دیگر' }, countySized(2)),
      ),
    )
    expect(own).toMatchObject({
      level: 'county',
      joined: ['9801', '9802'],
      misses: ['جای دیگر'],
      without: ['9803'],
    })
    expect(propertiesOf(own)).toEqual([
      { place_code: '9801', accuracy: 'surveyed' },
      { place_code: '9802', accuracy: 'surveyed' },
    ])
  })

  it('are joined by a name before a number that could be a code without its zero', () => {
    const places = tinyPlaces().map((place) => {
      const zero = (code: string | null): string | null => code && `0${code}`
      return { ...place, place_code: `0${place.place_code}`, parent: zero(place.parent) }
    })
    const zeros = { ...ground, tree: plantTree(places) }
    const text = geoJson(drawn({ AREA_KM2: 9803, NAME: 'شهرستان آزمون باختر' }, countySized(0)))
    expect(joinBoundaries('a.geojson', text, zeros)?.joined).toEqual(['09801'])
    expect(joinBoundaries('a.geojson', geoJson(drawn({ ID: 9803 }, countySized(2))), zeros)?.joined).toEqual(['09803'])
  })
})

describe('boundaries of municipalities and dehyaris', () => {
  it('are joined by code or by any name, with or without the word for their kind', () => {
    const own = join(
      geoJson(
        drawn({ NAME: 'شهرداری آزمون باختر' }, citySized(0)),
        drawn({ name_en: 'Middle Test City' }, citySized(1)),
        drawn({ CODE: Number(EAST_CITY) }, citySized(2)),
        drawn({ NAME: 'دهیاری آبادی آزمون باختر' }, [60.3, 30.3, 60.4, 30.4]),
        drawn({ NAME: 'شهر نو' }, [60.8, 30.3, 60.9, 30.4]),
      ),
    )
    expect(own).toMatchObject({ level: 'unit', misses: ['شهر نو'], without: ['9802v1', '9803v1'] })
    expect([...own.joined].sort()).toEqual([WEST_CITY, EAST_CITY, MIDDLE_CITY, '9801v1'].sort())
  })

  it('are not joined by the county that is named beside them', () => {
    const own = join(
      geoJson(
        drawn({ SHAHRESTAN: 'آزمون باختر', SHAHR: 'شهر نو' }, [60.3, 30.3, 60.4, 30.4]),
        drawn({ SHAHRESTAN: 'آزمون میانه', SHAHR: 'آزمون میانه' }, citySized(1)),
      ),
    )
    expect(own).toMatchObject({ level: 'unit', joined: [MIDDLE_CITY], misses: ['آزمون باختر'] })
  })

  it('of one name are told apart by their county, a city before a village; else neither is taken', () => {
    const named = (name_fa: string, codes: readonly string[]) =>
      plantTree(tinyPlaces().map((place) => (codes.includes(place.place_code) ? { ...place, name_fa } : place)))
    const find = (tree: typeof ground.tree, properties: Record<string, unknown>) =>
      joinBoundaries('a.geojson', geoJson(drawn(properties, [60.3, 30.3, 60.4, 30.4])), { ...ground, tree }, 'unit')
    const villages = named('میانده', ['9801v1', '9802v1'])
    expect(find(villages, { NAME: 'میانده', COUNTY: 'آزمون میانه' })?.joined).toEqual(['9802v1'])
    expect(() => find(villages, { NAME: 'میانده' })).toThrow('no_areas')
    expect(find(named('میانده', [EAST_CITY, '9802v1']), { NAME: 'میانده' })?.joined).toEqual([EAST_CITY])
  })

  it('share the border where two of them touch', () => {
    const { collection } = join(
      geoJson(
        drawn({ NAME: 'شهرداری آزمون باختر' }, [60.05, 30.05, 60.15, 30.15]),
        drawn({ NAME: 'دهیاری آبادی آزمون باختر' }, [60.150005, 30.05, 60.25, 30.150002]),
      ),
    )
    const corners = collection.features.flatMap(({ geometry }) =>
      geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2),
    )
    const common = new Set(corners.map(String).filter((corner) => corner.startsWith('60.15')))
    expect(common.size).toBe(2)
  })
})

describe('several features of one place', () => {
  const islands = (level: AreaLevel): JoinedBoundaries => {
    const name = level === 'county' ? 'شهرستان آزمون باختر' : 'شهرداری آزمون باختر'
    return join(
      geoJson(
        drawn({ NAME: name }, [60, 30, 60.2, 30.5]),
        drawn({ NAME: name }, [60.3, 30, 60.4, 30.1]),
        drawn({ NAME: name }, [60.2, 30, 60.25, 30.5]),
      ),
    )
  }

  it.each(['county', 'unit'] as const)('are the parts of one area: %s', (level) => {
    const { collection, joined, misses } = islands(level)
    expect([joined.length, misses]).toEqual([1, []])
    expect(collection.features[0]?.geometry).toMatchObject({ type: 'MultiPolygon' })
    // The third adjoins the first: they are one piece of ground, with no border within it.
    expect(collection.features[0]?.geometry.coordinates).toHaveLength(2)
  })

  it('count once where they are the same drawing, and are told where they lie over each other', () => {
    const same = drawn({ NAME: 'شهرستان آزمون باختر' }, countySized(0))
    const [ring = []] = same.geometry.coordinates
    const turned = { ...same, geometry: { ...same.geometry, coordinates: [[...ring.slice(1), ...ring.slice(1, 2)]] } }
    const twice = join(geoJson(same, turned))
    expect([twice.misses, twice.collection.features[0]?.geometry.type]).toEqual([[], 'Polygon'])
    const older = drawn({ NAME: 'آزمون باختر', YEAR: 'کهنه' }, [60.01, 30, 60.5, 30.49])
    const over = join(geoJson(same, older))
    expect([over.misses, over.collection.features[0]?.geometry.type]).toEqual([['آزمون باختر'], 'Polygon'])
  })
})

describe('a file of no use', () => {
  it.each(['', '{}', geoJson(), geoJson(drawn({ NAME: 'جای دیگر' }, countySized(0)))])(
    'is refused where there is no area to join: %#',
    (text) => {
      expect(() => joinBoundaries('a.geojson', text, ground)).toThrow(IntakeRefusal)
      expect(() => joinBoundaries('a.geojson', text, ground, 'unit')).toThrow('no_areas')
    },
  )

  it('is refused where its areas are in metres, or of another province', () => {
    for (const corners of [[400_000, 4_100_000, 410_000, 4_110_000] as const, [48, 30, 48.5, 30.5] as const])
      expect(() => join(geoJson(drawn({ NAME: 'شهرستان آزمون باختر' }, corners)))).toThrow('areas_elsewhere')
  })
})
