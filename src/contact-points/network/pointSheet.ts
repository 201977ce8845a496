import type { ContactPointRow } from '@/datapackage/tables/network'
import type { ColumnType, TableBody, ExportValue } from '@/export/exportTable'
import type { PointEntry } from './pointOrder'

/** The words of the sheet, in the language spoken. */
export interface SheetWords {
  column(name: string): string
  kind(kind: PointEntry['kind']): string
  status(status: PointEntry['status']): string
  placeName(code: string): string
}

interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly digits?: number
  /** Without a `point` the package has no such point, and only what the list knows is told. */
  value(entry: PointEntry, point: ContactPointRow | undefined, words: SheetWords): ExportValue
}

/** Every field that may leave the house: the personal ones are not among them. */
const COLUMNS: readonly Column[] = [
  { name: 'code', type: 'code', value: ({ id }) => id },
  { name: 'name', type: 'text', value: ({ name }) => name },
  { name: 'kind', type: 'text', value: ({ kind }, _, words) => words.kind(kind) },
  { name: 'status', type: 'text', value: ({ status }, _, words) => words.status(status) },
  { name: 'county', type: 'text', value: ({ county }) => county },
  { name: 'place', type: 'text', value: (_, point, words) => (point ? words.placeName(point.place_code) : null) },
  { name: 'address', type: 'text', value: (_, point) => point?.address ?? null },
  { name: 'postalCode', type: 'code', value: (_, point) => point?.postal_code ?? null },
  { name: 'phone', type: 'code', value: (_, point) => point?.phone ?? null },
  { name: 'lon', type: 'number', digits: 5, value: (_, point) => point?.lon ?? null },
  { name: 'lat', type: 'number', digits: 5, value: (_, point) => point?.lat ?? null },
  { name: 'counters', type: 'integer', value: ({ counters }) => counters },
  { name: 'services', type: 'integer', value: ({ services }) => services },
  { name: 'published', type: 'integer', value: ({ published }) => published },
  { name: 'hours', type: 'text', value: (_, point) => point?.hours ?? null },
  { name: 'opened', type: 'date', value: (_, point) => point?.opened_on ?? null },
  { name: 'closed', type: 'date', value: (_, point) => point?.closed_on ?? null },
]

/** The list as it stands, in its order. */
export function pointSheet(
  entries: readonly PointEntry[],
  pointOf: (id: string) => ContactPointRow | undefined,
  words: SheetWords,
): TableBody {
  return {
    columns: COLUMNS.map(({ name, type, digits }) => ({ title: words.column(name), type, digits })),
    rows: entries.map((entry) => COLUMNS.map(({ value }) => value(entry, pointOf(entry.id), words))),
  }
}
