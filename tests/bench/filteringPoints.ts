import { filterPoints, NO_FILTER, type PointFilter } from '@/contact-points/network/pointFilter'
import { pointMonth } from '@/contact-points/network/pointMonth'
import { packPoints } from '@/contact-points/network/pointTable'
import { POINT_KINDS } from '@/datapackage/tables/network'
import { plantTree } from '@/places/tree'
import { changeOnce } from './changingView'
import { openEmbedded } from './embeddedPackage'
import { timed, type Finding } from './finding'
import { openOverview, type ServedApp } from './servedApp'

const CHANGES = 16
const RUNS = 60

/** A filter of the contact points on its page: from the click until the frame with the new counts is painted. */
export async function measureFiltering(app: ServedApp): Promise<Finding[]> {
  const page = await app.freshPage()
  await openOverview(page, 'ready', '/contact-points')
  const options = page.locator('.point-filters [data-option] input')
  const painted: number[] = []
  // Ticked one after the other, then unticked; the first is left out, as in every row of changes.
  for (let turn = 0; turn <= CHANGES; turn += 1) {
    painted.push((await changeOnce(page, options.nth(turn % POINT_KINDS.length))).painted)
  }
  await page.context().close()
  return [timed('filter of 1,015 points: click to changed frame', 50, painted.slice(1)), ...(await measurePass())]
}

/** The pass over the columns alone: what is shown, and every option's count. */
async function measurePass(): Promise<Finding[]> {
  const data = await openEmbedded()
  const [points, services, given, looks, places] = await Promise.all([
    data.table('contact_points'),
    data.table('services'),
    data.table('point_services'),
    data.table('point_transparency'),
    data.table('places'),
  ])
  const table = packPoints({ points, services, given, looks }, plantTree(places))
  const month = pointMonth(table, data.descriptor.peyk.asOf)
  const runs = Array.from({ length: RUNS }, (_, turn) => {
    const kind = POINT_KINDS[turn % POINT_KINDS.length] ?? 'pishkhan'
    const filter: PointFilter = {
      ...NO_FILTER,
      kinds: [kind],
      service: services[turn % services.length]?.service_id ?? null,
    }
    const start = performance.now()
    filterPoints(table, month, filter)
    return performance.now() - start
  })
  return [timed('the same, computation of all counts', 5, runs)]
}
