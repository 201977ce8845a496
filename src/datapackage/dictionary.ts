import { CATALOGUE, TABLE_NAMES } from './catalogue'
import type { ResourceDescriptor } from './descriptor'
import type { Field, TableSchema } from './tableSchema'

/** One column of a package's tables. */
export interface DictionaryEntry {
  readonly path: string
  readonly table: string
  readonly field: Field
  /** The column it must be found in: `places.place_code`. */
  readonly refersTo: string | null
}

/** Every column of the tables this app knows, in the order of the package. Resources it does not know have no columns. */
export function dictionaryOf(resources: readonly ResourceDescriptor[]): DictionaryEntry[] {
  return resources.flatMap(({ name, path }) => {
    const known = TABLE_NAMES.find((table) => table === name)
    return known === undefined ? [] : entriesOf(CATALOGUE[known], path)
  })
}

function entriesOf({ name, fields, foreignKeys }: TableSchema, path: string): DictionaryEntry[] {
  const references = new Map(foreignKeys.map(({ field, resource, reference }) => [field, `${resource}.${reference}`]))
  return fields.map((field) => ({ path, table: name, field, refersTo: references.get(field.name) ?? null }))
}
