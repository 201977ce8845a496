import { timed, type Finding } from './finding'
import { openOverview, type ServedApp } from './servedApp'

const RUNS = 5
/** The largest municipality of the sample whose passages have lines. */
const STREETS = '/addressing?view=passages&place=0105&unit=0105051129'

/** The passages of the province as a list, and of a city as a map: from the navigation on, in a browser that was never here. */
export async function measureStreets(app: ServedApp): Promise<Finding[]> {
  const [list, tiles]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run += 1) {
    list.push(await opened(app, '/addressing?view=passages&map=list'))
    tiles.push(await opened(app, STREETS))
  }
  return [
    timed('110,000 passages: counted and listed, cold', 1500, list),
    timed('passages of a city on the map: all tiles of the view drawn, cold', 3000, tiles),
  ]
}

async function opened(app: ServedApp, address: string): Promise<number> {
  const page = await app.freshPage()
  const time = await openOverview(page, 'ready', address)
  await page.context().close()
  return time
}
