import type { Feature, Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { oneTopology, type AreaCollection } from '@/intake/boundaries/oneTopology'

/** A border between two areas, from south to north, that winds about 50° east. */
const winding = (points: number): Position[] =>
  Array.from({ length: points + 1 }, (_, at) => [50 + 0.02 * Math.sin(at * 1.7), 37 + at / points])

const area = (name: string, ring: Position[]): Feature<Polygon> => ({
  type: 'Feature',
  properties: { place_code: name },
  geometry: { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [0, 0]]] },
})

/** Two neighbours; the border of the eastern one is drawn this far, in degrees, from that of the western one. */
function neighbours(points: number, apart = 0): AreaCollection {
  const border = winding(points)
  const west = area('west', [[49, 37], ...border, [49, 38]])
  const east = area('east', [[51, 38], ...border.map(([x = 0, y = 0]) => [x + apart, y + apart]).reverse(), [51, 37]])
  return { type: 'FeatureCollection', features: [west, east] }
}

const ringOf = ({ features }: AreaCollection, at: number): Position[] => {
  const geometry = features[at]?.geometry
  return geometry?.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : []
}

const keysOf = (ring: readonly Position[]): string[] => ring.map(String)
const onBorder = (key: string): boolean => Math.abs(Number(key.split(',')[0]) - 50) < 0.1

/** Of each ring, the points of the common border. */
const borders = (areas: AreaCollection): string[][] =>
  [0, 1].map((at) => [...new Set(keysOf(ringOf(areas, at)).filter(onBorder))].sort())

const sizeOf = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? []
    return sum + (x * nextY - nextX * y) / 2
  }, 0)

describe('areas as one topology', () => {
  it('have one border where two were drawn a hand apart', () => {
    const drawn = neighbours(200, 1e-6)
    const [before, beside] = borders(drawn)
    expect(before).not.toEqual(beside)
    const [west, east] = borders(oneTopology(drawn))
    expect(west).toEqual(east)
    expect(west).toHaveLength(201)
  })

  it('keep it where the drawing is made coarser, and hardly change in size', () => {
    const drawn = neighbours(4000)
    const coarse = oneTopology(drawn, 800)
    const [west, east] = borders(coarse)
    expect(west).toEqual(east)
    expect(west?.length).toBeGreaterThan(100)
    expect(west?.length).toBeLessThan(900)
    for (const at of [0, 1]) {
      expect(Math.abs(sizeOf(ringOf(coarse, at)))).toBeCloseTo(Math.abs(sizeOf(ringOf(drawn, at))), 1)
    }
    const sum = (areas: AreaCollection): number =>
      Math.abs(sizeOf(ringOf(areas, 0))) + Math.abs(sizeOf(ringOf(areas, 1)))
    // No sliver between them: together they still fill the same frame.
    expect(sum(coarse)).toBeCloseTo(sum(drawn), 4)
  })

  it('keep their order and what they are called', () => {
    const { features } = oneTopology(neighbours(10))
    expect(features.map(({ properties }) => properties)).toEqual([{ place_code: 'west' }, { place_code: 'east' }])
  })

  it('do not lose one that is smaller than the reach of a point', () => {
    const speck = area('speck', [
      [49.5, 37.5],
      [49.500001, 37.5],
      [49.500001, 37.500001],
    ])
    const all = neighbours(10)
    const { features } = oneTopology({ ...all, features: [...all.features, speck] })
    expect(features[2]).toEqual(speck)
  })
})
