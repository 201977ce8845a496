import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { listen } from '@/serve/listen'
import { createStaticServer } from '@/serve/server'
import { CHROMIUM_FLAGS_WITHOUT_GRAPHICS_CARD, findChromium } from '../e2e/chromium'

export interface Change {
  /** ms from the click until a figure differed in the document. */
  readonly changed: number
  /** ms from the click until the frame with it was on the screen. */
  readonly painted: number
}

declare global {
  /** What pageProbe.js puts into the page. */
  var peykProbe: {
    seenAt(name: 'figures' | 'tiles' | 'ready'): number | null
    calm(): Promise<void>
    expectChange(): void
    readonly change: Promise<Change> | null
  }
}

export interface ServedApp {
  readonly browser: Browser
  /** A page that has never been here: no cache, no storage, nothing compiled. Dispose of it with `context().close()`. */
  freshPage(options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

const PROBE = fileURLToPath(new URL('pageProbe.js', import.meta.url))

/** Serves what was built as `npm start` does and opens Chromium on it. */
export async function serveApp(dist: string): Promise<ServedApp> {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('Nothing is built yet. Run: npm run build')
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium here. Name one: CHROMIUM_PATH=/path/to/chromium')
  const server = createStaticServer(dist)
  const baseURL = await listen(server, 0)
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS_WITHOUT_GRAPHICS_CARD })
  // The worker comes after what is measured, and would be at work behind the next measurement.
  const usual = {
    serviceWorkers: 'block' as const,
    baseURL,
    locale: 'fa-IR',
    timezoneId: 'Asia/Tehran',
    viewport: { width: 1280, height: 720 },
  }
  return {
    browser,
    async freshPage(options = {}) {
      const context = await browser.newContext({ ...usual, ...options })
      await context.addInitScript({ path: PROBE })
      return context.newPage()
    },
    async close() {
      await browser.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Opens the overview, or another page, and waits until a moment that the probe knows; ms since the navigation began. */
export async function openOverview(page: Page, until: 'figures' | 'ready', address = '/'): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' })
  return seenAt(page, until)
}

/** Waits until a moment that the probe knows; ms since the navigation began. */
export async function seenAt(page: Page, until: 'figures' | 'tiles' | 'ready'): Promise<number> {
  const at = await page.waitForFunction((name) => globalThis.peykProbe.seenAt(name), until)
  const time = await at.jsonValue()
  // waitForFunction ends only with a value.
  return time ?? Number.NaN
}
