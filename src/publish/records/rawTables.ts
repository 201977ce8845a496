import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CATALOGUE, TABLE_NAMES, type RawTableName, type RawTables } from '@/datapackage/catalogue'
import { findBrokenReferences, type LookUp } from '@/datapackage/checkReferences'
import { checkResolutions } from '@/datapackage/checkResolutions'
import { checkTree } from '@/datapackage/checkTree'
import type { CsvTable } from '@/datapackage/csv'
import { PackageError } from '@/datapackage/fault'
import type { TableSchema } from '@/datapackage/tableSchema'
import type { RawFault } from './findings'
import { readRawTable, type ReadTable } from './rawTable'

const RAW_NAMES = TABLE_NAMES.filter((name): name is RawTableName => name !== 'observations' && name !== 'first_view')

export interface ReadTables {
  readonly tables: RawTables
  readonly faults: RawFault[]
  /** Values of a column of a table, for what refers to it. */
  readonly lookUp: LookUp
}

/** Reads every raw table of a folder by the rules that the app opens packages with, and tells up to `most` faults of each. */
export async function readRawTables(folder: string, most: number, onRead: (what: string) => void): Promise<ReadTables> {
  const faults: RawFault[] = []
  const read = new Map<string, ReadTable>()
  for (const name of RAW_NAMES) {
    const path = join(folder, `${name}.csv`)
    const schema: TableSchema = CATALOGUE[name]
    if (!existsSync(path)) {
      if (schema.required) faults.push({ code: 'missing_resource', resource: name, file: `${name}.csv` })
      continue
    }
    const table = await guardedReading(faults, `${name}.csv`, () => readRawTable(schema, path, most))
    if (table) {
      read.set(name, table)
      faults.push(...table.faults.map((fault) => ({ ...fault, file: `${name}.csv` })))
    }
    onRead(`${name}.csv`)
  }
  const lookUp: LookUp = async (resource, column) => {
    const table = read.get(resource)
    // What could not be read is told already; its keys are not missed one by one.
    return table ? new Set(table.rows.map((row) => row[column])) : EVERYTHING
  }
  for (const [name, { rows, csv }] of read) {
    const schema: TableSchema = CATALOGUE[name as RawTableName]
    const broken = await findBrokenReferences(schema, rows as never, csv, { lookUp, most })
    faults.push(...broken.map((fault) => ({ ...fault, file: `${name}.csv` })))
  }
  checkRows(read, faults)
  const tables = Object.fromEntries(RAW_NAMES.map((name) => [name, [...(read.get(name)?.rows ?? [])]]))
  // Each was read by the schema of its name.
  return { tables: tables as unknown as RawTables, faults, lookUp }
}

export function readText(resource: string, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    throw error instanceof TypeError ? new PackageError({ code: 'not_utf8', resource }) : error
  }
}

/** Rules of whole tables, beyond their schemas. Not asked of tables whose cells are broken. */
function checkRows(read: ReadonlyMap<string, ReadTable>, faults: RawFault[]): void {
  const check = (name: RawTableName, rule: (rows: never, csv: Pick<CsvTable, 'lineOf'>) => void): void => {
    const table = read.get(name)
    const isSound = faults.every(({ resource }) => resource !== name)
    if (table && isSound) guarded(faults, `${name}.csv`, () => rule(table.rows as never, table.csv))
  }
  check('places', checkTree)
  check('resolutions', checkResolutions)
}

/** Takes what a rule throws as faults of the file. */
export function guarded<T>(faults: RawFault[], file: string, work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    return takeFaults(faults, file, error)
  }
}

/** The same for what is read from a file. */
export async function guardedReading<T>(faults: RawFault[], file: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    return takeFaults(faults, file, error)
  }
}

/** Throws on what tells of no faults. */
function takeFaults(faults: RawFault[], file: string, error: unknown): null {
  if (!(error instanceof PackageError)) throw error
  faults.push(...error.faults.map((fault) => ({ ...fault, file })))
  return null
}

const EVERYTHING = { has: () => true } as unknown as ReadonlySet<unknown>
