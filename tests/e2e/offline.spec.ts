import type { Page } from '@playwright/test'
import { withBytes, withContent, withDescriptor, textOf } from '../fixtures/packageFiles'
import { tinyPackage } from '../fixtures/tinyProvince'
import { expectNoViolations } from './axe'
import { expect, intranetUrl, test as base } from './browser'
import { open, signal, valueOf } from './figures'
import { createEditions, startSite, type Editions, type Site } from './site'

const test = base.extend<{ site: Site; editions: Editions }>({
  site: async ({ browserName: _ }, use) => {
    const site = await startSite()
    await use(site)
    await site.stop()
  },
  editions: async ({ browserName: _ }, use) => {
    const editions = await createEditions()
    await use(editions)
    await editions.remove()
  },
  baseURL: async ({ site }, use) => use(site.address),
})
test.use({ serviceWorkers: 'allow' })
// All of the app and the package is fetched before anything is tried.
test.slow()

const PRESENT = '/present/planning-development'
/** How long a busy machine may take to fetch all of the app and the package. */
const PATIENCE = 60_000
const INDICATOR = 'passages-unnamed'

const note = (page: Page) => page.locator('.offline-note')
const bar = (page: Page) => page.locator('.new-version-bar')
const edition = (page: Page) => page.locator('meta[name="edition"]')

/** Opens a page and waits until app and package are kept. */
async function openAndKeep(page: Page): Promise<void> {
  await open(page, '/data')
  await expect(note(page)).toHaveAttribute('data-offline', 'kept', { timeout: PATIENCE })
}

/**
 * Lets a page look for news, as it does by itself when the network or the person returns, until something has come of it:
 * a page that has only just been drawn is not listening yet.
 */
async function lookForNewsUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  const look = async (): Promise<boolean> => {
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    return isThere()
  }
  await expect.poll(look, { timeout: PATIENCE }).toBe(true)
}

const packagesKept = (page: Page): Promise<number> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('peyk-package-')).length)

/** Marks a page; the mark goes when it is loaded anew. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { isMarked: true }))
const isMarked = (page: Page) => page.evaluate(() => 'isMarked' in window)

function goWithin(page: Page, address: string): Promise<void> {
  return page.evaluate((path) => {
    history.pushState(history.state, '', path)
    window.dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
  }, address)
}

test('works with the server gone: pages, figures, the live map, parts of files', async ({ page, site }) => {
  await openAndKeep(page)
  await site.stop()

  // The page that was open when the worker came is served by it too.
  await page.locator('.nav-rail a').first().click()
  await page.locator('main[data-ready="true"] .ranking-bars').waitFor()
  await page.reload()
  await page.locator('main[data-ready="true"]').waitFor()
  await expect(page.locator('article[data-indicator]')).toHaveCount(5)
  expect(Number(await valueOf(signal(page, INDICATOR)))).toBeGreaterThan(0)
  await expect(page.locator('.maplibregl-canvas')).toBeVisible()

  await open(page, `${PRESENT}?lang=en`)
  await open(page, '/briefing')

  const part = await page.evaluate(async () => {
    const answer = await fetch('/data/gilan/places.csv', { headers: { Range: 'bytes=0-9' } })
    return [answer.status, answer.headers.get('Content-Range'), await answer.text()]
  })
  expect(part).toEqual([206, expect.stringMatching(/^bytes 0-9\/\d{4,}$/), 'place_code'])
  const missing = await page.evaluate(() => fetch('/data/gilan/nothing.csv').then(String, () => 'no answer'))
  expect(missing).toBe('no answer')
})

test('can be installed', async ({ page }) => {
  await openAndKeep(page)
  const session = await page.context().newCDPSession(page)
  const { errors } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // A test's browser has no profile to install into.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
})

test('a new version announces itself, waits for a person, and leaves a projector alone', async ({
  page,
  context,
  site,
  editions,
}) => {
  await openAndKeep(page)
  const projector = await context.newPage()
  await open(projector, PRESENT)
  await open(page, '/?map=list')
  await mark(projector)
  await expect(bar(page)).toHaveCount(0)

  site.serve(await editions.newer())
  await lookForNewsUntil(page, () => bar(page).isVisible())
  await expect(bar(page)).toContainText('نسخه تازه‌ای آماده است')
  await expectNoViolations(page)
  await expect.poll(() => projector.evaluate(() => navigator.serviceWorker.ready.then((r) => !!r.waiting))).toBe(true)

  await page.getByRole('button', { name: 'بعداً' }).click()
  await expect(bar(page)).toHaveCount(0)
  await open(page, '/?map=list&lang=en&theme=projector')
  await expect(edition(page)).toHaveCount(0)
  await expect(bar(page)).toContainText('A new version is ready', { timeout: PATIENCE })
  await expectNoViolations(page, { strict: true })

  await page.getByRole('button', { name: 'Show the new version' }).click()
  await expect(edition(page)).toHaveCount(1)
  await page.locator('main[data-ready="true"]').waitFor()
  await expect(bar(page)).toHaveCount(0)

  // The other page goes on with the version it was opened with, also where it needs a part that the server has no more.
  expect(await isMarked(projector)).toBe(true)
  await expect(bar(projector)).toHaveCount(0)
  await projector.keyboard.press('PageDown')
  await expect(projector.locator('.on-stage .scene-footer .page')).toHaveText('صحنه ۲ از ۷')
  await goWithin(projector, '/data')
  await expect(note(projector)).toBeVisible()
  await expect(bar(projector)).toBeVisible({ timeout: PATIENCE })
  expect(await isMarked(projector)).toBe(true)
})

test('a package is kept whole or not at all, and a newer one is announced', async ({ page, site, editions }) => {
  const first = tinyPackage()
  const second = withDescriptor(
    withContent(first, 'councils.csv', textOf(first, 'councils.csv').trimEnd()),
    (json) => void (json['version'] = '2.0.0'),
  )
  const version = page.locator('.package-facts dd').nth(1)
  site.serve(await editions.withPackage(first))
  await openAndKeep(page)
  await expect(version).toHaveText('۱.۰.۰')

  // The file that changed is missing: the newer descriptor alone must not take the place of the older one.
  site.serve(await editions.withPackage(withBytes(second, 'councils.csv', null)))
  await lookForNewsUntil(page, async () => (await packagesKept(page)) === 2)
  await site.stop()
  await page.reload()
  await expect(version).toHaveText('۱.۰.۰')
  // It is listening from here on, and knows which package it shows.
  await expect(note(page)).toHaveAttribute('data-offline', 'kept', { timeout: PATIENCE })
  await goWithin(page, '/?map=list')
  await expect(page.locator('article[data-indicator]')).toHaveCount(5)
  await expect(bar(page)).toHaveCount(0)

  site.serve(await editions.withPackage(second))
  await site.startAgain()
  await lookForNewsUntil(page, () => bar(page).isVisible())
  await page.getByRole('button', { name: 'نمایش نسخه تازه' }).click()
  await expect(bar(page)).toHaveCount(0)
  await page.locator('main[data-ready="true"]').waitFor()
  await site.stop()
  await goWithin(page, '/data')
  await expect(version).toHaveText('۲.۰.۰')
})

test('a broken package on the server gives way to the last good one, with a sentence, until it is mended', async ({
  page,
  site,
  editions,
}) => {
  const first = tinyPackage()
  const second = withDescriptor(
    withContent(first, 'councils.csv', textOf(first, 'councils.csv').trimEnd()),
    (json) => void (json['version'] = '2.0.0'),
  )
  const instead = page.locator('.kept-instead')
  const version = page.locator('.package-facts dd').nth(1)
  site.serve(await editions.withPackage(first))
  await openAndKeep(page)
  await expect(instead).toHaveCount(0)

  // Half uploaded: the descriptor is the new one, a table still the old one.
  site.serve(await editions.withPackage(withBytes(second, 'councils.csv', first.get('councils.csv') ?? null)))
  await open(page, '/data')
  await expect(version).toHaveText('۱.۰.۰')
  await expect(instead).toHaveAttribute('data-fault', 'wrong_hash')
  await expect(instead).toContainText('آخرین بسته سالمی که در این مرورگر ذخیره شده بود نمایش داده می‌شود: نسخه ۱.۰.۰')
  await expectNoViolations(page)
  await expect(bar(page)).toHaveCount(0)

  site.serve(await editions.withPackage(second))
  await page.getByRole('button', { name: 'کوشش دوباره' }).click()
  await expect(version).toHaveText('۲.۰.۰')
  await expect(instead).toHaveCount(0)
})

test('a page opened without the network says when the server has a newer package, and waits', async ({
  page,
  site,
  editions,
}) => {
  const first = tinyPackage()
  site.serve(await editions.withPackage(first))
  await openAndKeep(page)
  await site.stop()
  await open(page, '/?map=list')
  await mark(page)
  site.serve(await editions.withPackage(withDescriptor(first, (json) => void (json['version'] = '2.0.0'))))
  await site.startAgain()
  await lookForNewsUntil(page, () => bar(page).isVisible())
  expect(await isMarked(page)).toBe(true)
  await page.getByRole('button', { name: 'نمایش نسخه تازه' }).click()
  await page.locator('main[data-ready="true"]').waitFor()
  await goWithin(page, '/data')
  await expect(page.locator('.package-facts dd').nth(1)).toHaveText('۲.۰.۰')
})

test('plain http on an intranet name says where the limit is, on the page about the data alone', async ({
  page,
  baseURL,
}) => {
  const address = intranetUrl(baseURL ?? '')
  await open(page, `${address}/data`)
  await expect(note(page)).toHaveAttribute('data-offline', 'insecure')
  await expect(note(page)).toContainText('تنها تا وقتی کار می‌کند که سرور در دسترس است')
  await expectNoViolations(page)
  await open(page, `${address}/data?lang=en`)
  await expect(note(page)).toContainText('works only while the server is reachable')
  await open(page, `${address}/?map=list`)
  await expect(page.locator('body')).not.toContainText('در دسترس است')
})
