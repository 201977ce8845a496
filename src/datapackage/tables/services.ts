import { may, must, refersTo, type Row } from '../tableSchema'

export const agencies = {
  name: 'agencies',
  required: true,
  primaryKey: ['agency_id'],
  foreignKeys: [],
  fields: [must.code('agency_id'), must.text('name_fa'), must.text('name_en'), may.text('other_names')],
} as const

export type AgencyRow = Row<typeof agencies>

/** Low, middle and high of a figure that is not measured, and where it is from: a source, or `assumption`. */
const range = <const N extends string>(name: N, limits: { maximum?: number } = {}) => {
  const part = <const P extends string>(own: P) => may.number(`${name}_${own}`, { minimum: 0, ...limits })
  return [part('low'), part('mid'), part('high'), may.text(`${name}_source`)] as const
}

const rising = (name: string) => [
  { lesser: `${name}_low`, greater: `${name}_mid` },
  { lesser: `${name}_mid`, greater: `${name}_high` },
]

/**
 * What a citizen gets done. `visits_before`: visits in person a case takes at the agency, `visits_after`: when contact points
 * give the service; `substitution`: the part of cases at contact points that would else have been at the agency.
 */
export const services = {
  name: 'services',
  required: true,
  primaryKey: ['service_id'],
  foreignKeys: [refersTo('agency_id', 'agencies', 'agency_id')],
  orders: [...rising('visits_before'), ...rising('visits_after'), ...rising('substitution')],
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
    ...range('visits_before'),
    ...range('visits_after'),
    ...range('substitution', { maximum: 1 }),
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
