import { CHANNELS } from '@/datapackage/tables/services'
import type { IndicatorId } from '@/indicators/definition'
import { amount, code, oneOf, type Codecs } from '@/selection/queryCodecs'
import { PARALLEL_KM } from './parallel/parallelCounters'
import { AGENCY_ORDERS, type AgencyOrder } from './stages/agencyRanking'
import { overrides, type Overrides } from './visits/assumptionText'
import type { Channel } from './volumes/volumeCube'

export const VIEWS = ['stages', 'flow', 'volumes', 'visits', 'parallel'] as const
export type View = (typeof VIEWS)[number]

/** What a person chose on this page, beside place, month and the rest that every page shares. */
export interface Choices {
  readonly view: View
  /** The indicator in view; `null`: the page's first. */
  readonly figure: IndicatorId | null
  /** Only services of this category; `null`: all. */
  readonly category: string | null
  /** The service whose way is open. */
  readonly service: string | null
  /** Only services of this agency, in the volumes. */
  readonly agency: string | null
  readonly order: AgencyOrder
  /** The channel whose counties are compared. */
  readonly channel: Channel
  /** How near a contact point makes a counter a parallel one, km of straight line. */
  readonly km: number
  /** What the reader assumes in place of the package. */
  readonly assume: Overrides
}

export const CODECS: Codecs<Choices> = {
  view: oneOf('view', VIEWS),
  figure: code('figure'),
  category: code('category'),
  service: code('service'),
  agency: code('agency'),
  order: oneOf('sort', AGENCY_ORDERS),
  channel: oneOf('channel', CHANNELS),
  km: amount('km', { usual: PARALLEL_KM, least: 0.1, most: 50 }),
  assume: overrides,
}
