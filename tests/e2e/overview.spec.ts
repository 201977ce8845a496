import { expect, intranetUrl, test } from './browser'
import { open, row, signal, valueOf } from './figures'

const COUNTIES = 17

test('five signals, the map and the ranking show the package, in Persian', async ({ page }) => {
  await open(page, '/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fa')
  await expect(page.locator('body')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('article[data-indicator]')).toHaveCount(5)
  await expect(page.locator('.ranking-bars li')).toHaveCount(COUNTIES)
  const figure = signal(page, 'passages-unnamed')
  await expect(figure).toHaveAttribute('data-place', '01')
  await expect(figure).toHaveAttribute('data-period', '1405-07')
  await expect(figure).toHaveAttribute('data-status', 'sample')
  const value = Number(await valueOf(figure))
  const shown = new Intl.NumberFormat('fa-IR', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)
  await expect(figure.locator('.value')).toHaveText(shown)
  await expect(page.locator('h1')).toContainText(`${shown} درصد`)
  const text = await page.locator('main').innerText()
  expect(text).not.toMatch(/[0-9]/)
})

test('the sample is labelled, with its last month', async ({ page }) => {
  await open(page, '/')
  await expect(page.locator('.sample-badge')).toHaveText(/داده نمونه.*تا مهر ۱۴۰۵/)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('.sample-badge')).toHaveText(/Sample data.*up to Mehr 1405/)
})

test('a county that did not report is shown without a figure, never as zero', async ({ page }) => {
  await open(page, '/')
  const silent = row(page, '0116')
  await expect(silent).toHaveAttribute('data-value', '')
  await expect(silent).toContainText('بی‌گزارش')
  await expect(signal(page, 'passages-unnamed')).toContainText('گزارش ۱۵ از ۱۷')
})

test('a county chosen anywhere is chosen everywhere, and Esc goes back to the province', async ({ page }) => {
  await open(page, '/')
  await row(page, '0112').getByRole('button').click()
  await expect(page).toHaveURL(/place=0112/)
  await expect(row(page, '0112').getByRole('button')).toHaveAttribute('aria-pressed', 'true')
  await expect(signal(page, 'passages-unnamed')).toHaveAttribute('data-place', '0112')
  await expect(page.getByLabel('شهرستان', { exact: true })).toHaveValue('0112')
  await expect(page.locator('.trend h2')).toContainText('شفت')
  expect(await valueOf(signal(page, 'passages-unnamed'))).toBe(await valueOf(row(page, '0112')))
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/place=/)
  await expect(signal(page, 'passages-unnamed')).toHaveAttribute('data-place', '01')
})

test('a click on the map chooses the county under it', async ({ page }) => {
  await open(page, '/')
  const box = await page.locator('.live-map canvas').boundingBox()
  if (!box) throw new Error('no map')
  // The middle of the western third is Talesh at this size.
  await page.mouse.click(box.x + box.width * 0.15, box.y + box.height * 0.3)
  await expect(page).toHaveURL(/place=0104/)
})

test('all controls work by keyboard alone', async ({ page }) => {
  await open(page, '/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'رفتن به متن صفحه' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(signal(page, 'passages-unnamed').getByRole('button').first()).toBeFocused()
  const next = signal(page, 'premises-unplated').getByRole('button').first()
  await next.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/indicator=premises-unplated/)
  const why = page.getByRole('button', { name: 'چرا این عدد؟ معابر فاقد نام' })
  await why.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(why).toBeFocused()
})

test('the areas of the map are walked with the arrow keys', async ({ page }) => {
  await open(page, '/')
  const areas = page.locator('.live-map').getByRole('button', { pressed: false })
  await areas.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/place=0102/)
})

test('a number explains itself', async ({ page }) => {
  await open(page, '/?indicator=people-per-point')
  await page.getByRole('button', { name: 'چرا این عدد؟ جمعیت هر نقطه تماس' }).click()
  const why = page.locator('[data-why="people-per-point"]')
  await expect(why).toContainText('جمعیت ÷ نقاط تماس فعال')
  await expect(why).toContainText('۲٬۵۳۰٬۶۹۶')
  await expect(why).toContainText('۹۹۳')
  await expect(why).toContainText('سرشماری ۱۳۹۵')
  await expect(why).toContainText('داده نمونه')
  await expect(why).toContainText('پایان مهر ۱۴۰۵')
})

test('who did not report is named, municipalities and dehyaris too', async ({ page }) => {
  await open(page, '/?place=0114&period=1405-04')
  await page.getByRole('button', { name: 'چرا این عدد؟ معابر فاقد نام' }).click()
  const why = page.locator('[data-why="passages-unnamed"]')
  await expect(why).toContainText('۲۹ از ۳۰ گزارش داده')
  await expect(why).toContainText('گزارش نداده: پره‌سر')
})

test('playing the months moves on and stops', async ({ page }) => {
  await open(page, '/?period=1405-04&map=list')
  await page.getByRole('button', { name: 'پخش ماه‌ها' }).click()
  await expect(page).toHaveURL(/period=1405-05/)
  await page.getByRole('button', { name: 'ایست' }).click()
  const stopped = page.url()
  await page.getByRole('button', { name: 'ماه بعد' }).click()
  await expect(page).not.toHaveURL(stopped)
})

test('under a plain intranet name all of it works too', async ({ page, baseURL }) => {
  await open(page, intranetUrl(baseURL ?? ''))
  await expect(page.locator('article[data-indicator]')).toHaveCount(5)
  await row(page, '0105').getByRole('button').click()
  await expect(signal(page, 'items-per-head')).toHaveAttribute('data-place', '0105')
})

test('the home names the decisions needed and who is behind, and leads to the register', async ({ page }) => {
  await open(page, '/')
  await expect(page.locator('[data-decision]')).toHaveCount(3)
  await expect(page.locator('.home-agenda')).toContainText('۷ مصوبه از مهلت گذشته است')
  await page.locator('.home-agenda [data-owner]').first().click()
  await expect(page).toHaveURL(/\/councils\?.*state=overdue/)
  await expect(page.locator('[data-resolution]')).toHaveCount(2)
})
