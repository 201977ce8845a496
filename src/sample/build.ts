import { generateSample } from './generate'
import { readSampleInputs } from './readInputs'
import { describeTables } from './summary'

/** `npm run data:sample [-- <province>]`: makes the sample of a province and says what came out. */
const [province = 'gilan'] = process.argv.slice(2)
const { calibration, geography } = readSampleInputs(province)
process.stdout.write(`${describeTables(generateSample(calibration, geography))}\n`)
