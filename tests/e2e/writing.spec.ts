import type { Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open } from './figures'

const REGISTER = '/councils/traffic?view=resolutions'
const rows = (page: Page) => page.locator('[data-resolution]')
const drafts = (page: Page) => rows(page).filter({ hasText: 'پیش‌نویس' })

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'مصوبه تازه' }).click()
  await page.locator('[data-field="text"]').fill(text)
  await page.locator('[data-field="owner"]').fill('شهرداری رشت')
  await page.getByRole('button', { name: 'نگهداری پیش‌نویس' }).click()
}

for (const lang of ['fa', 'en']) {
  test(`a resolution is written with a Jalali day, in ${lang}`, async ({ page }) => {
    await open(page, `${REGISTER}&lang=${lang}`)
    await page.getByRole('button', { name: lang === 'fa' ? 'مصوبه تازه' : 'New resolution' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: lang === 'fa' ? 'نگهداری پیش‌نویس' : 'Keep the draft' }).click()
    await expect(dialog.getByRole('alert').first()).not.toBeEmpty()
    await expectNoViolations(page)
    await page.locator('[data-field="text"]').fill('معابر بازار نام‌گذاری شود.')
    await page.locator('[data-field="owner"]').fill('شهرداری رشت')
    await page.locator('[data-field="due"]').getByRole('button').first().click()
    const days = page.locator('.date-picker-days')
    await expect(days).toContainText(lang === 'fa' ? /۲۹/ : /29/)
    await days.getByRole('button', { name: lang === 'fa' ? 'ماه بعد' : 'Next month' }).click()
    await days.locator('.day:not([data-outside-view])').nth(14).click()
    await dialog.getByRole('button', { name: lang === 'fa' ? 'نگهداری پیش‌نویس' : 'Keep the draft' }).click()
    await expect(dialog).toHaveCount(0)
    const row = rows(page).filter({ hasText: 'معابر بازار' })
    await expect(row).toContainText(lang === 'fa' ? /۱۵ \S+ ۱۴\d?/ : /15 \S+ 14\d\d/)
    await page.reload()
    await expect(row).toContainText(lang === 'fa' ? 'پیش‌نویس' : 'Draft')
  })
}

test('two windows write, and neither loses a word', async ({ page, context }) => {
  await open(page, REGISTER)
  const other = await context.newPage()
  await open(other, REGISTER)
  await write(page, 'از پنجره نخست')
  await expect(drafts(page)).toHaveCount(1)
  await expect(drafts(other)).toHaveCount(1)
  await write(other, 'از پنجره دوم')
  await expect(drafts(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'برگرداندن' }).click()
  await expect(drafts(other)).toHaveCount(1)
  await expect(drafts(other)).toContainText('از پنجره دوم')
})

test('a full storage is told, and what was written can be saved and taken in again', async ({ page }) => {
  await open(page, REGISTER)
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
  })
  await write(page, 'در جای پر')
  await expect(page.getByRole('alert').filter({ hasText: 'جای ذخیره مرورگر پر است' })).toBeVisible()
  await expect(drafts(page)).toHaveCount(1)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'ذخیره پیش‌نویس در پرونده' }).click()
  const path = await (await saved).path()
  await page.reload()
  await expect(rows(page)).toHaveCount(4)
  await page.locator('input[type="file"][accept*="json"]').setInputFiles(path)
  await expect(drafts(page)).toContainText('در جای پر')
})
