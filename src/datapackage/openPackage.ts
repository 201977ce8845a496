import type { FeatureCollection } from 'geojson'
import type { GeoResourceName, ResourceName, RowOf, TableName } from './catalogue'
import { checkReferences } from './checkReferences'
import { checkTable } from './checkTable'
import { checkTree } from './checkTree'
import { splitCsv } from './csv'
import { DESCRIPTOR_FILE, parseDescriptor, type Descriptor, type ResourceDescriptor } from './descriptor'
import { PackageError } from './fault'
import { digestHex } from './integrity'
import { readGeo } from './readGeo'
import { schemaOf } from './firstTables'
import { GEO_RESOURCES, REQUIRED_TABLES } from './resources'

/**
 * Gives the bytes of a file of the package; rejects with a PackageError `unreachable` when it is not there. `sha256` (hex)
 * says which version of the file is meant; whether it came is checked afterwards.
 */
export type FileReader = (path: string, sha256?: string) => Promise<Uint8Array>

/** An open package: resources are read, hashed and checked when first asked for, and kept. */
export interface DataPackage {
  readonly descriptor: Descriptor
  has(resource: TableName | GeoResourceName): boolean
  /** Checked rows; `[]` for an optional table that the package does not have. */
  table<N extends TableName>(name: N): Promise<readonly RowOf<N>[]>
  /** `null` for an optional resource that the package does not have. */
  geo(name: GeoResourceName): Promise<FeatureCollection | null>
  /** Reads and checks every resource this app knows, as for a package that nobody has checked yet; tells each one done. */
  checkAll(onChecked?: (resource: ResourceName) => void): Promise<void>
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Opens a package from its descriptor. Throws a PackageError when it cannot be used. */
export async function openPackage(read: FileReader): Promise<DataPackage> {
  const descriptor = parseDescriptor(decode(DESCRIPTOR_FILE, await read(DESCRIPTOR_FILE)))
  const resources = new Map(descriptor.resources.map((resource) => [resource.name, resource]))
  requireResources(resources)

  const textOf = async (name: string): Promise<string | null> => {
    const resource = resources.get(name)
    return resource ? decode(name, await readChecked(resource, read)) : null
  }
  const tables = new Map<TableName, Promise<readonly unknown[]>>()
  const geos = new Map<GeoResourceName, Promise<FeatureCollection | null>>()

  const opened: DataPackage = {
    descriptor,
    has: (name) => resources.has(name),
    table: async <N extends TableName>(name: N) => {
      const rows = tables.get(name) ?? readTable(opened, name, textOf(name))
      tables.set(name, rows)
      // The promise was made for this very name, so its rows are of this table.
      return (await rows) as readonly RowOf<N>[]
    },
    geo: async (name) => {
      const geo = geos.get(name) ?? textOf(name).then((text) => (text === null ? null : readGeo(name, text)))
      geos.set(name, geo)
      return geo
    },
    checkAll: async (onChecked) => {
      const { TABLE_NAMES } = await import('./catalogue')
      for (const name of TABLE_NAMES) {
        await opened.table(name)
        onChecked?.(name)
      }
      for (const name of Object.keys(GEO_RESOURCES) as GeoResourceName[]) {
        await opened.geo(name)
        onChecked?.(name)
      }
    },
  }
  return opened
}

async function readTable<N extends TableName>(
  opened: DataPackage,
  name: N,
  text: Promise<string | null>,
): Promise<readonly RowOf<N>[]> {
  const content = await text
  if (content === null) return []
  const csv = splitCsv(name, content)
  const schema = await schemaOf(name)
  const checked = checkTable(schema, csv)
  // The schema is that of this very name, and so are the rows.
  const rows = checked as unknown as readonly RowOf<N>[]
  await checkReferences(schema, checked, csv, async (resource, column) => {
    const others = resource === name ? rows : await opened.table(resource as TableName)
    return new Set(others.map((row) => (row as Record<string, unknown>)[column]))
  })
  // Rows and their name come together, which the types cannot say.
  if (name === 'places') checkTree(rows as unknown as readonly RowOf<'places'>[], csv)
  if (name === 'resolutions') {
    const { checkResolutions } = await import('./checkResolutions')
    checkResolutions(rows as unknown as readonly RowOf<'resolutions'>[], csv)
  }
  return rows
}

function requireResources(resources: ReadonlyMap<string, ResourceDescriptor>): void {
  const geos = Object.entries(GEO_RESOURCES).flatMap(([name, { required }]) => (required ? [name] : []))
  const missing = [...REQUIRED_TABLES, ...geos].find((name) => !resources.has(name))
  if (missing !== undefined) throw new PackageError({ code: 'missing_resource', resource: missing })
}

async function readChecked(resource: ResourceDescriptor, read: FileReader): Promise<Uint8Array> {
  const expected = resource.hash.slice('sha256:'.length)
  const bytes = await read(resource.path, expected)
  if (bytes.length === 0) throw new PackageError({ code: 'empty_file', resource: resource.name })
  const found = await digestHex(bytes)
  if (found !== expected) {
    const detail = { expected: expected.slice(0, 12), found: found.slice(0, 12) }
    throw new PackageError({ code: 'wrong_hash', resource: resource.name, value: resource.path, detail })
  }
  return bytes
}

function decode(resource: string, bytes: Uint8Array): string {
  if (bytes.length === 0) throw new PackageError({ code: 'empty_file', resource })
  try {
    return utf8.decode(bytes)
  } catch {
    throw new PackageError({ code: 'not_utf8', resource })
  }
}
