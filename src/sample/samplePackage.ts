import { readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import * as v from 'valibot'
import { accessSettings } from '@/datapackage/accessSettings'
import { addressingSettings } from '@/datapackage/descriptor'
import { readProvince } from '@/geography/province'
import type { RawTables } from '@/datapackage/catalogue'
import type { PackageInput, PackageMeta } from '@/publish/assemble'
import { generatePassages } from './addressing/passages'
import type { Calibration } from './calibration'

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
  licenses: v.array(v.object({ name: v.string(), title: v.string() })),
})

const sources = v.array(v.object({ title: v.string(), path: v.string(), licence: v.string(), gave: bilingual }))

/**
 * What publishing needs for a province's sample: `src/sample/<province>/package.json`, its geography, the tables, and records
 * of passages that add up to them.
 */
export function samplePackage(province: string, tables: RawTables, calibration: Calibration): PackageInput {
  const geography = new URL(`../geography/${province}/`, import.meta.url)
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, geography), 'utf8'))
  const collection = (file: string): FeatureCollection => read(file) as FeatureCollection
  return {
    meta: describe(province, geography, v.parse(sources, read('sources.json')), calibration.series.value.last),
    tables,
    passages: generatePassages(calibration, tables),
    geo: {
      boundaries: collection('boundaries.geojson'),
      labels: collection('labels.geojson'),
      surroundings: collection('surroundings.geojson'),
    },
  }
}

function describe(province: string, geography: URL, from: PackageMeta['sources'], asOf: string): PackageMeta {
  const file = new URL(`./${province}/package.json`, import.meta.url)
  const { name, version, created, licenses, ...own } = v.parse(packageFile, JSON.parse(readFileSync(file, 'utf8')))
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
