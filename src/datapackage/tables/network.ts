import { may, must, refersTo, type Row } from '../tableSchema'

export const POINT_KINDS = ['post_office', 'postal_agent', 'pishkhan', 'rural_post'] as const
export type PointKind = (typeof POINT_KINDS)[number]

/** The contact points: every counter of the postal network, open or closed. */
export const contactPoints = {
  name: 'contact_points',
  required: true,
  primaryKey: ['point_id'],
  foreignKeys: [refersTo('place_code', 'places', 'place_code')],
  orders: [{ lesser: 'opened_on', greater: 'closed_on' }],
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

const toPoint = refersTo('point_id', 'contact_points', 'point_id')
const toService = refersTo('service_id', 'services', 'service_id')
const spell = { lesser: 'since', greater: 'until' } as const

/**
 * Which services a point gives. `since` empty: as long as it has been open; `until`: the first day it no longer does. A point
 * that closes need not end its services.
 */
export const pointServices = {
  name: 'point_services',
  required: false,
  primaryKey: ['point_id', 'service_id'],
  foreignKeys: [toPoint, toService],
  orders: [spell],
  fields: [must.code('point_id'), must.code('service_id'), may.date('since'), may.date('until')],
} as const

export type PointServiceRow = Row<typeof pointServices>

/** How well a point gave a service in a month: counts, so that shares of several points add up by sums. */
export const serviceQuality = {
  name: 'service_quality',
  required: false,
  primaryKey: ['point_id', 'service_id', 'period'],
  foreignKeys: [toPoint, toService],
  orders: [{ lesser: 'on_time', greater: 'transactions' }],
  fields: [
    must.code('point_id'),
    must.code('service_id'),
    must.period('period'),
    may.integer('transactions', { minimum: 0, unit: 'transactions' }),
    may.integer('on_time', { minimum: 0, unit: 'transactions' }),
    may.integer('complaints', { minimum: 0, unit: 'complaints' }),
  ],
} as const

export type ServiceQualityRow = Row<typeof serviceQuality>

const YES_NO = ['yes', 'no'] as const

/** What a point makes public, as it was found on a day and holds until the next finding or `until`. Empty: not looked at. */
export const pointTransparency = {
  name: 'point_transparency',
  required: false,
  primaryKey: ['point_id', 'since'],
  foreignKeys: [toPoint],
  orders: [spell],
  fields: [
    must.code('point_id'),
    must.date('since'),
    may.date('until'),
    may.choice('hours', YES_NO),
    may.choice('services', YES_NO),
    may.choice('tariff', YES_NO),
    may.choice('complaint', YES_NO),
  ],
} as const

export type PointTransparencyRow = Row<typeof pointTransparency>

/**
 * Measured ways by road from a settlement (`place_code`) to one point, or (`to_place`, where `point_id` is empty) to every
 * point of a place. Where a pair is not in it, a distance is estimated from the straight line.
 */
export const roadDistances = {
  name: 'road_distances',
  required: false,
  primaryKey: ['place_code', 'point_id', 'to_place'],
  foreignKeys: [refersTo('place_code', 'places', 'place_code'), toPoint, refersTo('to_place', 'places', 'place_code')],
  fields: [
    must.code('place_code'),
    may.code('point_id'),
    may.code('to_place'),
    must.number('km', { minimum: 0, unit: 'km' }),
  ],
} as const

export type RoadDistanceRow = Row<typeof roadDistances>
