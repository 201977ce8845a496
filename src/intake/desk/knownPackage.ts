import { CATALOGUE, TABLE_NAMES, type RawTables, type TableName } from '@/datapackage/catalogue'
import type { LookUp } from '@/datapackage/checkReferences'
import type { DataPackage, FileReader } from '@/datapackage/openPackage'
import { asRows } from '../checks/merge'
import { rawTables } from '../publishing/rawTables'
import type { Staged } from '../publishing/staged'
import { columnOf, columnsOfRows, type ColumnTable } from '../tables/columnTable'

/** The package that the desk works beside. Its tables are read when they are first asked for, and kept as columns. */
export class KnownPackage {
  private readonly columns = new Map<TableName, Promise<ColumnTable>>()
  private raw: Promise<RawTables> | null = null

  constructor(
    readonly data: DataPackage,
    /** Gives its files as they are. */
    readonly read: FileReader,
  ) {}

  table(name: TableName): Promise<ColumnTable> {
    const known = this.columns.get(name)
    if (known) return known
    const columns = this.data.table(name).then((rows) => columnsOfRows(CATALOGUE[name], asRows(rows)))
    this.columns.set(name, columns)
    return columns
  }

  rawTables(): Promise<RawTables> {
    this.raw ??= rawTables(this.data)
    return this.raw
  }

  /** Where codes are defined: in the package, or in rows that wait. */
  lookUp(staged: Staged): LookUp {
    return async (resource, column) => {
      const name = TABLE_NAMES.find((table) => table === resource)
      if (!name) return new Set()
      const waiting = staged.get(name)
      const texts = [columnOf(await this.table(name), column), ...(waiting ? [columnOf(waiting, column)] : [])]
      return new Set(texts.flatMap((own) => [...own.texts]).filter((text) => text !== ''))
    }
  }
}
