import { describe, expect, it } from 'vitest'
import { areaUnits, unitAreaAt } from '@/map/areaUnits'
import { groundRegions, groundShapes } from '@/map/canvasGround'
import type { CanvasLook } from '@/map/canvasLook'
import { canvasOverlay } from '@/map/canvasOverlay'
import { unitUnder } from '@/map/canvasUnits'
import type { MapScene } from '@/map/mapModel'
import { viewBy } from '@/map/mapView'
import { paletteFrom } from '@/map/palette'
import { changedSources, hasOtherLayers } from '@/map/sceneChanges'
import { buildStyle } from '@/map/style'
import { LAYERS, SOURCES } from '@/map/styleTypes'
import { unitAreasOf } from '@/map/unitAreas'
import { unitAreaCollection, unitCollection } from '@/map/unitCollections'
import { unitFilters } from '@/map/unitLayers'
import { drawn } from '#tests/fixtures/intake/drawnAreas'
import { tinyScene, tinyUnits } from './mapTinyScene'

const palette = paletteFrom((token) => (token === '--scale' || token === '--line-area' ? '1' : `#${token}`))
const look: CanvasLook = { palette, theme: 'light', language: 'fa', font: 'Vazirmatn' }
const fonts = { regular: 'r', bold: 'b' }

const [city] = tinyUnits
const areas = unitAreasOf({
  type: 'FeatureCollection',
  features: [
    drawn({ place_code: '990101', accuracy: 'surveyed' }, [50.3, 36.3, 50.7, 36.7]),
    drawn({ place_code: '990103', accuracy: 'approximate' }, [50.79, 36.19, 50.8, 36.2]),
    drawn({ place_code: '9999', accuracy: 'surveyed' }, [51, 36, 51.2, 36.2]),
  ],
})
const units = { marks: tinyUnits, chosen: '990101', areas }
const scene: MapScene = { ...tinyScene, units }

/** One degree is so many px wide. */
const viewAt = (scale: number) =>
  viewBy(([lon = 0, lat = 0]) => [(lon - 50) * scale, (37 - lat) * scale], scale * 2, scale)

describe('areas of units', () => {
  it('have a size as the map draws them, and a middle', () => {
    const [first] = areas
    // 0.4° × 0.4° at 36.5° north: 0.16 square degrees, stretched by 1 / cos 36.5°.
    expect(first?.reach).toBeCloseTo(Math.sqrt(0.16 / 0.80386 / Math.PI), 4)
    expect(first?.middle.map((at) => Math.round(at * 1e6) / 1e6)).toEqual([50.5, 36.5])
    expect(areas.map(({ isSurveyed }) => isSurveyed)).toEqual([true, false, true])
  })

  it('are of the units in view alone', () => {
    expect(areaUnits(units).map(({ unit }) => unit.placeCode)).toEqual(['990101', '990103'])
    expect(areaUnits({ marks: tinyUnits, chosen: null })).toEqual([])
    expect(unitAreaCollection(units).features.map(({ properties }) => properties)).toEqual([
      { place_code: '990101', kind: 'municipality', class: 1 },
      { place_code: '990103', kind: 'dehyari', class: -1 },
    ])
  })

  it('stand for their marks as soon as they are as large, and a unit without one keeps its mark', () => {
    const [large, small] = areaUnits(units)
    expect(large?.from).toBeLessThan(7)
    // 0.01° wide: under 3 px until zoom 8.
    expect(small?.from).toBeGreaterThanOrEqual(8)
    const until = unitCollection(units).features.map(({ properties }) => [properties.place_code, properties.until])
    expect(until).toEqual([
      ['990101', large?.from],
      ['990102', 99],
      ['990103', small?.from],
    ])
  })
})

describe('areas of units on the live map', () => {
  it('are coloured below the borders of the counties, outlined above, and marked by filters', () => {
    const ids = buildStyle(scene, look, fonts).layers.map(({ id }) => id)
    const order = ['area-ground', 'unit-area-hatch', LAYERS.unitAreas, 'area-borders', LAYERS.chosenArea, LAYERS.units]
    expect(ids.filter((id) => order.includes(id))).toEqual(order)
    expect(
      buildStyle({ ...scene, units: { ...units, areas: [] } }, look, fonts).layers.map(({ id }) => id),
    ).not.toContain(LAYERS.unitAreas)
    expect(unitFilters(units, 'hovered', '990103').map(([layer]) => layer)).toEqual([
      LAYERS.hoveredUnit,
      LAYERS.hoveredArea,
    ])
    expect(unitFilters({ ...units, areas: undefined }, 'chosen', null).map(([layer]) => layer)).toEqual([
      LAYERS.chosenUnit,
    ])
  })

  it('are drawn anew with another month, and need new layers when they come', () => {
    const later = { ...scene, units: { ...units, marks: [...tinyUnits] } }
    expect([...changedSources(scene, later).keys()]).toEqual([SOURCES.units, SOURCES.unitAreas])
    expect(hasOtherLayers(scene, later)).toBe(false)
    expect(hasOtherLayers({ ...scene, units: { ...units, areas: [] } }, scene)).toBe(true)
  })
})

describe('areas of units on the canvas map', () => {
  it('are shapes beside the counties, in their class or hatched; one out of view is not seen', () => {
    expect(
      groundShapes(scene)
        .features.slice(-3)
        .map(({ properties }) => properties?.['name'] as unknown),
    ).toEqual(['990101', '990103', '9999'])
    expect(
      groundRegions(scene, look, 'hatch')
        .slice(-3)
        .map(({ itemStyle }) => itemStyle?.areaColor),
    ).toEqual([palette.classes[city?.classIndex ?? 0], 'hatch', 'transparent'])
  })

  it('take the place of their marks, answer the pointer, and are outlined', () => {
    const view = viewAt(200)
    const { units: spots, shapes } = canvasOverlay(scene, '990103', look, view)
    expect(spots.map(({ unit, isArea }) => [unit.placeCode, isArea])).toEqual([
      ['990101', true],
      ['990102', false],
      ['990103', false],
    ])
    expect(unitUnder(spots, ...view.project([50.5, 36.6]))).toBeNull()
    expect(unitAreaAt(areaUnits(units), [50.5, 36.6])).toBe('990101')
    expect(unitAreaAt(areaUnits(units), [50.1, 36.1])).toBeNull()
    const strokes = shapes.flatMap((shape) => (shape.type === 'polyline' ? [shape.style.stroke] : []))
    expect(strokes).toEqual(expect.arrayContaining([palette.accentStrong, palette.ink]))
  })
})
