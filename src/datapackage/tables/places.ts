import { may, must, refersTo, type Row } from '../tableSchema'

export const LEVELS = ['province', 'county', 'district', 'city', 'rural_district', 'village'] as const

/** The tree of divisions. A parent is always read from `parent`, never from a code's prefix: see `places/tree.ts`. */
export const places = {
  name: 'places',
  required: true,
  primaryKey: ['place_code'],
  foreignKeys: [refersTo('parent', 'places', 'place_code')],
  fields: [
    must.code('place_code'),
    must.choice('level', LEVELS),
    may.code('parent'),
    must.text('name_fa'),
    must.text('name_en'),
    may.text('other_names'), // separated by |
    may.number('lon', { minimum: -180, maximum: 180 }),
    may.number('lat', { minimum: -90, maximum: 90 }),
    may.choice('responsible', ['municipality', 'dehyari']),
    may.number('area_km2', { minimum: 0, unit: 'km2' }),
    must.choice('status', ['official', 'provisional', 'sample']),
  ],
} as const

export type PlaceRow = Row<typeof places>

export const population = {
  name: 'population',
  required: true,
  primaryKey: ['place_code', 'year'],
  foreignKeys: [refersTo('place_code', 'places', 'place_code')],
  fields: [
    must.code('place_code'),
    must.year('year'),
    may.integer('population', { minimum: 0, unit: 'people' }),
    may.integer('households', { minimum: 0, unit: 'households' }),
    must.text('source'),
    must.choice('status', ['measured', 'estimated', 'sample']),
  ],
} as const

export type PopulationRow = Row<typeof population>
