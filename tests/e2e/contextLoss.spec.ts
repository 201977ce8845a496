import type { Page } from '@playwright/test'
import { expect, test } from './browser'
import { open, row, signal } from './figures'

/** Takes the map's graphics away, as a driver's reset does, and keeps what can give them back. */
async function loseContext(page: Page): Promise<void> {
  await page.locator('.live-map canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas')
    const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    if (!extension) throw new Error('the context cannot be lost')
    Object.assign(window, { restoreGraphics: () => extension.restoreContext() })
    extension.loseContext()
  })
}

const map = (page: Page, state: string) => page.locator(`.live-map[data-state="${state}"]`)

test('a lost graphics context shows the drawn map at once, and the live one when it comes back', async ({ page }) => {
  await open(page, '/')
  await loseContext(page)
  await expect(map(page, 'lost').getByRole('img')).toBeVisible()
  await expect(map(page, 'lost').locator('svg .area.class-5')).toHaveCount(1)
  expect(await map(page, 'lost').locator('svg .figure-dots circle').count()).toBeGreaterThan(900)
  // What is chosen meanwhile is on the map that comes back.
  await row(page, '0104').getByRole('button').click()
  await expect(signal(page, 'passages-unnamed')).toHaveAttribute('data-place', '0104')
  await page.evaluate('restoreGraphics()')
  await expect(map(page, 'ready')).toHaveAttribute('data-engine', 'webgl', { timeout: 20_000 })
  await expect(page.locator('.live-map .figure-map')).toHaveCount(0)
  const box = await page.locator('.live-map canvas').boundingBox()
  if (!box) throw new Error('no map')
  await page.mouse.click(box.x + box.width * 0.15, box.y + box.height * 0.3)
  await expect(page).not.toHaveURL(/place=/)
})

test('a context that stays lost is given up for the canvas map', async ({ page }) => {
  await open(page, '/')
  await loseContext(page)
  await expect(map(page, 'lost').getByRole('img')).toBeVisible()
  await expect(map(page, 'ready')).toHaveAttribute('data-engine', 'canvas', { timeout: 20_000 })
  await expect(page.locator('.live-map .figure-map')).toHaveCount(0)
  const box = await page.locator('.live-map canvas').first().boundingBox()
  if (!box) throw new Error('no map')
  await page.mouse.click(box.x + box.width * 0.15, box.y + box.height * 0.3)
  await expect(page).toHaveURL(/place=0104/)
})
