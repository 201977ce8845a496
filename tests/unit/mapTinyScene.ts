import type { AreaPaint, Basemap, MapScene } from '@/map/mapModel'

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
