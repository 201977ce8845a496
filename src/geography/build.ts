import { readFileSync, writeFileSync } from 'node:fs'
import { places, population } from '@/datapackage/tables/places'
import { buildCounties, type City } from './counties'
import { areaGeometry, feature, writeCollection } from './geojson'
import { buildLabels } from './labels'
import { readProvince } from './province'
import { readLandAround, readSettlements } from './readLand'
import { readSource } from './sources'
import { buildSurroundings } from './surroundings'
import { cell, numberIn, placeRows, populationRows, readRows, writeRows, type SourceRow } from './tables'

/** Builds the geography of one province: `npm run data:geography -- gilan`. The same sources give the same bytes. */
function build(name: string) {
  const folder = new URL(`./${name}/`, import.meta.url)
  const read = (file: string) => readRows(readFileSync(new URL(file, folder), 'utf8'))
  const province = readProvince(folder)
  const divisions = { counties: read('counties.csv'), cities: read('cities.csv') }
  const drawing = readSource('drawing', `dist/esm/components/provinces/${province.drawing.component}.js`)
  const cities = divisions.cities.flatMap(cityOnMap)
  const { areas, moved } = buildCounties(province, drawing, readSettlements(province), cities)
  const boundaries = [...areas].map(([place_code, area]) =>
    feature(areaGeometry(area), { place_code, accuracy: 'approximate' }),
  )
  const around = buildSurroundings(province, [...areas.values()].flat(), readLandAround(province))
  const outputs = {
    'boundaries.geojson': writeCollection(boundaries),
    'surroundings.geojson': writeCollection(around),
    'labels.geojson': writeCollection(buildLabels(province, areas)),
    'places.csv': writeRows(places, placeRows(province, divisions, areas)),
    'population.csv': writeRows(population, populationRows(province, divisions)),
  }
  for (const [file, text] of Object.entries(outputs)) {
    writeFileSync(new URL(file, folder), text)
    report(`${file}: ${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`)
  }
  for (const { place_code, county } of moved) report(`The border of ${county} gave way to take in ${place_code}`)
}

function cityOnMap(row: SourceRow): City[] {
  const [lon, lat] = [numberIn(row, 'lon'), numberIn(row, 'lat')]
  if (lon === null || lat === null) return []
  return [{ place_code: cell(row, 'place_code') ?? '', county: cell(row, 'county_code') ?? '', at: [lon, lat] }]
}

const report = (line: string) => process.stdout.write(`${line}\n`)

build(process.argv[2] ?? 'gilan')
