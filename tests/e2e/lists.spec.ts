import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { CHROMIUM_FLAGS_WITHOUT_WEBGL } from './chromium'
import { open } from './figures'

const executablePath = process.env['CHROMIUM_PATH']
test.use({
  launchOptions: { args: CHROMIUM_FLAGS_WITHOUT_WEBGL, ...(executablePath === undefined ? {} : { executablePath }) },
})

test('the list says all the map says, points too, by keyboard alone', async ({ page }) => {
  await open(page, '/')
  await page.getByRole('button', { name: 'نمایش به شکل فهرست' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/map=list/)
  await expect(page.locator('.province-map canvas')).toHaveCount(0)
  await expect(page.locator('.area-list tbody tr')).toHaveCount(17)
  const points = page.getByRole('table', { name: 'نقاط تماس هر شهرستان' })
  // As many as the people of the province are divided by.
  await expect(points.locator('tfoot td').last()).toHaveText('۹۹۳')
  await points.getByRole('button', { name: 'شفت' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/place=0112/)
  await page.keyboard.press('Tab')
  const names = page.locator('.point-names')
  await names.locator('summary').focus()
  await page.keyboard.press('Enter')
  const count = await points.locator('tr.selected td').last().innerText()
  await expect(names.locator('summary')).toContainText(count)
  await expect(names.locator('li').first()).toContainText('دفتر پست دولتی')
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'نقاط تماس روی نقشه' }).click()
  await expect(points).toHaveCount(0)
})

for (const [path, list] of [
  ['/councils/planning-development', 'ارقام شهرستان‌ها'],
  ['/briefing', 'نقشه شهرستان‌ها'],
] as const) {
  test(`the map of ${path} becomes a list, and a map again`, async ({ page }) => {
    await open(page, path)
    await page.getByRole('button', { name: /به شکل فهرست/ }).click()
    await expect(page.locator('.figure-map')).toHaveCount(0)
    await expect(page.locator('.area-values').first().locator('li')).toHaveCount(17)
    await expect(page.locator('.area-values').first()).toHaveAttribute('aria-label', new RegExp(list))
    await expectNoViolations(page)
    await page.getByRole('button', { name: /به شکل نقشه/ }).click()
    await expect(page.locator('.area-values')).toHaveCount(0)
    await expect(page.locator('.figure-map').first()).toBeVisible()
  })
}
