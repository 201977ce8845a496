import { readFileSync } from 'node:fs'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import * as v from 'valibot'
import { accessSettings } from '@/datapackage/accessSettings'
import { addressingSettings } from '@/datapackage/descriptor'
import { readProvince } from '@/geography/province'
import type { RawTables } from '@/datapackage/catalogue'
import type { PackageInput, PackageMeta } from '@/publish/assemble'
import { passageTiles } from '@/publish/records/passageLines'
import { generatePassageLines } from './addressing/passageLines'
import { generatePassageMonths } from './addressing/passageMonths'
import { generatePassages } from './addressing/passages'
import type { Calibration } from './calibration'
import { sampleChangelog } from './changelog'
import { countyArea, type CountyArea } from './countyArea'

const bilingual = v.object({ fa: v.string(), en: v.string() })

const packageFile = v.strictObject({
  name: v.string(),
  version: v.string(),
  created: v.pipe(v.string(), v.isoDate()),
  title: bilingual,
  note: bilingual,
  attribution: bilingual,
  postOffice: bilingual,
  access: accessSettings,
  addressing: addressingSettings,
  /** Counties whose passages are drawn as lines; all of them in the full sample. */
  linesOf: v.array(v.string()),
  licenses: v.array(v.object({ name: v.string(), title: v.string() })),
})

const sources = v.array(v.object({ title: v.string(), path: v.string(), licence: v.string(), gave: bilingual }))

/**
 * What publishing needs for a province's sample: `src/sample/<province>/package.json`, its geography, the tables, and records
 * of passages that add up to them. `full`: with lines for the passages of all counties, not only of those that `linesOf` names.
 */
export function samplePackage(
  province: string,
  tables: RawTables,
  calibration: Calibration,
  { full = false } = {},
): PackageInput {
  const geography = new URL(`../geography/${province}/`, import.meta.url)
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, geography), 'utf8'))
  const collection = (file: string): FeatureCollection => read(file) as FeatureCollection
  const { linesOf, ...own } = readOwn(province)
  const boundaries = collection('boundaries.geojson')
  const passages = generatePassages(calibration, tables)
  const areas = areasOf(boundaries, full ? null : linesOf)
  const lines = generatePassageLines({ seed: calibration.seed, passages, places: tables.places, areas })
  const { last } = calibration.series.value
  const meta = describe(own, geography, v.parse(sources, read('sources.json')), last)
  return {
    meta: { ...meta, peyk: { ...meta.peyk, changes: sampleChangelog(tables, last, own.created) } },
    tables,
    passages,
    passageMonths: generatePassageMonths(tables, passages, last),
    ...(lines.length > 0 && { passageLines: passageTiles(passages, lines, [...areas.keys()]) }),
    geo: {
      boundaries,
      labels: collection('labels.geojson'),
      surroundings: collection('surroundings.geojson'),
    },
  }
}

function readOwn(province: string): v.InferOutput<typeof packageFile> {
  const file = new URL(`./${province}/package.json`, import.meta.url)
  return v.parse(packageFile, JSON.parse(readFileSync(file, 'utf8')))
}

/** The counties' areas by code; `codes` `null`: of all. */
function areasOf({ features }: FeatureCollection, codes: readonly string[] | null): Map<string, CountyArea> {
  const coded = features.map(({ properties, geometry }): [string, CountyArea] => [
    String(properties?.['place_code']),
    // Areas are polygons: reading the generator's inputs has seen to it.
    countyArea(geometry as Polygon | MultiPolygon),
  ])
  return new Map(coded.filter(([code]) => codes === null || codes.includes(code)))
}

function describe(
  { name, version, created, licenses, ...own }: Omit<v.InferOutput<typeof packageFile>, 'linesOf'>,
  geography: URL,
  from: PackageMeta['sources'],
  asOf: string,
): PackageMeta {
  const { code, bbox, area_code, sentinels } = readProvince(geography)
  return {
    name,
    version,
    created,
    licenses,
    sources: from,
    peyk: {
      ...own,
      province: code,
      asOf,
      sample: true,
      languages: ['fa', 'en'],
      bbox,
      areaCode: area_code,
      missingPoints: sentinels,
    },
  }
}
