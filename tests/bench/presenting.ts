import type { BrowserContext, Page } from '@playwright/test'
import { timed, type Finding } from './finding'
import type { ServedApp } from './servedApp'

const STAGE = '/present/planning-development'
const NOTES = ['/briefing', '/briefing?for=0104'] as const
/** Ways through six scenes of the agenda, to and fro. */
const ROUNDS = 2
const OPENINGS = 7

/** How a scene is turned to, a second window kept in step, and how soon a note can be printed. */
export async function measurePresenting(app: ServedApp): Promise<Finding[]> {
  return [...(await measureScenes(app)), ...(await measureNotes(app))]
}

async function measureScenes(app: ServedApp): Promise<Finding[]> {
  const stage = await app.freshPage()
  await stage.goto(STAGE)
  await stage.locator('main[data-prepared="true"]').waitFor()
  const neighbours: number[] = []
  for (let turn = 0; turn < ROUNDS * 10; turn += 1) {
    neighbours.push(await turnScene(stage, turn % 10 < 5 ? 'PageDown' : 'PageUp'))
  }
  const jumps: number[] = []
  for (let turn = 0; turn < 10; turn += 1) jumps.push(await turnScene(stage, turn % 2 === 0 ? 'Digit4' : 'Digit1'))
  const synced = await measureSync(stage.context(), stage)
  await stage.context().close()
  return [
    timed('scene change on stage: key to painted frame', 100, neighbours),
    timed('the same, to a scene that was not prepared', 100, jumps),
    timed('presenter’s window in step with the stage', 100, synced),
  ]
}

/** ms from a key until the frame with another scene is painted. */
async function turnScene(page: Page, key: string): Promise<number> {
  await page.evaluate(() => globalThis.peykProbe.calm())
  await page.evaluate(watchScene, '.on-stage .scene-footer .page')
  await page.keyboard.press(key)
  return page.evaluate(() => globalThis.peykTurn)
}

/** ms from a key on the stage until the frame with that scene is painted in the other window; both read one clock. */
async function measureSync(context: BrowserContext, stage: Page): Promise<number[]> {
  const presenter = await context.newPage()
  await presenter.goto(`${STAGE}/presenter`)
  await presenter.locator('main[data-connected="true"]').waitFor()
  const times: number[] = []
  for (let turn = 0; turn < 10; turn += 1) {
    await presenter.evaluate(watchScene, '[data-figure="position"]')
    await stage.evaluate(watchKey)
    await stage.keyboard.press(turn % 10 < 5 ? 'PageDown' : 'PageUp')
    const from = await stage.evaluate(() => globalThis.peykPressed)
    const to = await presenter.evaluate(() => globalThis.peykSeen)
    times.push(to - from)
  }
  return times
}

declare global {
  /** When the next key is pressed, in ms of the epoch. */
  var peykPressed: Promise<number>
  /** ms from the next key until the watched text is another one and painted. */
  var peykTurn: Promise<number>
  /** When the watched text was another one and painted, in ms of the epoch. */
  var peykSeen: Promise<number>
}

/** Runs in the page, as `watchScene` does: neither may hold a function with a name of its own. */
function watchKey(): void {
  globalThis.peykPressed = new Promise((resolve) => {
    window.addEventListener('keydown', ({ timeStamp }) => resolve(performance.timeOrigin + timeStamp), { once: true })
  })
}

/** Runs in the page: watches for another text in an element, from the next key on. */
function watchScene(selector: string): void {
  const before = document.querySelector(selector)?.textContent
  let pressed = performance.now()
  window.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { once: true, capture: true })
  const painted = new Promise<number>((resolve) => {
    const changes = new MutationObserver(() => {
      if (document.querySelector(selector)?.textContent === before) return
      changes.disconnect()
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve(performance.now())
        channel.port2.postMessage(null)
      })
    })
    changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  globalThis.peykTurn = painted.then((at) => at - pressed)
  globalThis.peykSeen = painted.then((at) => performance.timeOrigin + at)
}

async function measureNotes(app: ServedApp): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const address of NOTES) {
    const times: number[] = []
    // The first run warms the server and the browser itself up and does not count.
    for (let run = 0; run <= OPENINGS; run += 1) {
      const page = await app.freshPage()
      await page.goto(address, { waitUntil: 'commit' })
      const at = await page.waitForFunction(() => globalThis.peykProbe.seenAt('ready'))
      // waitForFunction ends only with a value.
      if (run > 0) times.push((await at.jsonValue()) ?? Number.NaN)
      await page.context().close()
    }
    findings.push(timed(`note ready to print, cold: ${address}`, 1500, times))
  }
  return findings
}
