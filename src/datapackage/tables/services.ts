import { may, must, refersTo, type Row } from '../tableSchema'

export const agencies = {
  name: 'agencies',
  required: true,
  primaryKey: ['agency_id'],
  foreignKeys: [],
  fields: [must.code('agency_id'), must.text('name_fa'), must.text('name_en'), may.text('other_names')],
} as const

export type AgencyRow = Row<typeof agencies>

export const services = {
  name: 'services',
  required: true,
  primaryKey: ['service_id'],
  foreignKeys: [refersTo('agency_id', 'agencies', 'agency_id')],
  fields: [
    must.code('service_id'),
    must.code('agency_id'),
    must.text('name_fa'),
    must.text('name_en'),
    may.text('other_names'),
    must.code('category'),
    must.choice('outsourceable', ['yes', 'no']),
    must.choice('owned_by_post', ['yes', 'no']),
    may.text('legal_basis'),
    must.text('source'),
    must.choice('confidence', ['high', 'medium', 'low']),
  ],
} as const

export type ServiceRow = Row<typeof services>

export const CHANNELS = ['contact_point', 'agency_counter', 'online'] as const

/** How often each service was done, by the way people took to it. An empty count was not reported. */
export const serviceTransactions = {
  name: 'service_transactions',
  required: true,
  primaryKey: ['period', 'county_code', 'service_id', 'channel'],
  foreignKeys: [refersTo('county_code', 'places', 'place_code'), refersTo('service_id', 'services', 'service_id')],
  fields: [
    must.period('period'),
    must.code('county_code'),
    must.code('service_id'),
    must.choice('channel', CHANNELS),
    may.integer('transactions', { minimum: 0, unit: 'transactions' }),
  ],
} as const

export type ServiceTransactionRow = Row<typeof serviceTransactions>
