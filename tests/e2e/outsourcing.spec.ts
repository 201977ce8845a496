import type { Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open } from './figures'

const PAGES = [
  '/outsourcing?service=SV016',
  '/outsourcing?view=flow',
  '/outsourcing?view=volumes',
  '/outsourcing?view=visits',
  '/outsourcing?view=parallel&map=list',
  '/postal-volume',
  '/municipalities',
  '/municipalities/0105021130',
]

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const path of PAGES) {
  for (const lang of ['fa', 'en']) {
    test(`${path} can be used by everyone in ${lang}, and fits a desk and a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 720 })
      await open(page, `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      if (path.includes('view=')) await page.locator('#outsourcing-view .sheet-table table').first().waitFor()
      await expectNoViolations(page)
      expect(await overflow(page)).toBe(0)
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await overflow(page)).toBe(0)
    })
  }
}

test('an assumption that the reader sets changes the visits and stands in the link', async ({ page }) => {
  await open(page, '/outsourcing?view=visits')
  const total = page.locator('.visits-view .total')
  const before = Number(await total.getAttribute('data-high'))
  const field = page.locator('[data-assumed="before"] [data-end="high"] input')
  await field.fill('9')
  await field.blur()
  await expect(page).toHaveURL(/assume=/)
  await expect.poll(async () => Number(await total.getAttribute('data-high'))).toBeGreaterThan(before)
  await page.reload()
  await expect(field).toHaveValue('۹')
})

test('a nearer distance finds fewer parallel counters, and the evidence lies within it', async ({ page }) => {
  await open(page, '/outsourcing?view=parallel&map=list&km=0.3')
  const view = page.locator('[data-parallel]')
  const few = Number(await view.getAttribute('data-count'))
  const ways = await view
    .locator('.evidence td:last-child')
    .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset['value'])))
  expect(ways.length).toBe(few)
  expect(Math.max(...ways)).toBeLessThanOrEqual(0.3)
  await page.locator('[data-choice="km"] input').fill('5')
  await page.locator('[data-choice="km"] input').blur()
  await expect(page).toHaveURL(/km=5/)
  await expect.poll(async () => Number(await view.getAttribute('data-count'))).toBeGreaterThan(few)
})

test('a cell of the matrix opens its service, and Esc closes it', async ({ page }) => {
  await open(page, '/outsourcing')
  await page.locator('[data-service="SV022"]').click()
  await expect(page.locator('.service-panel .timeline li')).toHaveCount(3)
  await expect(page.locator('.service-panel .now')).toHaveAttribute('data-days', /^\d+$/)
  await page.keyboard.press('Escape')
  await expect(page.locator('.service-panel')).toHaveCount(0)
})

test('a package without events, agency counters and cooperation switches these parts off, and says so', async ({
  page,
}) => {
  const left = ['outsourcing_events', 'agency_counters', 'cooperation', 'cooperation_steps', 'reference_figures']
  await page.route('**/datapackage.json*', async (route) => {
    const response = await route.fetch()
    const json = (await response.json()) as { resources: { name: string }[] }
    json.resources = json.resources.filter(({ name }) => !left.includes(name))
    await route.fulfill({ response, json })
  })
  await open(page, '/outsourcing')
  await expect(page.locator('.switched-off')).toContainText('رویدادهای برون‌سپاری')
  await open(page, '/outsourcing?view=parallel')
  await expect(page.locator('.switched-off')).toContainText('باجه‌های دستگاه‌ها')
  await open(page, '/municipalities')
  await expect(page.locator('.switched-off')).toBeVisible()
  await open(page, '/postal-volume')
  await expect(page.locator('.reference-notes')).toHaveCount(0)
})

test('the matrix of cooperation sorts and opens its evidence by keyboard, and the link holds both', async ({
  page,
}) => {
  await open(page, '/municipalities')
  const head = page.locator('th[data-column="name"]')
  await head.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  const opener = page.locator('.cooperation-table .opener').first()
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(opener).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator('.evidence-row dt')).toHaveCount(6)
  await expect(page).toHaveURL(/sort=name&open=\d+/)
  await page.keyboard.press('Escape')
  await expect(page.locator('.evidence-row')).toHaveCount(0)
})

test('the map of items follows the kind in view, and each chart can be saved as a picture', async ({ page }) => {
  await open(page, '/postal-volume?map=list&kind=letter')
  await expect(page.locator('.county-map h2')).toContainText('نامه')
  await expect(page.locator('.items-by-county .ranking-bars li').first()).toHaveAttribute('data-value', /^\d/)
  for (const part of ['.county-map', '.items-by-county .ranking', '.model-trend']) {
    await page.locator(`${part} .export-menu button`).first().click()
    await expect(page.locator('[data-kind="png"]')).toBeVisible()
    await page.keyboard.press('Escape')
  }
})
