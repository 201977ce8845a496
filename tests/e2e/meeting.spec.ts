import type { Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open } from './figures'
import { persianKeyboard } from './persianKeys'
import { misplacedParts } from './sceneBoxes'

const PRESENT = '/present/traffic'
const COUNCIL = '/councils/traffic'

const shown = (page: Page) => page.locator('.on-stage .scene-footer .page')
const topic = (page: Page) => page.locator('.on-stage .topic')
const headline = (page: Page) => page.locator('.on-stage .headline')
const field = (page: Page, scene: string) => page.locator(`[data-scene="${scene}"] [data-field="note"]`)

test('a whole meeting by keyboard alone, on a Persian layout', async ({ page }) => {
  await open(page, COUNCIL)
  await page.locator('.solid-button[href*="/present/traffic"]').focus()
  await page.keyboard.press('Enter')
  await expect(shown(page)).toHaveText('صحنه ۱ از ۵')
  const press = await persianKeyboard(page)

  await press('KeyH')
  await expect(page.getByRole('dialog')).toContainText('بازگشت از شهرستان به استان')
  await expectNoViolations(page)
  await press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // Into a county of the map and out again.
  await press('KeyC', 'Tab', 'Tab')
  const county = (await page.evaluate(() => document.activeElement?.textContent.trim().split(':')[0])) ?? ''
  await press('Enter')
  await expect(topic(page)).toContainText(county)
  await expect(headline(page)).toContainText(county)
  expect(await misplacedParts(page)).toEqual([])
  await press('PageDown')
  await expect(shown(page)).toHaveText('صحنه ۲ از ۵')
  await expect(headline(page)).toContainText(county)
  await press('Backspace')
  await expect(headline(page)).not.toContainText(`در ${county} `)
  await expect(page).not.toHaveURL(/place=/)

  // The month, the notes, a blank screen.
  await press('BracketLeft')
  await expect(page.locator('.on-stage .badge')).toContainText('شهریور ۱۴۰۵')
  await press('BracketRight', 'KeyN')
  await expect(page.getByRole('complementary')).toBeVisible()
  await press('KeyN', 'KeyB')
  await expect(page.locator('.blank')).toBeVisible()
  await press('Digit3')
  await expect(page.locator('.blank')).toHaveCount(0)
  await press('Digit3')
  await expect(shown(page)).toHaveText('صحنه ۳ از ۵')

  // A resolution, written and kept without the pointer.
  await press('KeyR')
  const dialog = page.getByRole('dialog')
  await dialog.locator('[data-field="text"]').focus()
  await page.keyboard.insertText(' (در جلسه)')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('شهرداری رشت')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await press('Escape')
  await expect(page).toHaveURL(/\/councils\/traffic/)
  await open(page, `${COUNCIL}?view=resolutions`)
  await expect(page.locator('[data-resolution]').filter({ hasText: '(در جلسه)' })).toContainText('پیش‌نویس')
})

test('a click opens a county of the map and of the ranking; the place in the link is the view', async ({ page }) => {
  await open(page, PRESENT)
  await page.locator('.on-stage .area').nth(3).click()
  await expect(page).toHaveURL(/place=01\d\d/)
  await page.locator('main[data-ready="true"]').waitFor()
  const place = new URL(page.url()).searchParams.get('place') ?? ''
  await expect(page.locator(`.on-stage .scene-figures [data-place="${place}"]`)).toHaveCount(1)
  await page.reload()
  await page.locator('main[data-ready="true"]').waitFor()
  await expect(page.locator(`.on-stage .scene-figures [data-place="${place}"]`)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/present\/traffic(?!.*place=)/)
  await page.keyboard.press('PageDown')
  await page.locator('.on-stage .rows [data-place="0112"]').click()
  await expect(page).toHaveURL(/place=0112/)
  await expect(page.locator('.on-stage .ask')).toContainText('شفت')
  await page.locator('.on-stage .rows .whole').click()
  await expect(page).not.toHaveURL(/place=/)
})

test('notes are kept as they are typed, and go along with the order as a file', async ({ page }) => {
  await open(page, COUNCIL)
  await page.getByText('ترتیب صحنه‌ها و یادداشت گوینده').click()
  await field(page, 'unnamed-passages').fill('نخست از شهردار رشت بپرسید.')
  await field(page, 'unplated-premises').fill('آمار پلاک را بخوانید.')
  await page
    .getByRole('button', { name: /پایین‌تر/ })
    .first()
    .click()
  await expect(page).toHaveURL(/order=unplated-premises/)
  await expectNoViolations(page)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'ذخیره ترتیب و یادداشت‌ها در پرونده' }).click()
  const path = await (await saved).path()
  await page.reload()
  await page.getByText('ترتیب صحنه‌ها و یادداشت گوینده').click()
  await expect(field(page, 'unnamed-passages')).toHaveValue('نخست از شهردار رشت بپرسید.')
  // Each goes with its scene, whatever the order is.
  await open(page, new URL(page.url()).pathname.replace('councils', 'present') + new URL(page.url()).search)
  await page.keyboard.press('n')
  await expect(page.getByRole('complementary')).toContainText('آمار پلاک را بخوانید.')
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('complementary')).toContainText('نخست از شهردار رشت بپرسید.')

  await open(page, COUNCIL)
  await page.getByText('ترتیب صحنه‌ها و یادداشت گوینده').click()
  await field(page, 'unnamed-passages').fill('دیگر')
  await page.locator('[data-field="meeting"]').setInputFiles(path)
  await expect(page).toHaveURL(/order=unplated-premises/)
  await expect(field(page, 'unnamed-passages')).toHaveValue('نخست از شهردار رشت بپرسید.')
  await page.getByRole('button', { name: 'برگرداندن' }).click()
  await expect(page).not.toHaveURL(/order=/)
  await expect(field(page, 'unnamed-passages')).toHaveValue('دیگر')
  await open(page, '/councils/digital-economy')
  await page.getByText('ترتیب صحنه‌ها و یادداشت گوینده').click()
  await page.locator('[data-field="meeting"]').setInputFiles(path)
  await expect(page.getByRole('alert').filter({ hasText: 'شورای دیگری' })).toBeVisible()
})

test('the presenter\u2019s window writes notes, turns month and place, and is opened anew after it was killed', async ({
  page,
  context,
}) => {
  await open(page, PRESENT)
  const first = await context.newPage()
  await open(first, `${PRESENT}/presenter?period=1405-05`)
  await expect(first.locator('.scene-stage .badge')).toContainText('مهر ۱۴۰۵')
  await first.locator('[data-field="note"]').fill('از پنجره سخنران')
  await page.keyboard.press('n')
  await expect(page.getByRole('complementary')).toContainText('از پنجره سخنران')
  await first.locator('[data-choice="period"]').selectOption('1405-06')
  await expect(page.locator('.on-stage .badge')).toContainText('شهریور ۱۴۰۵')
  await first.locator('[data-choice="place"]').selectOption('0112')
  await expect(headline(page)).toContainText('شفت')
  await first.close()

  await page.keyboard.press('PageDown')
  const second = await context.newPage()
  await open(second, `${PRESENT}/presenter`)
  await expect(second.locator('[data-figure="position"]')).toHaveText('صحنه ۲ از ۵')
  await expect(second.locator('.headline')).toContainText('شفت')
  await second.getByRole('button', { name: 'بازگشت به استان' }).click()
  await expect(page).not.toHaveURL(/place=/)

  // The stage is loaded anew: it keeps its scene, and the presenter's window follows it again.
  await page.reload()
  await page.locator('main[data-ready="true"]').waitFor()
  await expect(shown(page)).toHaveText('صحنه ۲ از ۵')
  await page.keyboard.press('PageDown')
  await expect(second.locator('[data-figure="position"]')).toHaveText('صحنه ۳ از ۵')
})

test('a meeting goes on without the network, and asks no graphics of the machine', async ({ page, context }) => {
  await open(page, PRESENT)
  await expect(page.locator('main[data-prepared="true"]')).toBeVisible()
  await context.setOffline(true)
  for (const number of ['۲', '۳', '۴', '۵']) {
    await page.keyboard.press('PageDown')
    await expect(shown(page)).toHaveText(`صحنه ${number} از ۵`)
    await page.locator('main[data-ready="true"]').waitFor()
    await expect(page.locator('.on-stage .picture svg, .on-stage .picture .rows')).not.toHaveCount(0)
  }
  await page.keyboard.press('KeyH')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('KeyR')
  await page.locator('[data-field="text"]').fill('بی‌شبکه')
  await page.locator('[data-field="owner"]').fill('شهرداری رشت')
  await page.getByRole('button', { name: 'نگهداری پیش‌نویس' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // A driver's reset takes WebGL contexts away: no scene has any.
  expect(await page.locator('canvas').count()).toBe(0)
  await context.setOffline(false)
  await open(page, `${COUNCIL}?view=resolutions`)
  await expect(page.locator('[data-resolution]').filter({ hasText: 'بی‌شبکه' })).toContainText('پیش‌نویس')
})

test('the browser asks before a window is closed only while words would be lost', async ({ page }) => {
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await open(page, `${COUNCIL}?view=resolutions`)
  await page.getByRole('button', { name: 'مصوبه تازه' }).click()
  await page.reload()
  expect(asked).toEqual([])
  await page.getByRole('button', { name: 'مصوبه تازه' }).click()
  await page.locator('[data-field="text"]').fill('نیمه‌کاره')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog').getByRole('alert').filter({ hasText: 'انصراف' })).toBeVisible()
  await expect(page.locator('[data-field="text"]')).toHaveValue('نیمه‌کاره')
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
  // A note that the storage refuses is in this window alone.
  await open(page, COUNCIL)
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
  })
  await page.getByText('ترتیب صحنه‌ها و یادداشت گوینده').click()
  await field(page, 'unnamed-passages').fill('جای پر')
  await expect(page.getByRole('alert').filter({ hasText: 'جای ذخیره مرورگر پر است' })).toBeVisible()
  await page.reload()
  expect(asked).toEqual(['beforeunload', 'beforeunload'])
})
