import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { assemblePackage } from '@/publish/assemble'
import { generateSample } from './generate'
import { readSampleInputs } from './readInputs'
import { samplePackage } from './samplePackage'
import { describeTables } from './summary'

/** `npm run data:sample [-- <province>]`: makes the sample package of a province, embeds it, and says what came out. */
const [province = 'gilan'] = process.argv.slice(2)
const data = new URL('../../public/data/', import.meta.url)
const folder = new URL(`${province}/`, data)

const { calibration, geography } = readSampleInputs(province)
const tables = generateSample(calibration, geography)
const files = assemblePackage(samplePackage(province, tables, calibration))
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const [path, bytes] of files) writeFileSync(new URL(path, folder), bytes)
writeFileSync(new URL('embedded.json', data), `${JSON.stringify({ folder: province })}\n`)
process.stdout.write(`${describeTables(tables)}\n${files.size} files in public/data/${province}\n`)
