import { may, must, refersTo, type Row } from '../tableSchema'

export const STATUSES = ['measured', 'estimated', 'sample', 'suppressed', 'not_applicable'] as const
export type Status = (typeof STATUSES)[number]

const observationFields = [
  must.code('indicator'),
  must.code('place_code'),
  must.period('period'),
  may.number('numerator'),
  may.number('denominator', { minimum: 0 }),
  must.integer('reported', { minimum: 0, unit: 'units' }), // units of the next level that reported …
  must.integer('asked', { minimum: 0, unit: 'units' }), // … of those asked
  must.choice('status', STATUSES),
  may.integer('filled', { minimum: 0, unit: 'months' }), // months of a rolling window that had to be estimated
] as const

/** Every indicator at every place and month, computed by publishing from the raw tables. */
export const observations = {
  name: 'observations',
  required: true,
  primaryKey: ['indicator', 'place_code', 'period'],
  foreignKeys: [refersTo('place_code', 'places', 'place_code')],
  fields: observationFields,
} as const

/** The part of `observations` that the first view needs: the five signals of the province and its counties. */
export const firstView = { ...observations, name: 'first_view' } as const

export type ObservationRow = Row<typeof observations>

export const targets = {
  name: 'targets',
  required: true,
  primaryKey: ['indicator', 'place_code', 'period'],
  foreignKeys: [refersTo('place_code', 'places', 'place_code')],
  fields: [
    must.code('indicator'),
    must.code('place_code'),
    must.period('period'),
    must.number('value'),
    must.text('set_by'),
  ],
} as const

export type TargetRow = Row<typeof targets>

/** One county's return for one month: asked for, and when (if ever) it came. */
export const collection = {
  name: 'collection',
  required: false,
  primaryKey: ['period', 'county_code'],
  foreignKeys: [refersTo('county_code', 'places', 'place_code')],
  fields: [
    must.period('period'),
    must.code('county_code'),
    must.date('asked_on'),
    may.date('returned_on'),
    may.date('checked_on'),
    may.text('problems'),
  ],
} as const

export type CollectionRow = Row<typeof collection>
