import { POINT_KINDS } from '@/datapackage/tables/network'
import type { IndicatorId } from '@/indicators/definition'
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

/** Reads the text of the URL (`null`: not there), and writes it; what does not fit, or is the usual choice, is `null`. */
interface Codec<T> {
  readonly name: string
  read(text: string | null): T
  write(value: T): string | null
}

function oneOf<T extends string>(name: string, options: readonly [T, ...T[]]): Codec<T> {
  return {
    name,
    read: (text) => options.find((option) => option === text) ?? options[0],
    write: (value) => (value === options[0] ? null : value),
  }
}

/** Several of a list, in its order whatever the order of the link; none is the usual choice. */
function someOf<T extends string>(name: string, options: readonly T[]): Codec<readonly T[]> {
  const tidy = (chosen: readonly string[]): readonly T[] => options.filter((option) => chosen.includes(option))
  return {
    name,
    read: (text) => tidy(text?.split(',') ?? []),
    write: (value) => tidy(value).join(',') || null,
  }
}

/** A code of the package, taken as it stands: whether it is known is told where it is looked up. */
function code(name: string): Codec<string | null> {
  return { name, read: (text) => text || null, write: (value) => value || null }
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

export const CODECS: { readonly [K in keyof Choices]: Codec<Choices[K]> } = {
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

type Query = Readonly<Record<string, unknown>>

const NAMES = Object.keys(CODECS) as (keyof Choices)[]

/** A repeated parameter is an array, of which the first counts. */
function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : null
}

export function readChoices(query: Query): Choices {
  const entries = NAMES.map((key) => [key, CODECS[key].read(textOf(query[CODECS[key].name]))])
  // Each entry was read by the codec of its own name.
  return Object.fromEntries(entries) as Choices
}

/** The query with these choices; parameters that are not ours stay as they are. */
export function writeChoices(choices: Choices, query: Query = {}): Record<string, string> {
  const own = new Set(NAMES.map((key) => CODECS[key].name))
  const others = Object.entries(query).flatMap(([name, value]) => {
    const text = own.has(name) ? null : textOf(value)
    return text === null ? [] : [[name, text] as const]
  })
  const written = NAMES.flatMap((key) => {
    const text = writeOne(key, choices)
    return text === null ? [] : [[CODECS[key].name, text] as const]
  })
  return Object.fromEntries([...others, ...written])
}

function writeOne<K extends keyof Choices>(key: K, choices: Choices): string | null {
  return CODECS[key].write(choices[key])
}

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
