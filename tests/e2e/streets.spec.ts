import type { Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open } from './figures'
import { tinyStreets } from '#tests/fixtures/tinyStreets'

const map = (page: Page) => page.locator('.passage-map')

/** Moves over the map in a coarse net until a passage tells what it is. */
async function pointAtPassage(page: Page): Promise<void> {
  await map(page).locator('.live-map[data-state="ready"]').waitFor()
  await map(page).locator('.live-map').scrollIntoViewIfNeeded()
  const box = await map(page).locator('.live-map').boundingBox()
  if (!box) throw new Error('no map')
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.move(box.x + box.width * (0.3 + step * 0.006), box.y + box.height * (0.45 + step * 0.003))
    if (await page.locator('.map-tooltip[data-what="passage"]').isVisible()) return
  }
}

for (const lang of ['fa', 'en']) {
  test(`a passage of the list is found on the map at street zoom, and tells itself, in ${lang}`, async ({ page }) => {
    test.slow()
    const ranges: number[] = []
    page.on('response', (response) => {
      if (response.url().includes('passages.pmtiles')) ranges.push(response.status())
    })
    await open(page, `/addressing?view=passages&place=0105&lang=${lang}`)
    await expect(map(page)).toHaveAttribute('data-lines', 'none')
    await expect(map(page).locator('.hint')).toBeVisible()
    await page.getByRole('grid').locator('[aria-rowindex="2"] button').click()
    await expect(page).toHaveURL(/passage=0105\d+-\d+/)
    await expect(map(page)).toHaveAttribute('data-lines', 'shown')
    await expect(page.locator('.chosen-passage')).toBeVisible()
    // By parts, never the whole archive.
    expect(ranges.length).toBeGreaterThan(1)
    expect(new Set(ranges)).toEqual(new Set([206]))
    await pointAtPassage(page)
    await expect(page.locator('.map-tooltip')).toContainText(lang === 'fa' ? 'مکان' : 'premises')
    await expectNoViolations(page)
  })
}

test('a click on a passage chooses it in the link and in the list, and a county without lines is told', async ({
  page,
}) => {
  await open(page, '/addressing?view=passages&place=0105&unit=0105051129&lang=en')
  await expect(map(page)).toHaveAttribute('data-lines', 'shown')
  await pointAtPassage(page)
  await page.mouse.down()
  await page.mouse.up()
  await expect(page).toHaveURL(/passage=0105051129-\d+/)
  await expect(page.getByRole('grid').locator('[aria-pressed="true"]')).toBeVisible()
  await open(page, '/addressing?view=passages&place=0112&lang=en')
  await expect(map(page).locator('.hint')).toContainText('Rasht')
})

test('a basemap beside the package shows streets underneath, with whose work they are, and can be put away', async ({
  page,
}) => {
  const streets = Buffer.from(tinyStreets([49.5, 37.2, 49.7, 37.35]))
  let parts = 0
  await page.route('**/basemap.pmtiles*', (route) => {
    const [, from = '0', to = '0'] = /bytes=(\d+)-(\d+)/.exec(route.request().headers()['range'] ?? '') ?? []
    parts += 1
    return route.fulfill({ status: 206, body: streets.subarray(Number(from), Number(to) + 1) })
  })
  await open(page, '/addressing?view=passages&place=0105&unit=0105051129&lang=fa')
  const button = page.getByRole('button', { name: 'خیابان‌ها در زیر' })
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('.streets-switch')).toContainText('OpenStreetMap')
  await map(page).locator('.live-map[data-state="ready"]').waitFor()
  await expect.poll(() => parts).toBeGreaterThan(2)
  await button.click()
  await expect(page).toHaveURL(/base=plain/)
  await expect(page.locator('.streets-switch')).not.toContainText('OpenStreetMap')
})
