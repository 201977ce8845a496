import { embeddedFiles, openEmbedded } from './embeddedPackage'
import { timed, type Finding } from './finding'

const FIRST_VIEW = ['first_view', 'places', 'population', 'targets', 'councils'] as const

/** Hashing, reading and checking the package; each run opens it anew. */
export async function measureReading(): Promise<Finding[]> {
  const files = embeddedFiles()
  const first = await repeat(9, async () => {
    const data = await openEmbedded(files)
    await Promise.all(FIRST_VIEW.map((name) => data.table(name)))
  })
  const whole = await repeat(5, async () => (await openEmbedded(files)).checkAll())
  return [
    timed('hash, read and check the first-view tables', null, first),
    timed('hash, read and check the whole package, as one opened by hand', null, whole),
  ]
}

async function repeat(runs: number, work: () => Promise<void>): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times
}
