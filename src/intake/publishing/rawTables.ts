import { TABLE_NAMES, type RawTableName, type RawTables } from '@/datapackage/catalogue'
import type { DataPackage } from '@/datapackage/openPackage'

/** All tables of a package that observations are computed from. */
export async function rawTables(data: DataPackage): Promise<RawTables> {
  const names = TABLE_NAMES.filter((name): name is RawTableName => name !== 'observations' && name !== 'first_view')
  const entries = await Promise.all(names.map(async (name) => [name, await data.table(name)] as const))
  // Every raw table of the catalogue is there under its own name.
  return Object.fromEntries(entries) as unknown as RawTables
}
