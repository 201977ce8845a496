import { describe, expect, it } from 'vitest'
import type { MapScene, PointFeature } from '@/map/mapModel'
import { changedSources, hasOtherLayers } from '@/map/sceneChanges'
import { SOURCES } from '@/map/styleTypes'
import { tinyScene } from './mapTinyScene'

const point: PointFeature = {
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [50.5, 36.5] },
  properties: { point_id: 'a', kind: 'pishkhan', name: 'a' },
}
const changed = (last: MapScene, scene: MapScene): string[] => [...changedSources(last, scene).keys()].sort()

describe('from one scene to the next', () => {
  it('nothing is drawn anew where every part kept its reference, and only the part that did not', () => {
    const scene = { ...tinyScene, points: [point] }
    expect(changed(scene, { ...scene, selected: '9902' })).toEqual([])
    expect(changed(scene, { ...scene, areas: [...scene.areas] })).toEqual([SOURCES.labels, SOURCES.leaders].sort())
    expect(changed(scene, { ...scene, points: [point] })).toEqual([SOURCES.points, SOURCES.dots].sort())
    expect(changedSources(scene, { ...scene, points: [] }).get(SOURCES.points)?.features).toEqual([])
    expect(changed(scene, { ...scene, cities: [] })).toEqual([SOURCES.cities])
  })

  it('the style is made anew where points come, go or become what the map is about', () => {
    const scene = { ...tinyScene, points: [point] }
    expect(hasOtherLayers(tinyScene, scene)).toBe(true)
    expect(hasOtherLayers(scene, { ...scene, network: true })).toBe(true)
    expect(hasOtherLayers(scene, { ...scene, areas: [], selected: null })).toBe(false)
  })
})
