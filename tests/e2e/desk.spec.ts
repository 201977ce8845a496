import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { zipOf } from '../fixtures/archives'
import { MESSY_POINTS } from '../fixtures/intake/sheets'
import { tinyPackage } from '../fixtures/tinyProvince'
import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open } from './figures'

const TINY = Buffer.from(zipOf(tinyPackage(), { folder: 'tiny/' }))
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

for (const lang of ['fa', 'en']) {
  test(`a messy sheet is cleaned, kept over a reload, published and opened again, in ${lang}`, async ({ page }) => {
    await openDesk(page, 'import', lang)
    await take(page, 'points.csv', MESSY_POINTS)
    await expect(page.locator('.kinds li')).toHaveCount(6)
    await page.locator('.issue-line').first().click()
    await expect(page.locator('tr.is-marked')).toHaveCount(1)
    await expectNoViolations(page)
    expect(await page.locator('main').innerText()).not.toMatch(RAW_KEYS)

    await page.locator('.keep').click()
    await expect(page.locator('.compare')).toBeVisible()
    await open(page, page.url())
    await page.locator('.compare').click()
    await expect(page.locator('.make')).toBeVisible()
    await expectNoViolations(page)
    await page.locator('.confirm input').check()
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.make button').click()])
    expect(download.suggestedFilename()).toMatch(/-1404\.3\.\d+\.zip$/)

    const published = await readFile(await download.path())
    await open(page, '/data')
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'new.zip', mimeType: 'application/zip', buffer: published })
    await expect(page.locator('.foreign-package')).toContainText('new.zip')
  })
}

test('a round is made, and a file that is no return is told as such', async ({ page }) => {
  await openDesk(page, 'round', 'fa')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.make button').click()])
  expect(download.suggestedFilename()).toBe('round-1404-04.zip')
  await take(page, 'other.csv', 'a,b\n1,2\n')
  await expect(page.locator('.is-late')).toHaveCount(3)
  await expectNoViolations(page)
  expect(await page.locator('main').innerText()).not.toMatch(RAW_KEYS)
})
