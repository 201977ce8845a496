import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkTable } from '@/datapackage/checkTable'
import { CATALOGUE, type RowOf, type TableName } from '@/datapackage/catalogue'
import { splitCsv } from '@/datapackage/csv'
import { parseCalibration, type Calibration } from './calibration'
import type { Geography } from './landscape'
import { parseUptake } from './outsourcing/uptake'

export interface SampleInputs {
  readonly calibration: Calibration
  readonly geography: Geography
}

/** Reads what the sample of one province is made from: `src/geography/<province>/` and `src/sample/<province>/`. */
export function readSampleInputs(province: string): SampleInputs {
  const sample = new URL(`./${province}/`, import.meta.url)
  const geography = new URL(`../geography/${province}/`, import.meta.url)
  const boundaries: Geography['boundaries'] = JSON.parse(read(geography, 'boundaries.geojson'))
  return {
    calibration: {
      ...parseCalibration(read(sample, 'calibration.json')),
      agencies: readTable('agencies', sample),
      services: readTable('services', sample),
      cooperationSteps: readTable('cooperation_steps', sample),
      referenceFigures: readTable('reference_figures', sample),
      uptake: parseUptake(read(sample, 'service-uptake.csv')),
    },
    geography: { places: readTable('places', geography), population: readTable('population', geography), boundaries },
  }
}

function readTable<N extends TableName>(name: N, folder: URL): RowOf<N>[] {
  return checkTable(CATALOGUE[name], splitCsv(name, read(folder, `${name}.csv`)))
}

function read(folder: URL, file: string): string {
  return readFileSync(fileURLToPath(new URL(file, folder)), 'utf8')
}
