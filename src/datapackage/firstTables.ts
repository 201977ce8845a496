import type { TableName } from './catalogue'
import { councils } from './tables/councilNames'
import { firstView, targets } from './tables/monitoring'
import { places, population } from './tables/places'
import type { TableSchema } from './tableSchema'

/** What the first figures are read from: these schemas come with the page, all others with the first table that needs them. */
const FIRST_TABLES: Readonly<Partial<Record<TableName, TableSchema>>> = {
  first_view: firstView,
  places,
  population,
  targets,
  councils,
}

export const isFirstTable = (name: TableName): boolean => name in FIRST_TABLES

/** The schema of a table: its columns, keys and references. */
export async function schemaOf(name: TableName): Promise<TableSchema> {
  return FIRST_TABLES[name] ?? (await import('./catalogue')).CATALOGUE[name]
}
