import type { FeatureCollection } from 'geojson'
import type { ArchiveName, GeoResourceName, ResourceName, RowOf, TableName } from './catalogue'
import type { CheckedTable, QuickCheck } from './checkedTable'
import { checkReferences, type LookUp } from './checkReferences'
import { checkTable } from './checkTable'
import { checkTree } from './checkTree'
import { splitCsv } from './csv'
import { DESCRIPTOR_FILE, parseDescriptor, type Descriptor, type ResourceDescriptor } from './descriptor'
import { PackageError } from './fault'
import { digestHex } from './integrity'
import type { PassageMonths } from './packed/passageMonths'
import type { Passages } from './packed/passages'
import { linesStarting } from './linesStarting'
import { readGeo } from './readGeo'
import { schemaOf } from './firstTables'
import { GEO_RESOURCES, REQUIRED_TABLES } from './resources'
import type { FilePart, TileArchive } from './tileArchive'

/**
 * Gives the bytes of a file of the package, or of a part of it; rejects with a PackageError `unreachable` when it is not there.
 * `sha256` (hex) says which version of the file is meant; whether it came is checked afterwards.
 */
export type FileReader = (path: string, sha256?: string, part?: FilePart) => Promise<Uint8Array>

/** An open package: resources are read, hashed and checked when first asked for, and kept. */
export interface DataPackage {
  readonly descriptor: Descriptor
  has(resource: ResourceName): boolean
  /** Checked rows; `[]` for an optional table that the package does not have. */
  table<N extends TableName>(name: N): Promise<readonly RowOf<N>[]>
  /**
   * The observations of some indicators; a package has those of all, and a page needs few. The others are not checked, as
   * the table's hash is that of a package which was checked whole.
   */
  observationsOf(indicators: readonly string[]): Promise<readonly RowOf<'observations'>[]>
  /** `null` for an optional resource that the package does not have. */
  geo(name: GeoResourceName): Promise<FeatureCollection | null>
  /** `null` for a package without records of passages. */
  passages(): Promise<Passages | null>
  /** `null` for a package without the passages' earlier months. */
  passageMonths(): Promise<PassageMonths | null>
  /** `null` for a package that has no such archive, neither named nor lying beside it. */
  tiles(name: ArchiveName): Promise<TileArchive | null>
  /** Reads and checks every resource this app knows, as for a package that nobody has checked yet; tells each one done. */
  checkAll(onChecked?: (resource: ResourceName) => void): Promise<void>
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Opens a package from its descriptor. Throws a PackageError when it cannot be used. `quick` is asked first whether a
 * table is faultless: worth its code where whole packages are checked and few of their rows are wanted.
 */
export async function openPackage(read: FileReader, quick?: QuickCheck): Promise<DataPackage> {
  const descriptor = parseDescriptor(decode(DESCRIPTOR_FILE, await read(DESCRIPTOR_FILE)))
  const resources = new Map(descriptor.resources.map((resource) => [resource.name, resource]))
  requireResources(resources)

  const bytesOf = async (name: string): Promise<Uint8Array | null> => {
    const resource = resources.get(name)
    return resource ? readChecked(resource, read) : null
  }
  const tables = new Map<TableName, Promise<CheckedTable>>()
  const checked = (name: TableName): Promise<CheckedTable> => {
    const known = tables.get(name)
    if (known) return known
    // What the columns are comes while the table does.
    if (resources.has(name)) schemaOf(name).catch(() => undefined)
    const table = bytesOf(name).then((bytes) => checkBytes(name, bytes, lookUp, quick))
    tables.set(name, table)
    return table
  }
  const lookUp: LookUp = async (resource, column) => (await checked(resource as TableName)).valuesOf(column)
  const geos = new Map<GeoResourceName, Promise<FeatureCollection | null>>()

  const opened: DataPackage = {
    descriptor,
    has: (name) => resources.has(name),
    // The check was made for this very name, so its rows are of this table.
    table: async <N extends TableName>(name: N) => (await checked(name)).rows() as readonly RowOf<N>[],
    observationsOf: async (indicators) => {
      const bytes = tables.has('observations') ? null : await bytesOf('observations')
      const rows = bytes && (await readPart(bytes, indicators, lookUp))
      return rows ?? (await opened.table('observations')).filter(({ indicator }) => indicators.includes(indicator))
    },
    geo: async (name) => {
      const geo = geos.get(name) ?? bytesOf(name).then((bytes) => bytes && readShapes(opened, name, bytes))
      geos.set(name, geo)
      return geo
    },
    ...recordsOf(() => opened, resources, read),
    tiles: async (name) => (await import('./openTiles')).openTiles(descriptor, name, read),
    checkAll: (onChecked) => checkWhole(opened, checked, read, onChecked),
  }
  return opened
}

async function readShapes(opened: DataPackage, name: GeoResourceName, bytes: Uint8Array): Promise<FeatureCollection> {
  const shapes = readGeo(name, decode(name, bytes))
  if (name !== 'unit_boundaries') return shapes
  const { checkUnitAreas } = await import('./checkUnitAreas')
  checkUnitAreas(shapes, { places: await opened.table('places'), bbox: opened.descriptor.peyk.bbox })
  return shapes
}

/** Tables with rules beyond their schema, which `readTable` checks on their rows. */
const RULED_BY_ROWS: ReadonlySet<TableName> = new Set(['places', 'resolutions'])

async function checkBytes(
  name: TableName,
  bytes: Uint8Array | null,
  lookUp: LookUp,
  quick?: QuickCheck,
): Promise<CheckedTable> {
  if (bytes === null) return tableOf([])
  const own = RULED_BY_ROWS.has(name) ? null : await quick?.(name, bytes, lookUp)
  return own ?? tableOf(await readTable(name, decode(name, bytes), lookUp))
}

async function checkWhole(
  opened: DataPackage,
  checked: (name: TableName) => Promise<CheckedTable>,
  read: FileReader,
  onChecked?: (resource: ResourceName) => void,
): Promise<void> {
  const { TABLE_NAMES } = await import('./catalogue')
  for (const name of TABLE_NAMES) {
    await checked(name)
    onChecked?.(name)
  }
  for (const name of Object.keys(GEO_RESOURCES) as GeoResourceName[]) {
    await opened.geo(name)
    onChecked?.(name)
  }
  await opened.passages()
  onChecked?.('passages')
  await opened.passageMonths()
  onChecked?.('passage_months')
  const { hashedArchives } = await import('./openTiles')
  for (const resource of hashedArchives(opened.descriptor)) {
    await readChecked(resource, read)
    onChecked?.(resource.name)
  }
}

async function readTable<N extends TableName>(name: N, text: string, lookUp: LookUp): Promise<readonly RowOf<N>[]> {
  const csv = splitCsv(name, text)
  const schema = await schemaOf(name)
  const checked = checkTable(schema, csv)
  // The schema is that of this very name, and so are the rows.
  const rows = checked as unknown as readonly RowOf<N>[]
  const own = tableOf(rows)
  await checkReferences(schema, checked, csv, (resource, column) =>
    resource === name ? Promise.resolve(own.valuesOf(column)) : lookUp(resource, column),
  )
  // Rows and their name come together, which the types cannot say.
  if (name === 'places') checkTree(rows as unknown as readonly RowOf<'places'>[], csv)
  if (name === 'resolutions') {
    const { checkResolutions } = await import('./checkResolutions')
    checkResolutions(rows as unknown as readonly RowOf<'resolutions'>[], csv)
  }
  return rows
}

/** Some indicators' observations; `null` where they are not to be had apart, or have a fault that the whole table then tells. */
async function readPart(
  bytes: Uint8Array,
  indicators: readonly string[],
  lookUp: LookUp,
): Promise<readonly RowOf<'observations'>[] | null> {
  const part = linesStarting(decode('observations', bytes), 'indicator', indicators)
  return part === null ? null : readTable('observations', part, lookUp).catch(() => null)
}

const tableOf = (rows: readonly object[]): CheckedTable => ({
  rows: () => rows,
  valuesOf: (column) => new Set(rows.map((row) => (row as Record<string, unknown>)[column])),
})

function recordsOf(
  opened: () => DataPackage,
  resources: ReadonlyMap<string, ResourceDescriptor>,
  read: FileReader,
): Pick<DataPackage, 'passages' | 'passageMonths'> {
  let passages: Promise<Passages | null> | undefined
  let months: Promise<PassageMonths | null> | undefined
  return {
    passages: () => (passages ??= openPassages(opened(), resources.get('passages'), read)),
    passageMonths: () => (months ??= openMonths(opened(), resources.get('passage_months'), read)),
  }
}

/** What reads the columns is loaded when a package has them and a page asks. */
async function openPassages(
  opened: DataPackage,
  resource: ResourceDescriptor | undefined,
  read: FileReader,
): Promise<Passages | null> {
  if (!resource) return null
  const { readPassages } = await import('./packed/passages')
  return readPassages(resource.name, await readChecked(resource, read), await opened.table('places'))
}

async function openMonths(
  opened: DataPackage,
  resource: ResourceDescriptor | undefined,
  read: FileReader,
): Promise<PassageMonths | null> {
  if (!resource) return null
  const { readPassageMonths } = await import('./packed/passageMonths')
  return readPassageMonths(resource.name, await readChecked(resource, read), await opened.table('places'))
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
