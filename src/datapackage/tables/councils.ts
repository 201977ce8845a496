import { may, must, refersTo, type Row } from '../tableSchema'
export type { CouncilRow } from './councilNames'

export const SEAT_STATUSES = ['member', 'invited', 'requested', 'not_member'] as const
export type SeatStatus = (typeof SEAT_STATUSES)[number]

/** Whether the Post sits in a council, since when and on what ground. A council without a row: not known. */
export const seats = {
  name: 'seats',
  required: false,
  primaryKey: ['council_id'],
  foreignKeys: [refersTo('council_id', 'councils', 'council_id')],
  fields: [
    must.code('council_id'),
    must.choice('status', SEAT_STATUSES),
    may.date('since'),
    may.text('basis_fa'),
    may.text('basis_en'),
  ],
} as const

export type SeatRow = Row<typeof seats>

/** Meetings of a council that the Post knows of. */
export const meetings = {
  name: 'meetings',
  required: false,
  primaryKey: ['council_id', 'held_on'],
  foreignKeys: [refersTo('council_id', 'councils', 'council_id')],
  fields: [must.code('council_id'), must.date('held_on'), must.choice('attended', ['yes', 'no'])],
} as const

export type MeetingRow = Row<typeof meetings>

export const RESOLUTION_STATUSES = ['decided', 'in_progress', 'carried_out', 'cancelled'] as const
export type ResolutionStatus = (typeof RESOLUTION_STATUSES)[number]

/**
 * What a council decided, until it is carried out. `baseline` and `target` are in the indicator's unit, the baseline as the
 * minutes state it; whether a resolution is overdue is not stored, since it hangs on the day one looks.
 */
export const resolutions = {
  name: 'resolutions',
  required: false,
  primaryKey: ['resolution_id'],
  foreignKeys: [refersTo('council_id', 'councils', 'council_id'), refersTo('place_code', 'places', 'place_code')],
  orders: [
    { lesser: 'decided_on', greater: 'due' },
    { lesser: 'decided_on', greater: 'carried_out_on' },
  ],
  fields: [
    must.code('resolution_id'),
    must.code('council_id'),
    must.text('text_fa'),
    may.text('text_en'),
    must.text('owner_fa'),
    may.text('owner_en'),
    may.code('place_code'),
    may.code('indicator'),
    may.number('baseline'),
    may.number('target'),
    may.date('due'),
    must.choice('status', RESOLUTION_STATUSES),
    must.date('decided_on'),
    may.date('carried_out_on'),
    may.text('evidence'),
  ],
} as const

export type ResolutionRow = Row<typeof resolutions>
