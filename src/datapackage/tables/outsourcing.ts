import { may, must, refersTo, refersToEach, type Row } from '../tableSchema'

/** A service's way to the contact points. The first five lead on; a service can be halted or given up from any of them. */
export const STAGES = ['identified', 'negotiating', 'agreed', 'piloting', 'live', 'suspended', 'refused'] as const
export type Stage = (typeof STAGES)[number]

/**
 * What happened to a service on its way: the stage it reached on a day, in the whole province (`place_code` empty) or in a
 * county. `turn` tells which of two events of one day came first; without it the one further along the way counts last.
 */
export const outsourcingEvents = {
  name: 'outsourcing_events',
  required: false,
  primaryKey: ['service_id', 'date', 'place_code', 'stage'],
  foreignKeys: [refersTo('service_id', 'services', 'service_id'), refersTo('place_code', 'places', 'place_code')],
  fields: [
    must.code('service_id'),
    must.date('date'),
    may.code('place_code'),
    must.choice('stage', STAGES),
    may.integer('turn', { minimum: 1 }),
    may.text('note'),
  ],
} as const

export type OutsourcingEventRow = Row<typeof outsourcingEvents>

/** An agency's own office with the services it gives there (`SV001|SV002`). `until`: the first day it no longer does. */
export const agencyCounters = {
  name: 'agency_counters',
  required: false,
  primaryKey: ['counter_id'],
  foreignKeys: [
    refersTo('agency_id', 'agencies', 'agency_id'),
    refersTo('place_code', 'places', 'place_code'),
    refersToEach('services', 'services', 'service_id'),
  ],
  orders: [{ lesser: 'since', greater: 'until' }],
  fields: [
    must.code('counter_id'),
    must.code('agency_id'),
    must.code('place_code'),
    may.number('lon', { minimum: -180, maximum: 180 }),
    may.number('lat', { minimum: -90, maximum: 90 }),
    may.text('address'),
    may.integer('counters', { minimum: 0, unit: 'counters' }),
    may.code('services'),
    may.date('since'),
    may.date('until'),
  ],
} as const

export type AgencyCounterRow = Row<typeof agencyCounters>
