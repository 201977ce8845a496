import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ROOT } from '../runner/command'
import { measureBringingIn } from './bringingIn'
import { measureVolumes } from './askingVolumes'
import { measureSizes } from './builtSizes'
import { measureChanges } from './changingView'
import { measureRound } from './collectingRound'
import { measureComputation } from './computation'
import { measureFiltering } from './filteringPoints'
import type { Finding } from './finding'
import { measureImporting } from './importingPage'
import { describeMachine } from './machine'
import { measureAccessBench } from './measuringAccess'
import { measureOpeningFiles } from './openingFile'
import { measureOpening } from './openingPage'
import { measureStreets } from './openingStreets'
import { measurePresenting } from './presenting'
import { tableOf } from './printTable'
import { measurePublishing } from './publishing'
import { measureReading } from './readingPackage'
import { measureSearching } from './searching'
import { serveApp } from './servedApp'
import { measureSiting } from './siting'

/**
 * `npm run bench [-- <folder of a build>]`: measures what was built, prints a table and writes test-results/bench.json.
 * It measures and does not judge: a miss is marked, and the exit code stays 0. Machines are noisy: compare figures of
 * one run, or runs made one after the other on the same machine.
 */
async function bench(dist: string): Promise<void> {
  const app = await serveApp(dist)
  const machine = describeMachine(`Chromium ${app.browser.version()}`)
  console.log(`${machine.processor}, ${machine.cores} cores, Node ${machine.node}, ${machine.browser}`)
  console.log(`load before: ${machine.loadBefore}; figures rise on a busy machine\n`)
  const findings: Finding[] = []
  try {
    findings.push(...(await measureOpening(app)), ...(await measureChanges(app)), ...(await measureOpeningFiles(app)))
    findings.push(...(await measureFiltering(app)), ...(await measurePresenting(app)), ...(await measureImporting(app)))
    findings.push(...(await measureStreets(app)))
  } finally {
    await app.close()
  }
  findings.push(...(await measureComputation()), ...measureSearching(), ...measureAccessBench(), ...measureVolumes())
  findings.push(...(await measureSiting()))
  findings.push(...(await measureBringingIn()), ...(await measureRound()))
  findings.push(...(await measurePublishing()))
  findings.push(...(await measureReading()), ...(await measureSizes(dist)))
  console.log(tableOf(findings))
  const results = join(ROOT, 'test-results')
  await mkdir(results, { recursive: true })
  await writeFile(join(results, 'bench.json'), `${JSON.stringify({ machine, findings }, null, 2)}\n`)
}

try {
  await bench(resolve(ROOT, process.argv[2] ?? 'dist'))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
