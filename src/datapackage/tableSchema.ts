/**
 * How a table of the data package is described. One description serves four readers: the TypeScript type of its rows
 * (`Row`), the checks when a file is read (`checkTable.ts`), the Table Schema written into `datapackage.json`
 * (`publish/descriptor.ts`) and the dictionary on the data page. Titles live in the locale files (`dictionary.<table>.<field>`).
 */

export type FieldType =
  | 'text' // free text, NFC, Persian yeh (U+06CC) and kaf (U+06A9)
  | 'code' // an identifier: text that may look like a number, e.g. county 0105 keeps its zero
  | 'integer'
  | 'number'
  | 'date' // ISO 8601, Gregorian: 2024-10-13
  | 'period' // a Jalali month: 1404-07
  | 'year' // a Jalali year: 1395
  | 'choice'

export interface Field {
  readonly name: string
  readonly type: FieldType
  /** A required cell may not be empty. An empty optional cell reads as `null`: not reported, never 0. */
  readonly required: boolean
  readonly choices?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  /** What one unit of the number is, e.g. `items`; a key of `dictionary.units`. */
  readonly unit?: string
  /** A person can be recognised by it: left out of packages for the public. */
  readonly personal?: true
}

export interface ForeignKey {
  readonly field: string
  readonly resource: string
  readonly reference: string
  /** The cell holds several, separated by |. */
  readonly list?: true
}

/** Two columns of one row: the first is never greater than the second, or a day never later. Empty cells are not compared. */
export interface Order {
  readonly lesser: string
  readonly greater: string
}

export interface TableSchema {
  readonly name: string
  /** Without a required table a package does not open; without an optional one, the parts that need it switch off. */
  readonly required: boolean
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
  readonly orders?: readonly Order[]
  readonly fields: readonly Field[]
}

type CellOf<F extends Field> = F extends { readonly choices: readonly (infer C)[] }
  ? C
  : F['type'] extends 'integer' | 'number'
    ? number
    : string

/** The type of one checked row of a table. */
export type Row<T extends TableSchema> = {
  -readonly [F in T['fields'][number] as F['name']]: F['required'] extends true ? CellOf<F> : CellOf<F> | null
}

type Limits = Pick<Field, 'minimum' | 'maximum' | 'unit'>

const makers = <const R extends boolean>(required: R) => ({
  text: <const N extends string>(name: N) => ({ name, type: 'text', required }) as const,
  code: <const N extends string>(name: N) => ({ name, type: 'code', required }) as const,
  date: <const N extends string>(name: N) => ({ name, type: 'date', required }) as const,
  period: <const N extends string>(name: N) => ({ name, type: 'period', required }) as const,
  year: <const N extends string>(name: N) => ({ name, type: 'year', required }) as const,
  integer: <const N extends string>(name: N, limits: Limits = {}) =>
    ({ name, type: 'integer', required, ...limits }) as const,
  number: <const N extends string>(name: N, limits: Limits = {}) =>
    ({ name, type: 'number', required, ...limits }) as const,
  choice: <const N extends string, const C extends readonly string[]>(name: N, choices: C) =>
    ({ name, type: 'choice', required, choices }) as const,
})

/** Builders of fields: `must.code('place_code')` may not be empty, `may.number('lon')` may. */
export const must = makers(true)
export const may = makers(false)

export const refersTo = (field: string, resource: string, reference: string): ForeignKey => ({
  field,
  resource,
  reference,
})

/** Of a column that holds several codes, `SV001|SV002`: each of them is defined. */
export const refersToEach = (field: string, resource: string, reference: string): ForeignKey => ({
  field,
  resource,
  reference,
  list: true,
})

/** The codes of such a column; none in an empty cell. */
export const codesIn = (cell: string | null): string[] => cell?.split('|').filter((code) => code !== '') ?? []
