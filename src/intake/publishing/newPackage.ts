import { strToU8, zipSync } from 'fflate'
import { CATALOGUE, GEO_RESOURCES, type GeoResourceName, type RawTables, type TableName } from '@/datapackage/catalogue'
import type { Descriptor, PublishedChange } from '@/datapackage/descriptor'
import type { TableSchema } from '@/datapackage/tableSchema'
import { monthOf, yearOf, type Period } from '@/locale/period'
import { assemblePackage, type PackageFiles } from '@/publish/assemble'
import type { FeatureCollection } from 'geojson'
import { withCarried, type CarriedOver } from './carriedOver'
import type { WholeDiff } from './diff'

/** Who may see the package: the public one has no column by which a person can be recognised. */
export type Audience = 'office' | 'public'

/** Whose geography it is, as it stands under the maps. */
export type Credit = Descriptor['peyk']['attribution']

export interface NewPackage {
  readonly descriptor: Descriptor
  readonly tables: RawTables
  readonly geo: { readonly [N in GeoResourceName]?: FeatureCollection }
  readonly carried: CarriedOver
  readonly diff: WholeDiff
  readonly asOf: Period
  readonly audience: Audience
  /** Left out: as the package before it says. */
  readonly credit?: Credit | undefined
  /** ISO date: no clock is read. */
  readonly today: string
}

export const GEO_NAMES = Object.keys(GEO_RESOURCES) as GeoResourceName[]

/** 1405.7.0, then 1405.7.1 … within the month; the next month begins anew. */
export function nextVersion(version: string, asOf: Period): string {
  const month = `${yearOf(asOf)}.${monthOf(asOf)}`
  const again = new RegExp(`^${month.replace('.', '\\.')}\\.(\\d+)$`).exec(version)?.[1]
  return `${month}.${again === undefined ? 0 : Number(again) + 1}`
}

/** Rows without what a person can be recognised by. */
export function withoutPersonal(tables: RawTables): RawTables {
  const entries = Object.entries(tables).map(([name, rows]) => {
    const fields = (CATALOGUE[name as TableName] as TableSchema).fields.filter(({ personal }) => personal)
    const blank = Object.fromEntries(fields.map((field) => [field.name, null]))
    return [name, fields.length === 0 ? rows : rows.map((row) => ({ ...row, ...blank }))]
  })
  // Each table keeps its rows' shape: only cells that may be empty became so.
  return Object.fromEntries(entries) as RawTables
}

/** What a new version says of itself beside its tables: how it differs from the one before. */
export function changeOf({
  diff,
  asOf,
  today,
  descriptor,
}: Pick<NewPackage, 'diff' | 'asOf' | 'today' | 'descriptor'>): PublishedChange {
  const changes = [
    ...diff.tables.map(({ table, total }) => ({ name: table, counts: total })),
    ...diff.areas.map(({ resource, counts }) => ({ name: resource, counts })),
  ]
  return {
    version: nextVersion(descriptor.version, asOf),
    created: today,
    asOf,
    tables: changes.map(({ name, counts: { added, changed, removed } }) => ({
      name,
      added,
      changed,
      ...(removed > 0 && { removed }),
    })),
  }
}

/** The files of the new package, with hashes, the next version and one line more in its list of changes. */
export function newPackageFiles(input: NewPackage): PackageFiles {
  const { descriptor, geo, asOf, audience, today } = input
  const tables = audience === 'public' ? withoutPersonal(input.tables) : input.tables
  const change = changeOf(input)
  const { schemaVersion: _, ...peyk } = descriptor.peyk
  const { name, licenses, sources } = descriptor
  const meta = { name, version: change.version, created: today, licenses, sources }
  const changes = [change, ...(peyk.changes ?? [])].slice(0, 60)
  const attribution = creditOf(peyk.attribution, input.credit)
  const files = assemblePackage({ meta: { ...meta, peyk: { ...peyk, asOf, changes, attribution } }, tables, geo })
  return withCarried(files, input.carried)
}

/** In a language in which nothing is written the words stay. */
const creditOf = (before: Credit, credit: Credit = before): Credit => ({
  fa: credit.fa.trim() || before.fa,
  en: credit.en.trim() || before.en,
})

/**
 * The files as one folder `data` in a ZIP, which is copied over the server's: in it the package in a folder of its own, and last, when all
 * of it is there, the word on which package is opened first.
 */
export function zipPackage(folder: string, files: PackageFiles): Uint8Array {
  const entries = [...files].map(
    ([path, bytes]) => [`data/${folder}/${path}`, isPacked(path) ? stored(bytes) : bytes] as const,
  )
  const named = strToU8(`${JSON.stringify({ folder })}\n`)
  return zipSync({ ...Object.fromEntries(entries), 'data/embedded.json': named }, { level: 6 })
}

/** Tiles and records are packed already: packing them again takes seconds and saves nothing. */
const isPacked = (path: string): boolean => /\.(pmtiles|bin|gz|zip|png|jpe?g|webp|woff2)$/.test(path)
const stored = (bytes: Uint8Array): [Uint8Array, { level: 0 }] => [bytes, { level: 0 }]
