import { createExpression, featureFilter } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { paletteFrom, type MapLook } from '@/map/palette'
import { streetGroundLayers, streetNameLayers } from '@/map/streetLayers'
import type { MapLayer } from '@/map/styleTypes'
import { archiveOf, featuresIn, tilesWithin } from '#tests/fixtures/tileArchive'
import { tinyStreets } from '#tests/fixtures/tinyStreets'
import { tinyScene } from './mapTinyScene'

const BOUNDS = [49.58, 37.26, 49.6, 37.28] as const
const palette = paletteFrom((token) => (token === '--scale' ? '1' : '#123456'))
const lookIn = (language: MapLook['language']): MapLook => ({ palette, theme: 'light', language })
const bytes = tinyStreets(BOUNDS)
const archive = archiveOf(bytes)
const streets = { key: 'basemap', read: () => Promise.resolve(bytes) }
const scene = { ...tinyScene, streets }

async function propertiesOf(layer: string): Promise<Readonly<Record<string, unknown>>[]> {
  const tiles = tilesWithin(BOUNDS, 14)
  const found = await Promise.all(tiles.map((tile) => featuresIn(archive, layer, tile)))
  return found.flat().map(({ properties }) => properties)
}

const filterOf = (layer: MapLayer) => featureFilter('filter' in layer ? layer.filter : true, 'layers[0].filter').filter

describe('streets under the map', () => {
  it('are none without an archive, and read one archive alone', () => {
    expect(streetGroundLayers(lookIn('fa'), tinyScene)).toEqual([])
    expect(streetNameLayers(lookIn('fa'), tinyScene)).toEqual([])
    const layers = [...streetGroundLayers(lookIn('fa'), scene), ...streetNameLayers(lookIn('fa'), scene)]
    expect(new Set(layers.map((layer) => 'source' in layer && layer.source))).toEqual(new Set(['streets']))
  })

  it('draw every road of the archive once, whichever schema named its kind', async () => {
    const roads = streetGroundLayers(lookIn('fa'), scene).filter(
      (layer) => 'source-layer' in layer && layer['source-layer'] === 'roads',
    )
    const drawn = (await propertiesOf('roads')).map(
      (properties) => roads.filter((layer) => filterOf(layer)({ zoom: 14 }, { type: 2, properties } as never)).length,
    )
    expect(drawn.length).toBeGreaterThan(1)
    expect(new Set(drawn)).toEqual(new Set([1]))
  })

  it('are named in the language spoken, else as the map has it', async () => {
    const names = async (language: MapLook['language']): Promise<string[]> => {
      const [layer] = streetNameLayers(lookIn(language), scene)
      const field = layer?.type === 'symbol' ? layer.layout?.['text-field'] : undefined
      const compiled = createExpression(field, 'layers[0].layout.text-field', { type: 'string' } as never)
      if (compiled.result === 'error') throw new Error('the name does not compile')
      const roads = await propertiesOf('roads')
      return [
        ...new Set(
          roads.map((properties) => String(compiled.value.evaluate({ zoom: 14 }, { type: 2, properties } as never))),
        ),
      ].sort()
    }
    expect(await names('fa')).toEqual(['جاده دریا', 'کوچه باغ'].sort())
    expect(await names('en')).toEqual(['Sea Road', 'کوچه باغ'].sort())
  })
})
