import type { Desk } from './desk'
import { officePoints } from './officePoints'

/** Rows of a part: done within hundredths of a second, so that a question that comes meanwhile hardly waits. */
const PART_ROWS = 600
const PARTS = 6

/**
 * Takes a desk once through reading, cleaning and checking, a part at a time, before a person brings a file: a browser makes quick
 * code only of what has run for a while, and the first large file would pay for it. Nothing of this is kept.
 *
 * @param desk one of its own, with nothing in hand
 * @param isWanted asked before each part: false as soon as there is something better to do
 * @returns how many rows were taken through
 */
export async function rehearse(desk: Desk, isWanted: () => boolean): Promise<number> {
  const letters = new TextEncoder()
  const { tree } = desk
  const { peyk } = desk.package.descriptor
  for (let part = 0; part < PARTS; part += 1) {
    // A question that came meanwhile goes before.
    await new Promise((resolve) => setTimeout(resolve))
    if (!isWanted()) return part * PART_ROWS
    await bringIn(desk, letters.encode(officePoints(tree, peyk, part * PART_ROWS, PART_ROWS)))
  }
  return PARTS * PART_ROWS
}

async function bringIn(desk: Desk, bytes: Uint8Array): Promise<void> {
  const [sheet] = (await desk.open('contact_points.csv', bytes)).sheets
  if (!sheet) return
  const { headerRow } = sheet
  await desk.check({ sheet: 0, table: 'contact_points', headerRow, remembered: [], profile: 'desk' })
}
