import { timed, type Finding } from './finding'
import { openOverview, seenAt, type ServedApp } from './servedApp'

const RUNS = 5
/** The largest municipality of the sample whose passages have lines. */
const STREETS = '/addressing?view=passages&place=0105&unit=0105051129'

/** The passages of the province as a list, and of a city as a map: from the navigation on, in a browser that was never here. */
export async function measureStreets(app: ServedApp): Promise<Finding[]> {
  const [list, first, all]: [number[], number[], number[]] = [[], [], []]
  for (let run = 0; run < RUNS; run += 1) {
    const [listed] = await opened(app, '/addressing?view=passages&map=list')
    list.push(listed)
    const [drawn, tiles] = await opened(app, STREETS)
    first.push(tiles)
    all.push(drawn)
  }
  return [
    timed('110,000 passages: counted and listed, cold', 1500, list),
    timed('passages of a city on the map: first tiles drawn, cold', 3000, first),
    timed('the same, all that is in view', null, all),
  ]
}

/** ms until all is drawn, and until the first tiles are. */
async function opened(app: ServedApp, address: string): Promise<[ready: number, tiles: number]> {
  const page = await app.freshPage()
  const ready = await openOverview(page, 'ready', address)
  const tiles = address === STREETS ? await seenAt(page, 'tiles') : ready
  await page.context().close()
  return [ready, tiles]
}
