import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { Basemap } from '@/map/mapModel'
import { openSea } from '@/map/openSea'

type Surroundings = Basemap['surroundings']
const area = (kind: 'sea' | 'land', ring: Position[]): Surroundings['features'][number] => ({
  type: 'Feature',
  properties: { kind },
  geometry: { type: 'Polygon', coordinates: [ring] },
})
const all = (...features: Surroundings['features']): Surroundings => ({ type: 'FeatureCollection', features })

// The box is 0 to 4; the sea fills its north-east quarter, its coast at 2.
const land = area('land', [
  [0, 0],
  [4, 0],
  [4, 2],
  [2, 2],
  [2, 4],
  [0, 4],
  [0, 0],
])
const sea = area('sea', [
  [2, 2],
  [4, 2],
  [4, 4],
  [2, 4],
  [2, 2],
])

describe('a sea that a package cuts off', () => {
  it('goes on beyond the edges it touches, and keeps its coast', () => {
    const [first, second] = openSea(all(land, sea)).features
    expect(first).toEqual(land)
    expect(second?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [2, 2],
          [24, 2],
          [24, 24],
          [2, 24],
          [2, 2],
        ],
      ],
    })
  })

  it('changes nothing without a sea', () => {
    expect(openSea(all(land))).toEqual(all(land))
    expect(openSea(all())).toEqual(all())
  })
})
