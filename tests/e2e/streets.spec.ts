import type { Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open } from './figures'

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
      if (response.url().includes('.pmtiles')) ranges.push(response.status())
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
