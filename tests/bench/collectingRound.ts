import { unzipSync } from 'fflate'
import { addMonths } from '@/locale/period'
import { Desk } from '@/intake/desk/desk'
import { makeRound, readReturns } from '@/intake/round/roundDesk'
import { filled } from '../fixtures/intake/filledReturn'
import { readerOf } from '../fixtures/packageFiles'
import { embeddedFiles, openEmbedded } from './embeddedPackage'
import { timed, type Finding } from './finding'

const RUNS = 3

/** A month's round of all counties: their workbooks made, filled in, and all returns read, cleaned and checked. Each run has a fresh desk. */
export async function measureRound(): Promise<Finding[]> {
  const embedded = embeddedFiles()
  const data = await openEmbedded(embedded)
  const month = addMonths(data.descriptor.peyk.asOf, 1)
  const [makes, reads]: [number[], number[]] = [[], []]
  let counties = 0
  for (let run = 0; run < RUNS; run += 1) {
    const desk = await Desk.of(data, readerOf(embedded), '2026-11-27')
    const start = performance.now()
    const { bytes } = await makeRound(desk, month)
    makes.push(performance.now() - start)
    const workbooks = Object.entries(unzipSync(bytes))
    const returns = await Promise.all(workbooks.map(async ([name, own]) => ({ name, bytes: await filled(own) })))
    const dropped = performance.now()
    const { waiting } = await readReturns(desk, returns, month)
    reads.push(performance.now() - dropped)
    if (waiting === 0) throw new Error('Nothing was taken out of the returns.')
    counties = returns.length
  }
  return [
    timed(`make the workbooks of ${counties} counties`, 5000, makes),
    timed(`read, clean and check ${counties} filled workbooks`, 5000, reads),
  ]
}
