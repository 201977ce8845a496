import { GEO_RESOURCES, TABLE_NAMES } from '@/datapackage/catalogue'
import { DESCRIPTOR_FILE, type Descriptor } from '@/datapackage/descriptor'
import { PackageError } from '@/datapackage/fault'
import { digestHex } from '@/datapackage/integrity'
import type { FileReader } from '@/datapackage/openPackage'
import type { PackageFiles } from '@/publish/assemble'

/** What a new version takes from the package before it as it is. */
export interface CarriedOver {
  /** Of the descriptor: what it says of each resource, in its own words. */
  readonly entries: readonly Readonly<Record<string, unknown>>[]
  readonly files: PackageFiles
  /** Of the descriptor: what else it says of the package, which this app does not read. */
  readonly others: Readonly<Record<string, unknown>>
}

export const NOTHING_CARRIED: CarriedOver = { entries: [], files: new Map(), others: {} }

/** Written anew by publishing. */
const MADE: ReadonlySet<string> = new Set([...TABLE_NAMES, ...Object.keys(GEO_RESOURCES)])

/**
 * The resources of a package that publishing does not make: records in columns, tiles, and whatever this app does not know. For the
 * public those are left out that say of a column that it is personal. Throws a PackageError where a file is not what its hash says.
 */
export async function carriedOver(
  read: FileReader,
  { resources }: Descriptor,
  isPublic: boolean,
): Promise<CarriedOver> {
  // Read once before, and found sound.
  const json = JSON.parse(new TextDecoder().decode(await read(DESCRIPTOR_FILE))) as Record<string, unknown>
  const told = (json['resources'] as Record<string, unknown>[]).filter(({ name }) => !MADE.has(String(name)))
  const entries = told.filter((entry) => !isPublic || !isPersonal(entry))
  const names = new Set(entries.map(({ name }) => name))
  const files = new Map<string, Uint8Array>()
  for (const { name, path, hash } of resources) {
    if (!names.has(name)) continue
    const sha256 = hash.slice('sha256:'.length)
    const bytes = await read(path, sha256)
    if ((await digestHex(bytes)) !== sha256) throw new PackageError({ code: 'wrong_hash', resource: name, value: path })
    files.set(path, bytes)
  }
  const { contributors, keywords, homepage, id } = json
  const others = Object.entries({ contributors, keywords, homepage, id }).filter(([, value]) => value !== undefined)
  return { entries, files, others: Object.fromEntries(others) }
}

function isPersonal({ schema }: Readonly<Record<string, unknown>>): boolean {
  const fields = (schema as { fields?: unknown } | undefined)?.fields
  return Array.isArray(fields) && fields.some((field: { personal?: unknown } | null) => field?.personal === true)
}

/** The files of a new package with what was carried over, in its descriptor too. */
export function withCarried(files: PackageFiles, carried: CarriedOver): PackageFiles {
  if (carried.entries.length === 0 && Object.keys(carried.others).length === 0) return files
  const own = JSON.parse(new TextDecoder().decode(files.get(DESCRIPTOR_FILE))) as { resources: unknown[] }
  const descriptor = { ...own, ...carried.others, resources: [...own.resources, ...carried.entries] }
  const text = `${JSON.stringify(descriptor, null, 1)}\n`
  return new Map([...files, ...carried.files, [DESCRIPTOR_FILE, new TextEncoder().encode(text)]])
}
