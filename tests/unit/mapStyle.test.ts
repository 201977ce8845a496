import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { POINT_KINDS } from '@/datapackage/tables/network'
import { basemapBounds } from '@/map/bounds'
import { freeCorner } from '@/map/freeCorner'
import { labelSources, mapText, seaLabels } from '@/map/labelFeatures'
import type { PointFeature } from '@/map/mapModel'
import { paletteFrom, type MapLook } from '@/map/palette'
import { buildStyle } from '@/map/style'
import { wrapName } from '@/map/wrapName'
import { tinyBasemap, tinyScene, tinyUnits } from './mapTinyScene'

const palette = paletteFrom((token) => (token === '--scale' ? '1.35' : token === '--line-area' ? '2px' : '#123456'))
const look: MapLook = { palette, theme: 'projector', language: 'fa' }
const fonts = { regular: 'http://127.0.0.1/r.woff2', bold: 'http://127.0.0.1/b.woff2' }

const points: PointFeature[] = POINT_KINDS.map((kind, at) => ({
  type: 'Feature',
  properties: { point_id: String(at), kind, name: `${kind} ${at}` },
  geometry: { type: 'Point', coordinates: [50 + at / 4, 36.5] },
}))

const archive = { key: 'lines-1', read: () => Promise.resolve(new Uint8Array()) }

describe('buildStyle', () => {
  it('is a valid style, with points and without', () => {
    expect(validateStyleMin(buildStyle(tinyScene, look, fonts))).toEqual([])
    expect(validateStyleMin(buildStyle({ ...tinyScene, points }, look, fonts))).toEqual([])
    const network = { ...tinyScene, points, network: true, chosenPoint: '1' }
    expect(validateStyleMin(buildStyle(network, look, fonts))).toEqual([])
    const settlement = { code: 'S', tone: 'out', people: 9, lon: 50, lat: 36 } as const
    const site = { sort: 'spot', id: '0', lon: 50, lat: 36 } as const
    const reach = { km: 3, draggable: true, settlements: [settlement], sites: [site] }
    expect(validateStyleMin(buildStyle({ ...tinyScene, reach }, look, fonts))).toEqual([])
    for (const fault of ['any', 'unnamed', 'unsigned', 'unplated', 'unpostcoded'] as const) {
      const shown = { kinds: [0, 1], places: ['990101'], fault }
      const passages = { archive, shown, chosen: 3, tell: () => ({ name: '', valueText: '' }) }
      expect(validateStyleMin(buildStyle({ ...tinyScene, passages }, look, fonts))).toEqual([])
    }
    for (const language of ['fa', 'en'] as const)
      expect(validateStyleMin(buildStyle({ ...tinyScene, streets: archive }, { ...look, language }, fonts))).toEqual([])
    const units = { marks: tinyUnits, chosen: tinyUnits[0]?.placeCode ?? null }
    expect(validateStyleMin(buildStyle({ ...tinyScene, units }, look, fonts))).toEqual([])
  })

  it('asks nobody for glyphs or sprites: text is drawn from the app’s own font', () => {
    const style = buildStyle(tinyScene, look, fonts)
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
    expect(Object.values(style['font-faces'] ?? {})).toEqual([fonts.regular, fonts.bold])
  })

  it('holds no figure in its layers, so that another month rebuilds nothing', () => {
    const other = {
      ...tinyScene,
      areas: tinyScene.areas.map((area) => ({ ...area, classIndex: 0 as const })),
      selected: null,
    }
    expect(buildStyle(other, look, fonts).layers).toEqual(buildStyle(tinyScene, look, fonts).layers)
  })

  it('reads sizes with their units', () => {
    expect(palette.scale).toBe(1.35)
    expect(palette.areaLine).toBe(2)
  })
})

describe('labels', () => {
  it('names each area once, at its centre or at the end of its leader', () => {
    const { areas, leaders } = labelSources(tinyScene)
    expect(areas.features.map(({ geometry }) => geometry.coordinates)).toEqual([
      [50.5, 36.5],
      [51.6, 37.4],
    ])
    expect(areas.features.map(({ properties }) => properties.outside)).toEqual([false, true])
    expect(leaders.features.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'Point'])
  })

  it('gives what was not reported its name alone, and keeps markup as text', () => {
    const [, unreported] = labelSources(tinyScene).areas.features
    expect(unreported?.properties.value).toBe('')
    expect(unreported?.properties.name).toBe('<b>خاور</b>')
  })

  it('names the sea in the language spoken', () => {
    expect(seaLabels(tinyScene, 'en').features.map(({ properties }) => properties.name)).toEqual(['Sea'])
  })

  it('drops harakat and line breaks', () => {
    expect(mapText('مُحَمَّد\n آباد')).toBe('محمد آباد')
  })

  it('breaks long names at a space, never at a hyphen', () => {
    expect(wrapName('Astaneh-ye Ashrafiyeh')).toEqual(['Astaneh-ye', 'Ashrafiyeh'])
    expect(wrapName('Bandar-e Anzali')).toEqual(['Bandar-e', 'Anzali'])
    expect(wrapName('صومعه‌سرا')).toEqual(['صومعه‌سرا'])
  })
})

describe('the frame', () => {
  it('holds the areas and the names at sea', () => {
    expect(basemapBounds(tinyBasemap)).toEqual({ west: 50, south: 36, east: 52, north: 37.4 })
  })

  it('puts the legend where no area and no name is', () => {
    expect(freeCorner(tinyBasemap)).toBe('top-start')
  })
})
