import { describe, expect, it } from 'vitest'
import { areaBounds } from '@/map/bounds'
import { groundRegions } from '@/map/canvasGround'
import type { CanvasLook } from '@/map/canvasLook'
import { canvasOverlay } from '@/map/canvasOverlay'
import { unitUnder } from '@/map/canvasUnits'
import { layoutFigure } from '@/map/figureMap'
import { boundsToFit, paddingOf } from '@/map/framing'
import { labelSources } from '@/map/labelFeatures'
import { viewBy } from '@/map/mapView'
import { paletteFrom } from '@/map/palette'
import { placePosition } from '@/map/placePosition'
import { changedSources, hasOtherLayers } from '@/map/sceneChanges'
import { buildStyle } from '@/map/style'
import { SOURCES } from '@/map/styleTypes'
import { unitCollection } from '@/map/unitCollections'
import { unitRadius, unitSizeAt } from '@/map/units'
import { tinyBasemap, tinyScene, tinyUnits } from './mapTinyScene'

const palette = paletteFrom((token) => (token === '--scale' || token === '--line-area' ? '1' : `#${token}`))
const look: CanvasLook = { palette, theme: 'light', language: 'fa', font: 'Vazirmatn' }
const units = { marks: tinyUnits, chosen: null }
const scene = { ...tinyScene, units }

describe('the size of a unit', () => {
  it('grows in area with what its share is of, from the smallest to the largest in view', () => {
    expect(unitRadius(400, 400)).toBe(15)
    expect(unitRadius(100, 400)).toBe(9)
    expect(unitRadius(null, 400)).toBe(3)
    expect(unitRadius(0, 0)).toBe(3)
  })

  it('follows the zoom evenly, as the style does, and stops at both ends', () => {
    expect([6, 7, 9.5, 12, 14].map((zoom) => unitSizeAt(10, zoom))).toEqual([6, 6, 10, 18, 18])
    expect(unitSizeAt(10, 8.25)).toBeCloseTo(8)
  })
})

describe('units on the map', () => {
  it('lie the largest below, and tell who did not report', () => {
    const drawn = unitCollection(units).features.map(({ properties }) => [properties.place_code, properties.class])
    expect(drawn).toEqual([
      ['990101', 1],
      ['990102', 4],
      ['990103', -1],
    ])
  })

  it('leave the areas as quiet ground, without colours and figures, on every kind of map', () => {
    expect(labelSources(scene).areas.features.map(({ properties }) => properties.value)).toEqual(['', ''])
    expect(
      new Set(
        groundRegions(scene, look, 'hatch')
          .slice(-2)
          .map(({ itemStyle }) => itemStyle?.areaColor),
      ),
    ).toEqual(new Set([palette.surface]))
    const options = { width: 300, height: 300, textSize: 12, labels: 'all', highlight: [], language: 'fa' } as const
    expect(layoutFigure(scene, options).labels.map(({ hasValue }) => hasValue)).toEqual([false, false])
    const fonts = { regular: 'r', bold: 'b' }
    expect(buildStyle(scene, look, fonts).layers.map(({ id }) => id)).not.toContain('area-hatch')
  })

  it('are drawn anew by themselves when another month comes, and with new layers when they come or go', () => {
    const later = { ...scene, units: { ...units, marks: [...tinyUnits] } }
    expect([...changedSources(scene, later).keys()]).toEqual([SOURCES.units])
    expect(hasOtherLayers(scene, later)).toBe(false)
    expect([...changedSources(scene, { ...scene, units: { ...units, chosen: '990102' } }).keys()]).toEqual([])
    expect(hasOtherLayers(tinyScene, scene)).toBe(true)
  })

  it('answer the pointer where they lie, the topmost first', () => {
    const view = viewBy(([lon = 0, lat = 0]) => [(lon - 50) * 400, (37 - lat) * 400], 400, 400)
    const { units: spots } = canvasOverlay(scene, null, look, view)
    const [x, y] = view.project([50.52, 36.5])
    expect(unitUnder(spots, x, y)).toBe('990102')
    expect(unitUnder(spots, view.project([50.5, 36.5])[0] - 8, y)).toBe('990101')
    expect(unitUnder(spots, 5, 5)).toBeNull()
    expect(placePosition(scene, '990103')).toEqual([50.8, 36.2])
  })
})

describe('a county in view', () => {
  it('is framed whole, below the legend', () => {
    const focus = areaBounds(tinyBasemap, '9902')
    expect(boundsToFit({ ...scene, focus })).toEqual([51, 36, 52, 37])
    expect(boundsToFit(scene)[0]).toBe(50)
    const padding = paddingOf(400, 400, { ...scene, focus }, 1)
    expect(padding.top).toBeGreaterThan(padding.bottom + 50)
    expect(areaBounds(tinyBasemap, 'nowhere')).toBeUndefined()
  })
})
