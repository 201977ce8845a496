import { measureAccess } from '@/contact-points/access/measureAccess'
import { madeUpNetwork } from './madeUpNetwork'

/** Measures reach over so many made-up provinces, so many times, and says in JSON how long it took and what it held. */
const [provinces = 1, runs = 1] = process.argv.slice(2).map(Number)
const data = madeUpNetwork(provinces)
const times = Array.from({ length: runs }, () => {
  const start = performance.now()
  measureAccess(data, { period: '1404-01' })
  return performance.now() - start
})
process.stdout.write(JSON.stringify({ runs: times, peakMb: process.resourceUsage().maxRSS / 1024 }))
