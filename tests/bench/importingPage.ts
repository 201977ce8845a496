import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { messyPoints, citiesOf } from './bringingIn'
import { openEmbedded } from './embeddedPackage'
import { timed, type Finding } from './finding'
import type { ServedApp } from './servedApp'

const RUNS = 3
const ROWS = 120_000

/** What a person does with a file on the page of the desk: each step with its time and the longest task of the page meanwhile. */
const STEPS = ['read, cleaned and checked', 'kept', 'compared'] as const
type Step = (typeof STEPS)[number]

interface Taken {
  readonly painted: number
  readonly longest: number
}

/** A file of 120,000 contact points on the real page, from its choice to the comparison: the page has to stay usable throughout. */
export async function measureImporting(app: ServedApp): Promise<Finding[]> {
  const data = await openEmbedded()
  const folder = await mkdtemp(join(tmpdir(), 'peyk-bench-'))
  const path = join(folder, 'contact_points.csv')
  await writeFile(path, messyPoints(ROWS, citiesOf(await data.table('places'))))
  const runs: Record<Step, Taken>[] = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await importFile(app, path))
  await rm(folder, { recursive: true })
  return STEPS.flatMap((step) => [
    timed(
      `120,000 contact points on the page: ${step}`,
      step === STEPS[0] ? 1500 : null,
      runs.map((own) => own[step].painted),
    ),
    timed(
      'the same, longest task of the page, 0: none above 50 ms',
      50,
      runs.map((own) => own[step].longest),
    ),
  ])
}

async function importFile(app: ServedApp, path: string): Promise<Record<Step, Taken>> {
  const page = await app.freshPage()
  await page.goto('/desk/import')
  await page.locator('main[data-ready="true"]').waitFor()
  await page.evaluate(() => globalThis.peykProbe.calm())
  const read = await taken(page, 'change', '.clean-rows tbody th[scope="row"]', () =>
    page.locator('.file-drop input').setInputFiles(path),
  )
  const kept = await taken(page, 'click', '.compare', () => page.locator('.keep').click())
  const compared = await taken(page, 'click', '.make', () => page.locator('.compare').click())
  await page.context().close()
  return { 'read, cleaned and checked': read, kept, compared }
}

declare global {
  var peykStep: Promise<Taken>
}

/** From the event that begins a step to the frame that shows what it was for. */
async function taken(page: Page, begin: 'change' | 'click', shown: string, act: () => Promise<void>): Promise<Taken> {
  await page.evaluate(watchStep, { begin, shown })
  await act()
  return page.evaluate(() => globalThis.peykStep)
}

function watchStep({ begin, shown }: { begin: string; shown: string }): void {
  const long: PerformanceEntry[] = []
  let start = 0
  const tasks = new PerformanceObserver((list) => long.push(...list.getEntries()))
  tasks.observe({ type: 'longtask' })
  globalThis.peykStep = new Promise((resolve) => {
    document.addEventListener(begin, ({ timeStamp }) => (start = timeStamp), { capture: true, once: true })
    new MutationObserver((_, observer) => {
      if (start === 0 || !document.querySelector(shown)) return
      observer.disconnect()
      requestAnimationFrame(async (at) => {
        // What the page still draws once the first of it is seen holds up a key just as much.
        await globalThis.peykProbe.calm()
        long.push(...tasks.takeRecords())
        tasks.disconnect()
        resolve({ painted: at - start, longest: Math.max(0, ...long.map(({ duration }) => duration)) })
      })
    }).observe(document, { subtree: true, childList: true, attributes: true })
  })
}
