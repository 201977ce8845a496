import type { AreaPaint, Basemap, MapScene } from '@/map/mapModel'
import type { UnitPaint } from '@/map/units'

/** Two square counties side by side, each a degree wide; the east one is named at sea, above both. */
const square = (west: number): number[][] => [
  [west, 36],
  [west + 1, 36],
  [west + 1, 37],
  [west, 37],
  [west, 36],
]

export const tinyBasemap: Basemap = {
  boundaries: {
    type: 'FeatureCollection',
    features: ['9901', '9902'].map((place_code, at) => ({
      type: 'Feature',
      properties: { place_code },
      geometry: { type: 'Polygon', coordinates: [square(50 + at)] },
    })),
  },
  surroundings: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { kind: 'sea' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [49, 37],
              [53, 37],
              [53, 39],
              [49, 39],
              [49, 37],
            ],
          ],
        },
      },
    ],
  },
  labels: {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { place_code: '9901' }, geometry: { type: 'Point', coordinates: [50.5, 36.5] } },
      {
        type: 'Feature',
        properties: { place_code: '9902', leader: [51.6, 37.4] },
        geometry: { type: 'Point', coordinates: [51.5, 36.5] },
      },
      {
        type: 'Feature',
        properties: { kind: 'sea', name_fa: 'دریا', name_en: 'Sea' },
        geometry: { type: 'Point', coordinates: [50.5, 37.5] },
      },
    ],
  },
}

export const tinyAreas: readonly AreaPaint[] = [
  { placeCode: '9901', name: 'باختر', valueText: '۱۲٫۵', value: 12.5, classIndex: 3 },
  { placeCode: '9902', name: '<b>خاور</b>', valueText: 'بی‌گزارش', value: null, classIndex: null },
]

export const tinyScene: MapScene = { basemap: tinyBasemap, areas: tinyAreas, selected: '9901' }

/** A city, its small neighbour, and a village that did not report. */
export const tinyUnits: readonly UnitPaint[] = [
  {
    placeCode: '990101',
    kind: 'municipality',
    name: 'شهر',
    valueText: '۱۲',
    value: 12,
    classIndex: 1,
    weight: 400,
    lon: 50.5,
    lat: 36.5,
  },
  {
    placeCode: '990102',
    kind: 'dehyari',
    name: 'ده',
    valueText: '۴۰',
    value: 40,
    classIndex: 4,
    weight: 100,
    lon: 50.52,
    lat: 36.5,
  },
  {
    placeCode: '990103',
    kind: 'dehyari',
    name: 'ده خاموش',
    valueText: 'بی‌گزارش',
    value: null,
    classIndex: null,
    weight: null,
    lon: 50.8,
    lat: 36.2,
  },
]
