import type { Locator, Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { CHROMIUM_FLAGS_WITHOUT_WEBGL } from './chromium'
import { open, row, signal } from './figures'

const executablePath = process.env['CHROMIUM_PATH']
test.use({
  launchOptions: { args: CHROMIUM_FLAGS_WITHOUT_WEBGL, ...(executablePath === undefined ? {} : { executablePath }) },
})

const map = (page: Page): Locator => page.locator('.live-map[data-engine="canvas"][data-state="ready"]')

/** A spot of the map, as parts of its width and height; at 1280x720 the western third is Talesh. */
async function spot(page: Page, x: number, y: number): Promise<readonly [number, number]> {
  const box = await map(page).boundingBox()
  if (!box) throw new Error('no map')
  return [box.x + box.width * x, box.y + box.height * y]
}

/** Whether the map's picture holds a colour of the theme in force, by its token: `--kind-3` is in it when points are. */
async function shows(page: Page, token: string): Promise<boolean> {
  return map(page)
    .locator('canvas')
    .first()
    .evaluate((canvas, name) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas')
      const context = canvas.getContext('2d')
      const colour = getComputedStyle(document.documentElement).getPropertyValue(name).trim()
      const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
      const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      for (let at = 0; at < pixels.length; at += 4) {
        if (wanted.every((part, channel) => Math.abs((pixels[at + channel] ?? -9) - part) <= 2)) return true
      }
      return false
    }, token)
}

test('without WebGL the canvas map answers the pointer, and nothing of MapLibre is loaded', async ({ page }) => {
  const files: string[] = []
  page.on('request', (request) => files.push(request.url()))
  await open(page, '/')
  await expect(map(page)).toBeVisible()
  expect(files.filter((file) => file.includes('maplibre'))).toEqual([])
  await page.mouse.move(...(await spot(page, 0.15, 0.3)))
  await expect(page.locator('.map-tooltip')).toContainText('تالش')
  await page.mouse.down()
  await page.mouse.up()
  await expect(page).toHaveURL(/place=0104/)
  await expect(signal(page, 'passages-unnamed')).toHaveAttribute('data-place', '0104')
  await page.mouse.click(...(await spot(page, 0.15, 0.3)))
  await expect(page).not.toHaveURL(/place=/)
})

test('it is moved, zoomed and reset, and a click then still finds the county under it', async ({ page }) => {
  await open(page, '/')
  const zoomIn = page.getByRole('button', { name: 'نزدیک‌تر' })
  await row(page, '0104').getByRole('button').click()
  await zoomIn.click()
  await zoomIn.click()
  await page.mouse.move(...(await spot(page, 0.4, 0.2)))
  await page.mouse.down()
  await page.mouse.move(...(await spot(page, 0.4, 0.7)), { steps: 4 })
  await page.mouse.up()
  await page.mouse.click(...(await spot(page, 0.4, 0.55)))
  await expect(page).not.toHaveURL(/place=/)
  await page.getByRole('button', { name: 'همه استان' }).click()
  await page.mouse.click(...(await spot(page, 0.15, 0.3)))
  await expect(page).toHaveURL(/place=0104/)
})

test('its areas are walked with the arrow keys', async ({ page }) => {
  await open(page, '/')
  await map(page).getByRole('button', { pressed: false }).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.map-tooltip')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/place=0102/)
})

for (const [lang, theme] of [
  ['fa', 'dark'],
  ['en', 'projector'],
] as const) {
  test(`the contact points come and go with their switch in ${lang}, ${theme}`, async ({ page }) => {
    await open(page, `/?lang=${lang}&theme=${theme}`)
    expect(await shows(page, '--kind-3')).toBe(true)
    expect(await shows(page, '--seq-5')).toBe(true)
    await page.getByRole('button', { name: lang === 'fa' ? 'نقاط تماس روی نقشه' : 'Contact points on the map' }).click()
    await expect.poll(() => shows(page, '--kind-3')).toBe(false)
    await expectNoViolations(page, { strict: theme === 'projector' })
  })
}
