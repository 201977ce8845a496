import type { TableName } from './catalogue'

/** GeoJSON resources. Each feature of `boundaries`, `labels` and `unit_boundaries` carries `place_code` in its properties. */
export const GEO_RESOURCES = {
  /** Polygons of counties; `accuracy`: surveyed, approximate. */
  boundaries: { required: true },
  /** Points where a place is named; `leader` ([lon, lat], optional): where the name stands when the place is too small. */
  labels: { required: true },
  /** What lies around: `kind` = sea, land (a neighbouring province or country), country_border, province_border. */
  surroundings: { required: false },
  /** Polygons of municipalities and dehyaris, of as many as have one; `accuracy` as in `boundaries`. */
  unit_boundaries: { required: false },
} as const

/** Tables without which no package opens, in the order of the catalogue; a test holds them against its schemas. */
export const REQUIRED_TABLES: readonly TableName[] = [
  'first_view',
  'observations',
  'places',
  'population',
  'agencies',
  'services',
  'contact_points',
  'service_transactions',
  'postal_items',
  'addressing',
  'targets',
  'councils',
]
