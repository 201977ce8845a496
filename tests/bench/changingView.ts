import type { Locator, Page } from '@playwright/test'
import { timed, type Finding } from './finding'
import { openOverview, type Change, type ServedApp } from './servedApp'

const FIRST_CHANGES = 7
const LATER_CHANGES = 24

/** Where to click for the n-th change of a kind. Neighbouring clicks always differ, so that each changes something. */
const KINDS: Readonly<Record<'indicator' | 'period' | 'place', (page: Page, turn: number) => Locator>> = {
  indicator: (page, turn) =>
    page
      .locator('main article[data-indicator] h2 button')
      .and(page.locator('[aria-pressed="false"]'))
      .nth(turn % 4),
  // To and fro over two years: the first button of the period control goes back, the second forward.
  period: (page, turn) => page.locator('.period-control button').nth(turn % 24 < 12 ? 0 : 1),
  place: (page, turn) =>
    page
      .locator('main li[data-place] button')
      .and(page.locator('[aria-pressed="false"]'))
      .nth((turn * 5) % 16),
}

/** From a click until the frame that shows another figure is painted; what the map still draws after it is left out. */
export async function measureChanges(app: ServedApp): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [kind, target] of Object.entries(KINDS)) {
    const later = await changes(app, LATER_CHANGES, target)
    findings.push(
      timed(
        `change of ${kind}: click to changed frame`,
        100,
        later.map(({ painted }) => painted),
      ),
    )
    findings.push(
      timed(
        `the same, until the document differs`,
        null,
        later.map(({ changed }) => changed),
      ),
    )
    const first: Change[] = []
    for (let run = 0; run < FIRST_CHANGES; run += 1) first.push(...(await changes(app, 1, target)))
    findings.push(
      timed(
        `first change of ${kind} after opening`,
        100,
        first.map(({ painted }) => painted),
      ),
    )
  }
  return findings
}

async function changes(app: ServedApp, count: number, target: (page: Page, turn: number) => Locator) {
  const page = await app.freshPage()
  await openOverview(page, 'ready')
  const times: Change[] = []
  // In a long row the first one is measured apart.
  for (let turn = 0; turn < (count === 1 ? 1 : count + 1); turn += 1) {
    const time = await changeOnce(page, target(page, turn))
    if (count === 1 || turn > 0) times.push(time)
  }
  await page.context().close()
  return times
}

/** Clicks and waits until the frame that shows other figures is painted. */
export async function changeOnce(page: Page, target: Locator): Promise<Change> {
  await target.hover()
  await page.evaluate(() => globalThis.peykProbe.calm())
  await page.evaluate(() => globalThis.peykProbe.expectChange())
  await page.mouse.down()
  await page.mouse.up()
  const time = await page.evaluate(() => globalThis.peykProbe.change)
  if (time === null) throw new Error('No change was awaited.')
  return time
}
