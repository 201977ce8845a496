import type { FeatureCollection } from 'geojson'
import { accessSettingsOf, type AccessSettings } from '@/datapackage/accessSettings'
import { addressingSettingsOf, type AddressingSettings } from '@/datapackage/addressingSettings'
import {
  CATALOGUE,
  type GeoResourceName,
  type RawTables,
  type ResourceName,
  type TableName,
} from '@/datapackage/catalogue'
import { DESCRIPTOR_FILE, SCHEMA_VERSION, TILE_ARCHIVE, type Descriptor } from '@/datapackage/descriptor'
import { sha256Hex } from '@/datapackage/integrity'
import type { PassageMonths } from '@/datapackage/packed/passageMonths'
import { packPassages, type Passages } from '@/datapackage/packed/passages'
import type { TableSchema } from '@/datapackage/tableSchema'
import { observe, type IndicatorFormula, type RawFrame } from '@/indicators/formula'
import type { Observation } from '@/indicators/observation'
import { periodRange, type Period } from '@/locale/period'
import { plantTree } from '@/places/tree'
import { writeCsv } from './csvOut'
import { packPassageMonths } from './packPassageMonths'
import { FIRST_VIEW_INDICATORS, FORMULAS } from './formulas'
import { frictionlessSchema } from './tableSchemaOut'

/** What a package says of itself, apart from its tables. `created` is an ISO date given by the caller: no clock is read. */
export type PackageMeta = Pick<Descriptor, 'name' | 'version' | 'created' | 'licenses' | 'sources'> & {
  readonly peyk: Omit<Descriptor['peyk'], 'schemaVersion'>
  readonly contributors?: readonly { readonly title: string; readonly role?: string }[]
}

export interface PackageInput {
  readonly meta: PackageMeta
  readonly tables: RawTables
  readonly geo: { readonly [N in GeoResourceName]?: FeatureCollection }
  /** Left out where no records were collected. */
  readonly passages?: Passages | undefined
  /** Their counts month by month. */
  readonly passageMonths?: PassageMonths | undefined
  /** A tile archive of where they run, from `records/passageLines`. */
  readonly passageLines?: Uint8Array | undefined
}

export type PackageFiles = ReadonlyMap<string, Uint8Array>

/**
 * Makes a data package of checked raw tables: computes the observations, writes every file, and describes and hashes
 * them. Pure: the same input gives the same bytes, in the browser and on the command line.
 */
export function assemblePackage({ meta, tables, geo, ...records }: PackageInput): PackageFiles {
  const { asOf, sample } = meta.peyk
  const observations = computeObservations(tables, asOf, sample, settingsOf(meta.peyk))
  const cities = new Set(tables.places.filter(({ level }) => level === 'city').map((place) => place.place_code))
  const firstView = observations.filter(
    (row) => FIRST_VIEW_INDICATORS.has(row.indicator) && !cities.has(row.place_code),
  )
  const files = new Map<string, Uint8Array>()
  const encoder = new TextEncoder()
  const resources: Record<string, unknown>[] = []
  const add = (name: string, path: string, bytes: Uint8Array, about: Record<string, unknown>): void => {
    files.set(path, bytes)
    resources.push({ name, path, bytes: bytes.length, hash: `sha256:${sha256Hex(bytes)}`, ...about })
  }

  for (const [name, rows] of Object.entries({ first_view: firstView, observations, ...tables })) {
    const schema: TableSchema = CATALOGUE[name as TableName]
    // What was not collected is left out, so that the parts of a page which need it switch off.
    if (!schema.required && rows.length === 0) continue
    const about = { mediatype: 'text/csv', format: 'csv', encoding: 'utf-8', schema: frictionlessSchema(schema) }
    // Rows and schema come under the same name, which the loop's types cannot say.
    add(name, `${name}.csv`, encoder.encode(writeCsv(schema, rows as never)), about)
  }
  for (const [name, collection] of Object.entries(geo)) {
    add(name, `${name}.geojson`, encoder.encode(`${JSON.stringify(collection)}\n`), {
      mediatype: 'application/geo+json',
      format: 'geojson',
    })
  }
  for (const [name, path, bytes, about] of recordFiles(records)) add(name, path, bytes, about)
  files.set(DESCRIPTOR_FILE, encoder.encode(`${JSON.stringify(describe(meta, resources), null, 1)}\n`))
  return files
}

type RecordFile = [name: ResourceName, path: string, bytes: Uint8Array, about: Record<string, unknown>]

function recordFiles({
  passages,
  passageMonths,
  passageLines,
}: Pick<PackageInput, 'passages' | 'passageMonths' | 'passageLines'>): RecordFile[] {
  const columns = { mediatype: 'application/octet-stream', format: 'peyk-columns' }
  const files: RecordFile[] = []
  if (passages) files.push(['passages', 'passages.bin', packPassages(passages), columns])
  if (passageMonths) {
    const about = { mediatype: 'application/gzip', format: 'peyk-columns' }
    files.push(['passage_months', 'passage_months.bin', packPassageMonths(passageMonths), about])
  }
  if (passageLines)
    files.push(['passage_lines', 'passages.pmtiles', passageLines, { mediatype: TILE_ARCHIVE, format: 'pmtiles' }])
  return files
}

function describe({ peyk, ...rest }: PackageMeta, resources: readonly unknown[]): Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...rest,
    title: peyk.title.fa,
    peyk: { schemaVersion: SCHEMA_VERSION, ...peyk },
    resources,
  }
}

/** What observations are computed with, beside the tables; left out: every formula, the default settings. */
export interface ComputeOptions {
  readonly formulas?: readonly IndicatorFormula[]
  readonly access?: AccessSettings
  readonly addressing?: AddressingSettings
}

/** The settings that a package's figures are computed with. */
export function settingsOf(peyk: PackageMeta['peyk']): Required<Pick<ComputeOptions, 'access' | 'addressing'>> {
  return { access: accessSettingsOf(peyk), addressing: addressingSettingsOf(peyk) }
}

/** The observations of every indicator, from the first month of any raw table to `asOf`. */
export function computeObservations(
  tables: RawTables,
  asOf: Period,
  sample: boolean,
  { formulas = FORMULAS, ...settings }: ComputeOptions = {},
): Observation[] {
  const frame: RawFrame = { tables, tree: plantTree(tables.places), periods: periodsOf(tables, asOf), ...settings }
  return formulas.flatMap((formula) =>
    observe(formula, frame, ({ filled }) => {
      if (sample) return 'sample'
      return filled > 0 || formula.isEstimate ? 'estimated' : 'measured'
    }),
  )
}

/** All months of a package: from the first of any raw table to `asOf`. */
export function periodsOf(tables: RawTables, asOf: Period): Period[] {
  const monthly = [tables.addressing, tables.service_transactions, tables.postal_items]
  const first = monthly.flatMap((rows) => rows.map(({ period }) => period)).reduce((a, b) => (a < b ? a : b), asOf)
  return periodRange(first, asOf)
}
