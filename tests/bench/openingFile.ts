import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { PackageFiles } from '@/publish/assemble'
import { zipOf } from '../fixtures/archives'
import { textOf, withContent } from '../fixtures/packageFiles'
import { embeddedFiles } from './embeddedPackage'
import { timed, type Finding } from './finding'
import type { ServedApp } from './servedApp'

const RUNS = 5
const LARGE = 5_000_000
/** The embedded package spans six years of months, so that far back no period is there yet. */
const YEARS = 6
const GROWING = 'service_transactions'

/** From the choice of a file until the page of the package in it is painted: unpacked, hashed, checked whole and kept. */
export async function measureOpeningFiles(app: ServedApp): Promise<Finding[]> {
  const embedded = embeddedFiles()
  const large = grownTo(LARGE, embedded)
  return [
    ...(await measureFile(app, 'the embedded package as a ZIP file', zipOf(embedded), embedded, null)),
    ...(await measureFile(app, 'a ZIP file of 5 MB', zipOf(large), large, 1500)),
  ]
}

async function measureFile(
  app: ServedApp,
  what: string,
  archive: Uint8Array,
  files: PackageFiles,
  reach: number | null,
): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'peyk-bench-'))
  const path = join(folder, 'package.zip')
  await writeFile(path, archive)
  const openings: Opening[] = []
  for (let run = 0; run < RUNS; run += 1) openings.push(await openFile(app, path))
  await rm(folder, { recursive: true })
  const unpacked = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  const size = `${megabytes(archive.length)} MB, ${megabytes(unpacked)} MB unpacked`
  return [
    timed(
      `open ${what} (${size})`,
      reach,
      openings.map(({ painted }) => painted),
    ),
    timed(
      `the same, longest task of the page`,
      50,
      openings.map(({ longest }) => longest),
    ),
  ]
}

interface Opening {
  readonly painted: number
  readonly longest: number
}

async function openFile(app: ServedApp, path: string): Promise<Opening> {
  const page = await app.freshPage()
  await page.goto('/data')
  await page.locator('main[data-ready="true"]').waitFor()
  await page.evaluate(() => globalThis.peykProbe.calm())
  await watchOpening(page)
  await page.locator('input[type="file"]').setInputFiles(path)
  const opening = await page.evaluate(() => globalThis.peykOpening)
  await page.context().close()
  return opening
}

declare global {
  var peykOpening: Promise<Opening>
}

/** Begins with the event that a chosen file sends; ends in the frame that shows whose package is open. */
async function watchOpening(page: Page): Promise<void> {
  await page.evaluate(() => {
    let longest = 0
    let chosen = 0
    document.addEventListener('change', ({ timeStamp }) => (chosen = timeStamp), { capture: true, once: true })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    }).observe({ type: 'longtask' })
    globalThis.peykOpening = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.foreign-package')) return
        observer.disconnect()
        requestAnimationFrame((at) => setTimeout(() => resolve({ painted: at - chosen, longest }), 0))
      }).observe(document, { subtree: true, childList: true })
    })
  })
}

/** The package with its largest table told again for earlier and earlier years, until its archive is of that size. */
function grownTo(size: number, files: PackageFiles): PackageFiles {
  const path = `${GROWING}.csv`
  const [header = '', ...rows] = textOf(files, path).trim().split('\n')
  const part = zipOf(new Map([[path, files.get(path) ?? new Uint8Array()]])).length
  const times = Math.ceil((size - zipOf(files).length) / part)
  const earlier = (row: string, back: number): string => `${Number(row.slice(0, 4)) - back * YEARS}${row.slice(4)}`
  const all = Array.from({ length: times + 1 }, (_, back) => rows.map((row) => earlier(row, back))).flat()
  return withContent(files, path, [header, ...all, ''].join('\n'))
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)
