import { POINT_KINDS } from '@/datapackage/tables/network'
import type { IndicatorId } from '@/indicators/definition'
import type { Query } from '@/selection/parameters'
import { code, oneOf, readQuery, someOf, writeQuery, type Codec, type Codecs } from '@/selection/queryCodecs'
import { NO_FILTER, type PointFilter } from './network/pointFilter'
import { POINT_COLUMNS, type PointOrder } from './network/pointOrder'
import { POINT_STATUSES } from './network/pointStatus'
import { SETTINGS, type Setting } from './reach/coverageRows'
import { MATRIX_COLUMNS, type MatrixColumns } from './services/serviceMatrix'
import { TRANSPARENCY_PARTS } from './transparency'

export const VIEWS = ['network', 'services', 'reach', 'siting'] as const
export type View = (typeof VIEWS)[number]

/** What a person chose on this page, beside place, month and the rest that every page shares. The filter's county is the place. */
export interface Choices extends Omit<PointFilter, 'county'> {
  readonly view: View
  /** The indicator in view; `null`: the page's first. */
  readonly figure: IndicatorId | null
  /** The contact point whose card is open. */
  readonly point: string | null
  readonly order: PointOrder
  readonly matrix: MatrixColumns
  /** The settlement that the nearest point is looked for from. */
  readonly from: string | null
  /** Whose reach is told. */
  readonly setting: Setting
  /** The distance looked at, as the link writes it; `null`, or one that is not measured: the package's main one. */
  readonly within: string | null
  /** A siting plan as `siting/planText.ts` writes it; `null`: none yet. */
  readonly plan: string | null
}

/** `county` and, descending, `-county`. */
const order: Codec<PointOrder> = {
  name: 'sort',
  read(text) {
    const descending = text?.startsWith('-') ?? false
    const column = POINT_COLUMNS.find((own) => own === (descending ? text?.slice(1) : text))
    return column ? { column, descending } : { column: 'name', descending: false }
  },
  write: ({ column, descending }) => (column === 'name' && !descending ? null : `${descending ? '-' : ''}${column}`),
}

export const CODECS: Codecs<Choices> = {
  view: oneOf('view', VIEWS),
  figure: code('figure'),
  kinds: someOf('kinds', POINT_KINDS),
  statuses: someOf('status', POINT_STATUSES),
  publishes: someOf('publishes', TRANSPARENCY_PARTS),
  service: code('service'),
  point: code('point'),
  order,
  matrix: oneOf('by', MATRIX_COLUMNS),
  from: code('from'),
  setting: oneOf('people', SETTINGS),
  within: code('within'),
  plan: code('plan'),
}

export const readChoices = (query: Query): Choices => readQuery(CODECS, query)

export const writeChoices = (choices: Choices, query: Query = {}): Record<string, string> =>
  writeQuery(CODECS, choices, query)

/** Whether anything but the place narrows the points down. */
export function isFiltered({ kinds, statuses, publishes, service }: Choices): boolean {
  return kinds.length + statuses.length + publishes.length > 0 || service !== null
}

export const CLEARED: Omit<PointFilter, 'county'> = {
  kinds: NO_FILTER.kinds,
  statuses: NO_FILTER.statuses,
  publishes: NO_FILTER.publishes,
  service: NO_FILTER.service,
}
