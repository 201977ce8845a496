import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { assemblePackage } from '@/publish/assemble'
import { generateSample } from './generate'
import { readSampleInputs } from './readInputs'
import { samplePackage } from './samplePackage'
import { describeTables } from './summary'

/**
 * `npm run data:sample [-- <province>] [--full]`: makes the sample package of a province, embeds it, and says what came out.
 * With `--full` the passages of all counties are drawn; that package is not kept in git and lies beside the embedded one,
 * in `public/data/<province>-full`, to be opened with `/?package=/data/<province>-full/`.
 */
const full = process.argv.includes('--full')
const [province = 'gilan'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const data = new URL('../../public/data/', import.meta.url)
const name = full ? `${province}-full` : province
const folder = new URL(`${name}/`, data)

const { calibration, geography } = readSampleInputs(province)
const tables = generateSample(calibration, geography)
const files = assemblePackage(samplePackage(province, tables, calibration, { full }))
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const [path, bytes] of files) writeFileSync(new URL(path, folder), bytes)
if (!full) writeFileSync(new URL('embedded.json', data), `${JSON.stringify({ folder: province })}\n`)
process.stdout.write(`${describeTables(tables)}\n${files.size} files in public/data/${name}\n`)
