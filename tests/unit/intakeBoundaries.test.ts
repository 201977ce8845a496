import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { joinBoundaries } from '@/intake/boundaries/joinBoundaries'
import { IntakeRefusal } from '@/intake/reading/refusal'
import { plantTree } from '@/places/tree'
import { tinyBoundaries, tinyPlaces } from '#tests/fixtures/tinyPlaces'

const tree = plantTree(tinyPlaces())

/** The tiny province's areas, called as another office calls them. */
function renamed(names: readonly Record<string, unknown>[]): string {
  const { features } = tinyBoundaries()
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: names.flatMap((properties, at) => {
      const feature = features[at % features.length]
      return feature ? [{ ...feature, properties }] : []
    }),
  }
  return JSON.stringify(collection)
}

describe('boundaries of an office', () => {
  it('are joined by code or by any writing of a name; what fits nothing is told', () => {
    const text = renamed([
      { SHAHR_CODE: 9801 },
      { NAME: 'شهرستان آزمون ميانه', id: 7 },
      { NAME: 'جای دیگر' },
      { CODE: '9801' },
    ])
    const { collection, joined, misses, without } = joinBoundaries('a.geojson', text, tree)
    expect(joined).toEqual(['9801', '9802'])
    expect(misses).toEqual(['جای دیگر', '9801'])
    expect(without).toEqual(['9803'])
    expect(collection.features.map(({ properties }) => properties)).toEqual([
      { place_code: '9801', accuracy: 'surveyed' },
      { place_code: '9802', accuracy: 'surveyed' },
    ])
  })

  it('are not taken from cities, though some have the name of their county', () => {
    const cities = [{ NAME: 'آزمون باختر' }, { NAME: 'شهر آزمون میانه' }, { CODE: 9801000009 }]
    expect(() => joinBoundaries('a.geojson', renamed(cities), tree)).toThrow('municipal_areas')
    const county = [{ NAME: 'آزمون باختر' }, { NAME: 'شهر آزمون میانه' }, { NAME: 'جای دیگر' }]
    expect(joinBoundaries('a.geojson', renamed(county), tree).joined).toEqual(['9801'])
  })

  it.each(['', '{}', '{"type":"FeatureCollection","features":[]}', renamed([{ NAME: 'جای دیگر' }])])(
    'are refused where there is no area to join: %#',
    (text) => {
      expect(() => joinBoundaries('a.geojson', text, tree)).toThrow(IntakeRefusal)
    },
  )
})
