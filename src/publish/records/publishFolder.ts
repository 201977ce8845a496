import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { GEO_RESOURCES, type GeoResourceName, type RawTables } from '@/datapackage/catalogue'
import { checkUnitAreas } from '@/datapackage/checkUnitAreas'
import { DESCRIPTOR_FILE } from '@/datapackage/descriptor'
import { readPassageMonths, type PassageMonths } from '@/datapackage/packed/passageMonths'
import { readPassages } from '@/datapackage/packed/passages'
import { readGeo } from '@/datapackage/readGeo'
import type { Period } from '@/locale/period'
import { assemblePackage, type PackageFiles, type PackageInput } from '../assemble'
import type { RawFault } from './findings'
import { withMonth } from './months'
import { readMeta } from './packageMeta'
import { passageTiles } from './passageLines'
import { PassageDatabase } from './passageDatabase'
import { PASSAGES_FILE, readRawPassages } from './rawPassages'
import { guarded, guardedReading, readRawTables, readText, type ReadTables } from './rawTables'

/** More faults of one file than this are not told: whoever has so many mends the export, not its lines. */
const MOST_FAULTS = 1000

export type Step = 'read' | 'count' | 'tiles' | 'figures'

export type Outcome = { readonly files: PackageFiles } | { readonly faults: readonly RawFault[] }

type Records = Pick<PackageInput, 'passages' | 'passageMonths' | 'passageLines'>

/**
 * Makes a package of a folder of raw tables: `datapackage.json` (what the package says of itself), a CSV file of each table,
 * boundaries and labels as GeoJSON, also those of municipalities where there are any, and `passages.csv` where passages were collected.
 * Packed records of an earlier package are taken over where there is no `passages.csv`. Gives the files of the package, or all that is wrong with the folder.
 */
export async function publishFolder(folder: string, onStep: (step: Step, what?: string) => void): Promise<Outcome> {
  const read = await readRawTables(folder, MOST_FAULTS, (what) => onStep('read', what))
  const faults = [...read.faults]
  const meta = guarded(faults, DESCRIPTOR_FILE, () => readMeta(folder))
  const geo = readGeos(folder, faults)
  checkUnits(geo, read, meta, faults)
  const records = meta ? await readRecords(folder, read, meta.peyk.asOf, faults, onStep) : {}
  if (faults.length > 0 || !meta) return { faults }
  onStep('figures')
  return { files: assemblePackage({ meta, tables: read.tables, geo, ...records }) }
}

function readGeos(folder: string, faults: RawFault[]): PackageInput['geo'] {
  const found: { [N in GeoResourceName]?: FeatureCollection } = {}
  for (const [name, { required }] of Object.entries(GEO_RESOURCES) as [GeoResourceName, { required: boolean }][]) {
    const file = `${name}.geojson`
    const path = join(folder, file)
    if (existsSync(path)) {
      const geo = guarded(faults, file, () => readGeo(name, readText(name, path)))
      if (geo) found[name] = geo
    } else if (required) faults.push({ code: 'missing_resource', resource: name, file })
  }
  return found
}

/** Only where the places are sound: a place that could not be read would be missed by every area. */
function checkUnits(
  { unit_boundaries: areas }: PackageInput['geo'],
  { tables: { places }, faults: before }: ReadTables,
  meta: PackageInput['meta'] | null,
  faults: RawFault[],
): void {
  if (!areas || !meta || before.length > 0) return
  guarded(faults, 'unit_boundaries.geojson', () => checkUnitAreas(areas, { places, bbox: meta.peyk.bbox }))
}

async function readRecords(
  folder: string,
  { tables, lookUp, faults: before }: ReadTables,
  asOf: Period,
  faults: RawFault[],
  onStep: (step: Step, what?: string) => void,
): Promise<Records> {
  const months = await packed(folder, 'passage_months.bin', faults, (file) =>
    readPassageMonths('passage_months', file, tables.places),
  )
  const path = join(folder, PASSAGES_FILE)
  if (!existsSync(path)) return takenOver(folder, tables, months, faults)
  const database = await PassageDatabase.open()
  try {
    onStep('read', PASSAGES_FILE)
    const found = await readStored(database, path, lookUp)
    onStep('count')
    const isSound = found.length === 0 && before.length === 0
    const returns = tables.addressing.filter(({ period }) => period === asOf)
    const told = isSound
      ? [
          ...(await database.repeated(MOST_FAULTS)),
          ...(await database.differing(
            returns.filter((row) => Object.values(row).every((cell) => cell !== null)),
            MOST_FAULTS,
          )),
        ]
      : found
    faults.push(...told)
    return faults.length > 0 ? {} : await counted(database, tables, months, asOf, onStep)
  } finally {
    database.close()
  }
}

async function readStored(database: PassageDatabase, path: string, lookUp: ReadTables['lookUp']): Promise<RawFault[]> {
  const unreadable: RawFault[] = []
  const read = await guardedReading(unreadable, PASSAGES_FILE, () =>
    readRawPassages(path, lookUp, MOST_FAULTS, (passages) => database.add(passages)),
  )
  return read ?? unreadable
}

async function counted(
  database: PassageDatabase,
  { places }: Pick<RawTables, 'places'>,
  months: PassageMonths | null,
  asOf: Period,
  onStep: (step: Step) => void,
): Promise<Records> {
  const passages = await database.columns()
  const passageMonths = withMonth(months, await database.cube(), asOf)
  const lines = await database.lines()
  if (lines.length === 0) return { passages, passageMonths }
  onStep('tiles')
  const parents = new Map(places.map(({ place_code, parent }) => [place_code, parent]))
  const drawn = lines.map(({ row }) => parents.get(passages.places[passages.place[row] ?? 0] ?? '') ?? '')
  return { passages, passageMonths, passageLines: passageTiles(passages, lines, [...new Set(drawn)].sort()) }
}

/** Records of an earlier package, as they are there. */
async function takenOver(
  folder: string,
  { places }: Pick<RawTables, 'places'>,
  passageMonths: PassageMonths | null,
  faults: RawFault[],
): Promise<Records> {
  const passages = await packed(folder, 'passages.bin', faults, async (file) => readPassages('passages', file, places))
  const passageLines = await packed(folder, 'passages.pmtiles', faults, async (file) => file)
  return {
    ...(passages && { passages }),
    ...(passageMonths && { passageMonths }),
    ...(passages && passageLines && { passageLines }),
  }
}

async function packed<T>(
  folder: string,
  file: string,
  faults: RawFault[],
  read: (bytes: Uint8Array) => Promise<T>,
): Promise<T | null> {
  const path = join(folder, file)
  if (!existsSync(path)) return null
  return guardedReading(faults, file, () => read(new Uint8Array(readFileSync(path))))
}
