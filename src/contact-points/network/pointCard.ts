import type { ContactPointRow, PointKind } from '@/datapackage/tables/network'
import type { AgencyRow } from '@/datapackage/tables/services'
import type { Format, Language } from '@/locale/format'
import { nameOf } from '@/places/placeName'
import type { PlaceTree } from '@/places/tree'
import { TRANSPARENCY_PARTS } from '../transparency'
import type { TransparencyPart } from './pointFilter'
import { servicesOf, type PointMonth } from './pointMonth'
import { POINT_STATUSES, type PointStatus } from './pointStatus'
import type { PointTable } from './pointTable'

type FactName =
  'kind' | 'status' | 'place' | 'address' | 'postalCode' | 'phone' | 'counters' | 'opened' | 'closed' | 'code'

export interface PointCardContent {
  readonly id: string
  readonly kind: PointKind
  /** `null`: it was not open yet in the month shown. */
  readonly status: PointStatus | null
  readonly name: string
  readonly otherName: string
  readonly otherLanguage: Language
  /** A fact without a text was not reported; one that does not apply is left out. */
  readonly facts: readonly { readonly id: FactName; readonly text: string | null }[]
  readonly hours: string | null
  /** `null` where nobody looked at any point. */
  readonly ticks: readonly { readonly part: TransparencyPart; readonly made: 'yes' | 'no' | 'unknown' }[] | null
  /** By agency; `null` where the package does not say what points give. */
  readonly services:
    readonly { readonly id: string; readonly name: string; readonly services: readonly string[] }[] | null
  readonly servicesCount: number
  readonly near: readonly { readonly id: string; readonly name: string; readonly km: number }[]
}

interface CardInput {
  readonly table: PointTable
  readonly month: PointMonth
  readonly agencies: readonly AgencyRow[]
  readonly tree: PlaceTree
  readonly format: Format
  readonly near: PointCardContent['near']
  /** Between the names of a way through the divisions. */
  readonly comma: string
  kindName(kind: PointKind): string
  /** `null`: not open yet. */
  statusName(status: PointStatus | null): string
}

/** What the card of a point shows; `null` for a point that the package does not have. Never a personal field. */
export function pointCard(id: string, input: CardInput): PointCardContent | null {
  const { table, month, format } = input
  const at = table.indexOf.get(id)
  const point = at === undefined ? undefined : table.points[at]
  if (at === undefined || !point) return null
  const otherLanguage = format.language === 'fa' ? 'en' : 'fa'
  const given = servicesOf(table, month, at)
  const status = POINT_STATUSES[month.status[at] ?? -1] ?? null
  return {
    id,
    kind: point.kind,
    status,
    name: nameOf(point, format.language),
    otherName: nameOf(point, otherLanguage),
    otherLanguage,
    facts: factsOf(point, status, input),
    hours: point.hours,
    ticks: table.looks.length === 0 ? null : ticksOf(month, at),
    services: table.given.length === 0 ? null : byAgency(given, input),
    servicesCount: given.length,
    near: input.near,
  }
}

function factsOf(point: ContactPointRow, status: PointStatus | null, input: CardInput): PointCardContent['facts'] {
  const { tree, format, kindName, statusName } = input
  const place = tree
    .pathTo(point.place_code)
    .slice(1)
    .map((own) => nameOf(own, format.language))
  const date = (day: string | null): string | null => (day === null ? null : format.date(day))
  return [
    { id: 'kind', text: kindName(point.kind) },
    { id: 'status', text: statusName(status) },
    { id: 'place', text: place.join(input.comma) },
    // Written in the language of the table, whatever is spoken.
    { id: 'address', text: point.address === null ? null : digits(point.address, format) },
    { id: 'postalCode', text: point.postal_code === null ? null : digits(point.postal_code, format) },
    { id: 'phone', text: point.phone === null ? null : digits(dialled(point.phone), format) },
    { id: 'counters', text: point.counters === null ? null : format.number(point.counters) },
    { id: 'opened', text: date(point.opened_on) },
    ...(point.closed_on === null ? [] : [{ id: 'closed' as const, text: date(point.closed_on) }]),
    { id: 'code', text: point.point_id },
  ]
}

/** As it is dialled in the country: +981333000001 is 01333000001. Other writings stay. */
const dialled = (phone: string): string => phone.replace(/^\+98(?=\d{10}$)/, '0')

/** A code digit by digit, so that no zero in front is lost. */
const digits = (code: string, format: Format): string => code.replaceAll(/\d/g, (digit) => format.plain(digit))

function ticksOf({ published, looked }: PointMonth, at: number): NonNullable<PointCardContent['ticks']> {
  return TRANSPARENCY_PARTS.map((part, bit) => {
    const has = (bits: Uint8Array): boolean => ((bits[at] ?? 0) & (1 << bit)) !== 0
    return { part, made: has(looked) ? (has(published) ? 'yes' : 'no') : 'unknown' }
  })
}

function byAgency(given: readonly number[], { table, agencies, format }: CardInput): PointCardContent['services'] {
  const rows = given.flatMap((at) => table.services[at] ?? [])
  return agencies.flatMap((agency) => {
    const own = rows.filter(({ agency_id }) => agency_id === agency.agency_id)
    if (own.length === 0) return []
    const services = own.map((service) => nameOf(service, format.language))
    return [{ id: agency.agency_id, name: nameOf(agency, format.language), services }]
  })
}
