import { timed, type Finding } from './finding'
import { openOverview, type ServedApp } from './servedApp'

const RUNS = 9
const SLOWDOWN = 4

/** From the beginning of the navigation, with a cold cache, until figures and map can be seen. */
export async function measureOpening(app: ServedApp): Promise<Finding[]> {
  return [
    timed(`figures readable, cold, CPU slowed ${SLOWDOWN} times`, 1000, await opened(app, 'figures', SLOWDOWN)),
    timed('figures readable, cold', null, await opened(app, 'figures', 1)),
    timed('figures, map and trend drawn, cold', 3000, await opened(app, 'ready', 1)),
  ]
}

async function opened(app: ServedApp, until: 'figures' | 'ready', slowdown: number): Promise<number[]> {
  const times: number[] = []
  // The first run warms the server and the browser itself up and does not count.
  for (let run = 0; run <= RUNS; run += 1) {
    const page = await app.freshPage()
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const time = await openOverview(page, until)
    if (run > 0) times.push(time)
    await page.context().close()
  }
  return times
}
