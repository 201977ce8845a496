import { expect, test } from './browser'
import { open } from './figures'

const LIGHT_INK = 'rgb(20, 32, 37)'
const DARK_INK = 'rgb(234, 240, 241)'

test('the theme is chosen by name and stands in the address; what the system wishes does not count', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, '/?map=list')
  const html = page.locator('html')
  await expect(html).toHaveCSS('color', LIGHT_INK)
  await page.getByLabel('نمای صفحه').selectOption({ label: 'تیره' })
  await expect(page).toHaveURL(/theme=dark/)
  await expect(html).toHaveCSS('color', DARK_INK)
  await expect(html).toHaveCSS('color-scheme', 'dark')
  await expect(page.locator('meta[name="theme-color"]')).toHaveAttribute('content', '#141d21')
  await page.reload()
  await expect(html).toHaveCSS('color', DARK_INK)
})

test('a dark page prints light: its texts, its chart and its map', async ({ page }) => {
  await open(page, '/?theme=dark')
  const target = page.locator('.trend-chart svg path[stroke-dasharray]').first()
  const screen = await target.getAttribute('stroke')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('html')).toHaveCSS('color', LIGHT_INK)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(target).not.toHaveAttribute('stroke', screen ?? '')
  await expect(page.locator('.live-map .figure-map .area.class-5')).toHaveCSS('fill', 'rgb(0, 54, 69)')
  await expect(page.locator('.live-map .canvas')).toHaveCSS('opacity', '0')
  // A browser is back on the screen when it says that it has printed.
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(target).toHaveAttribute('stroke', screen ?? '')
  await expect(page.locator('.live-map .figure-map')).toHaveCount(0)
})
