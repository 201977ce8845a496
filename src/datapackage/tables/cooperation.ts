import { may, must, refersTo, type Row } from '../tableSchema'

/** The steps that municipalities and dehyaris are asked to take, in the order of `position`. */
export const cooperationSteps = {
  name: 'cooperation_steps',
  required: false,
  primaryKey: ['step_id'],
  foreignKeys: [],
  fields: [must.code('step_id'), must.integer('position', { minimum: 1 }), must.text('name_fa'), must.text('name_en')],
} as const

export type CooperationStepRow = Row<typeof cooperationSteps>

export const COOPERATION_STATES = ['done', 'in_progress', 'not_started', 'not_applicable'] as const
export type CooperationState = (typeof COOPERATION_STATES)[number]

/** How far a municipality or dehyari is with a step, since when, and what shows it. No row: nobody asked yet. */
export const cooperation = {
  name: 'cooperation',
  required: false,
  primaryKey: ['place_code', 'step_id'],
  foreignKeys: [refersTo('place_code', 'places', 'place_code'), refersTo('step_id', 'cooperation_steps', 'step_id')],
  fields: [
    must.code('place_code'),
    must.code('step_id'),
    must.choice('status', COOPERATION_STATES),
    may.date('since'),
    may.text('evidence'),
  ],
} as const

export type CooperationRow = Row<typeof cooperation>
