import { may, must, refersTo, type Row } from '../tableSchema'

export const POINT_KINDS = ['post_office', 'postal_agent', 'pishkhan', 'rural_post'] as const
export type PointKind = (typeof POINT_KINDS)[number]

/** The contact points: every counter of the postal network, open or closed. */
export const contactPoints = {
  name: 'contact_points',
  required: true,
  primaryKey: ['point_id'],
  foreignKeys: [refersTo('place_code', 'places', 'place_code')],
  fields: [
    must.code('point_id'),
    must.choice('kind', POINT_KINDS),
    must.text('name_fa'),
    must.text('name_en'),
    must.code('place_code'),
    may.number('lon', { minimum: -180, maximum: 180 }),
    may.number('lat', { minimum: -90, maximum: 90 }),
    may.text('address'),
    may.code('postal_code'),
    may.code('phone'),
    { ...may.code('manager_mobile'), personal: true },
    must.choice('status', ['active', 'suspended', 'closed']),
    may.date('opened_on'),
    may.date('closed_on'),
    may.integer('counters', { minimum: 0, unit: 'counters' }),
    may.text('hours'),
  ],
} as const

export type ContactPointRow = Row<typeof contactPoints>
