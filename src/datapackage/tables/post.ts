import { may, must, refersTo, type Row } from '../tableSchema'

export const ITEM_KINDS = ['letter', 'registered', 'express', 'parcel', 'e_commerce', 'government_documents'] as const

/** Postal items. `on_behalf_of` names the agency whose items they are; empty means the sender's own. */
export const postalItems = {
  name: 'postal_items',
  required: true,
  primaryKey: ['period', 'county_code', 'kind', 'direction', 'on_behalf_of'],
  foreignKeys: [refersTo('county_code', 'places', 'place_code'), refersTo('on_behalf_of', 'agencies', 'agency_id')],
  fields: [
    must.period('period'),
    must.code('county_code'),
    must.choice('kind', ITEM_KINDS),
    must.choice('direction', ['sent', 'received']),
    may.code('on_behalf_of'),
    may.integer('items', { minimum: 0, unit: 'items' }),
  ],
} as const

export type PostalItemsRow = Row<typeof postalItems>

/** What others report of an indicator: the nation's or the world's figure, as it was published, beside the province's own. */
export const referenceFigures = {
  name: 'reference_figures',
  required: false,
  primaryKey: ['figure_id'],
  foreignKeys: [],
  fields: [
    must.code('figure_id'),
    must.code('indicator'),
    must.choice('scope', ['national', 'world']),
    must.text('year'), // as the source says it, e.g. 1403, 2004, 1404 H1
    must.number('value', { minimum: 0 }),
    // Whether it counts the same: then it may stand on the same axis.
    must.choice('same_definition', ['yes', 'no']),
    must.text('definition_fa'),
    must.text('definition_en'),
    must.text('source'),
    must.choice('confidence', ['high', 'medium', 'low']),
  ],
} as const

export type ReferenceFigureRow = Row<typeof referenceFigures>

const within = (greater: string, ...parts: readonly string[]) => parts.map((lesser) => ({ lesser, greater }))

/** The state of passages and premises of one municipality or dehyari at the end of a month: stocks, not flows. */
export const addressing = {
  name: 'addressing',
  required: true,
  primaryKey: ['period', 'place_code'],
  foreignKeys: [refersTo('place_code', 'places', 'place_code')],
  orders: [
    ...within('passages', 'passages_named'),
    ...within('passages_named', 'passages_signed'),
    ...within('passages', 'passages_signed'),
    ...within('premises', 'premises_plated', 'premises_postcoded', 'premises_geocoded', 'premises_gnaf_complete'),
    // A whole address has all three: it is no more than the least of them.
    ...within('premises_plated', 'premises_gnaf_complete'),
    ...within('premises_postcoded', 'premises_gnaf_complete'),
    ...within('premises_geocoded', 'premises_gnaf_complete'),
  ],
  fields: [
    must.period('period'),
    must.code('place_code'),
    may.integer('passages', { minimum: 0, unit: 'passages' }),
    may.integer('passages_named', { minimum: 0, unit: 'passages' }),
    may.integer('passages_signed', { minimum: 0, unit: 'passages' }),
    may.integer('premises', { minimum: 0, unit: 'premises' }),
    may.integer('premises_plated', { minimum: 0, unit: 'premises' }),
    may.integer('premises_postcoded', { minimum: 0, unit: 'premises' }),
    may.integer('premises_geocoded', { minimum: 0, unit: 'premises' }),
    may.integer('premises_gnaf_complete', { minimum: 0, unit: 'premises' }),
  ],
} as const

export type AddressingRow = Row<typeof addressing>
