import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { zipOf } from '../fixtures/archives'
import { citySized, drawn, geoJson } from '../fixtures/intake/drawnAreas'
import { filled } from '../fixtures/intake/filledReturn'
import { MESSY_POINTS } from '../fixtures/intake/sheets'
import { tinyPackage } from '../fixtures/tinyProvince'
import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open } from './figures'

const TINY = Buffer.from(zipOf(tinyPackage(), { folder: 'tiny/' }))
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** The area of a city that has none yet, and one of nobody. */
const CITIES = geoJson(
  drawn({ SHAHRDARI: '9801000009' }, citySized(2)),
  drawn({ SHAHRDARI: 'شهر نو' }, [60.2, 30.2, 60.3, 30.3]),
)
/** Names of counties and of their cities alike, too small for the ones and too large for the others. */
const UNCLEAR = geoJson(
  drawn({ NAME: 'آزمون باختر' }, [60, 30, 60.25, 30.5]),
  drawn({ NAME: 'آزمون میانه' }, [60.5, 30, 60.75, 30.5]),
)
const RAW_KEYS = /intake\.\w|faults\.\w|dictionary\.\w|\{\w+\}/

/** Opens the tiny package out of a file, then a page of the desk beside it. */
async function openDesk(page: Page, part: 'import' | 'round', lang: string): Promise<void> {
  await open(page, `/data?lang=${lang}`)
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'tiny.zip', mimeType: 'application/zip', buffer: TINY })
  await page.locator('.foreign-package').waitFor()
  await open(page, page.url().replace('/data', `/desk/${part}`))
}

async function take(page: Page, name: string, text: string): Promise<void> {
  await page.locator('.file-drop input').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

/** A file whose areas may be anybody's is asked about, in words and buttons that all can read, also on a projector. */
async function expectQuestion(page: Page): Promise<void> {
  await take(page, 'areas.geojson', UNCLEAR)
  await expect(page.locator('.boundaries-result').getByRole('group').getByRole('button')).toHaveCount(2)
  const theme = page.locator('.theme-choice select')
  for (const name of ['projector', 'light']) {
    await theme.selectOption(name)
    await expect(page.locator('html')).toHaveAttribute('data-theme', name)
    await expectNoViolations(page)
  }
  expect(await page.locator('.boundaries-result').innerText()).not.toMatch(RAW_KEYS)
}

for (const lang of ['fa', 'en']) {
  test(`a messy sheet and areas are kept over a reload, published and shown in a second browser, in ${lang}`, async ({
    page,
    browser,
  }) => {
    await openDesk(page, 'import', lang)
    await take(page, 'points.csv', MESSY_POINTS)
    await expect(page.locator('.kinds li')).toHaveCount(6)
    await page.locator('.issue-line').first().click()
    await expect(page.locator('tr.is-marked .is-meant')).toBeInViewport()
    await expectNoViolations(page)
    expect(await page.locator('main').innerText()).not.toMatch(RAW_KEYS)

    await page.locator('.keep').click()
    await expect(page.locator('.compare')).toBeVisible()
    await expectQuestion(page)
    await take(page, 'cities.geojson', CITIES)
    await expect(page.locator('.boundaries-result')).toContainText(lang === 'fa' ? 'پیوندنخورده (۱): شهر نو' : 'شهر نو')
    // The package has areas of two others: in one language they stay, in the other they go.
    const [choice, drawnAreas] = lang === 'fa' ? ['added', 3] : ['whole', 1]
    await page.locator(`.unit-areas [value="${choice}"]`).check()
    await expect(page.locator('.unit-areas input')).toHaveCount(3)
    await expect(page.locator('.unit-areas [value="added"]')).toBeEnabled()
    await open(page, page.url())
    await expect(page.locator(`.unit-areas [value="${choice}"]`)).toBeChecked()
    await page.locator('.compare').click()
    await expect(page.locator('.make')).toBeVisible()
    await expect(page.locator('.draft tbody').first()).toContainText(
      lang === 'fa' ? 'مرزهای شهرداری‌ها و دهیاری‌ها' : 'Boundaries of municipalities and dehyaris',
    )
    await page.locator(`.credit-fields [lang="${lang}"]`).fill('Survey 1405')
    await expectNoViolations(page)
    await page.locator('.confirm input').check()
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.make button').click()])
    expect(download.suggestedFilename()).toMatch(/-1404\.3\.\d+\.zip$/)

    const published = await readFile(await download.path())
    const other = await browser.newContext({ baseURL: new URL(page.url()).origin })
    const second = await other.newPage()
    await open(second, `/data?lang=${lang}`)
    await second
      .locator('input[type="file"]')
      .setInputFiles({ name: 'new.zip', mimeType: 'application/zip', buffer: published })
    await expect(second.locator('.foreign-package')).toContainText('new.zip')
    await open(second, `${second.url().replace('/data', '/addressing')}&by=unit`)
    await expect(second.locator('figcaption').first()).toContainText('Survey 1405')
    await expect(second.locator('.unit-keys')).toContainText(lang === 'fa' ? 'محدوده' : 'Area')
    // On paper the map is a drawing, whose parts can be counted: one area of the file, and two of the package where they stay.
    await second.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await expect(second.locator('.figure-units path.area')).toHaveCount(drawnAreas)
    await other.close()
  })
}

for (const lang of ['fa', 'en']) {
  test(`a month goes from its round to a package that a second browser opens, in ${lang}`, async ({
    page,
    browser,
  }) => {
    await openDesk(page, 'round', lang)
    const [round] = await Promise.all([page.waitForEvent('download'), page.locator('.make button').click()])
    const workbooks = unzipSync(new Uint8Array(await readFile(await round.path())))
    const returned = await Promise.all(
      Object.entries(workbooks)
        .slice(0, 2)
        .map(async ([name, bytes]) => ({ name, mimeType: XLSX, buffer: Buffer.from(await filled(bytes)) })),
    )
    await page.locator('.file-drop input').setInputFiles(returned)
    await expect(page.locator('.is-late')).toHaveCount(1)
    // One of the two counties sends another: it is told what differs from the first.
    const [name = '', bytes = new Uint8Array()] = Object.entries(workbooks)[0] ?? []
    const corrected = Buffer.from(await filled(bytes, (before) => before + 1))
    await page.locator('.file-drop input').setInputFiles({ name, mimeType: XLSX, buffer: corrected })
    await expect(page.locator('.return-frame .earlier')).toHaveText(
      lang === 'fa' ? /[۱-۹][۰-۹]* خانه/ : /cells that differ [^:]*: \d/,
    )
    await page.locator('.return-frame .problems').first().click()
    await expect(page.locator('.return-differences tbody tr').first()).toBeVisible()
    await expectNoViolations(page)
    expect(await page.locator('main').innerText()).not.toMatch(RAW_KEYS)
    await page.locator('.compare').click()
    await page.locator('.confirm input').check()
    const [made] = await Promise.all([page.waitForEvent('download'), page.locator('form.make button').click()])
    const buffer = await readFile(await made.path())

    const other = await browser.newContext({ baseURL: new URL(page.url()).origin })
    const second = await other.newPage()
    await open(second, `/data?lang=${lang}`)
    await second
      .locator('input[type="file"]')
      .setInputFiles({ name: made.suggestedFilename(), mimeType: 'application/zip', buffer })
    await expect(second.locator('.foreign-package')).toContainText(made.suggestedFilename())
    await expect(second.locator('.package-facts')).toContainText(lang === 'fa' ? 'تیر ۱۴۰۴' : 'Tir 1404')
    await other.close()
  })
}

test('a tab that is killed while a draft is being kept comes back with the last good one, and says so', async ({
  page,
}) => {
  await openDesk(page, 'import', 'en')
  await take(page, 'points.csv', MESSY_POINTS)
  await page.locator('.keep').click()
  await expect(page.locator('.compare')).toBeVisible()
  const address = page.url()
  // The slot that is written next holds half a text, as after a torn write.
  await page.evaluate(tearNextSlot)
  await page.close({ runBeforeUnload: false })

  const again = await page.context().newPage()
  await open(again, address)
  await expect(again.locator('.draft')).toContainText('the one before it came back')
  await expect(again.locator('.compare')).toBeVisible()
})

/** Writes half of the kept draft as a newer one into the other slot of the desk's store. */
async function tearNextSlot(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const asking = indexedDB.open('peyk-desk')
    asking.onsuccess = () => resolve(asking.result)
  })
  const slots = database.transaction('slots', 'readwrite').objectStore('slots')
  const keys = await new Promise<string[]>((resolve) => {
    const asking = slots.getAllKeys()
    asking.onsuccess = () => resolve(asking.result.map(String))
  })
  const [key = ''] = keys
  const text = await new Promise<string>((resolve) => {
    const asking = slots.get(key)
    asking.onsuccess = () => resolve(String(asking.result))
  })
  const newer = text.replace(/"revision":(\d+)/, (_, revision: string) => `"revision":${Number(revision) + 1}`)
  const other = key.endsWith('0') ? key.replace(/0$/, '1') : key.replace(/1$/, '0')
  await new Promise((resolve) => {
    slots.put(newer.slice(0, newer.length / 2), other).onsuccess = resolve
  })
  database.close()
}

test('a tab that is closed the moment a draft is to be kept comes back with a whole one', async ({ page }) => {
  await openDesk(page, 'import', 'en')
  await take(page, 'points.csv', MESSY_POINTS)
  await page.locator('.keep').click()
  await expect(page.locator('.compare')).toBeVisible()
  const [address, kept] = [page.url(), await page.locator('.draft p').first().innerText()]
  await take(page, 'more.csv', MESSY_POINTS.replaceAll('721', '821'))
  await expect(page.locator('.keep')).toBeEnabled()
  await page.evaluate(() => document.querySelector<HTMLElement>('.keep')?.click())
  // The worker ends with its page, wherever it is.
  await page.close({ runBeforeUnload: false })

  const again = await page.context().newPage()
  await open(again, address)
  await expect(again.locator('.compare')).toBeVisible()
  const rows = async (text: string | Promise<string>): Promise<number> => Number(/\d+/.exec(await text)?.[0])
  expect(await rows(again.locator('.draft p').first().innerText())).toBeGreaterThanOrEqual(await rows(kept))
})

test('a second window writes over no newer draft, and says so', async ({ page }) => {
  await openDesk(page, 'import', 'en')
  const other = await page.context().newPage()
  await open(other, page.url())
  for (const window of [page, other]) {
    await take(window, 'points.csv', MESSY_POINTS)
    await window.locator('.keep').click()
    await expect(window.locator('.compare')).toBeVisible()
  }
  await expect(page.locator('.draft')).toContainText('It is kept in this browser.')
  await expect(other.locator('.draft')).toContainText('Another window has kept a newer draft')
})

test('a file of 300 MB is refused with a word on what to do, and the page goes on', async ({ page }, testInfo) => {
  await openDesk(page, 'import', 'en')
  const path = testInfo.outputPath('large.csv')
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, 'a,b\n')
  await truncate(path, 300_000_000)
  await page.locator('.file-drop input').setInputFiles(path)
  await expect(page.getByRole('alert')).toContainText('“large.csv” has 300 MB; up to 150 MB are read.')
  await rm(path)
  await take(page, 'points.csv', MESSY_POINTS)
  await expect(page.locator('.kinds li')).toHaveCount(6)
})

test('a round is made, and a file that is no return is told as such', async ({ page }) => {
  await openDesk(page, 'round', 'fa')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.make button').click()])
  expect(download.suggestedFilename()).toBe('round-1404-04.zip')
  await take(page, 'other.csv', 'a,b\n1,2\n')
  await expect(page.locator('.is-late')).toHaveCount(3)
  await expectNoViolations(page)
  expect(await page.locator('main').innerText()).not.toMatch(RAW_KEYS)
})
