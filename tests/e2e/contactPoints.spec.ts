import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open, signal } from './figures'

/** A figure of the points that the filters leave. */
const shown = async (page: Page, id: string): Promise<number> =>
  Number(await page.locator(`[data-shown="${id}"]`).getAttribute('data-value'))
const rowCount = async (page: Page): Promise<number> =>
  Number(await page.locator('.point-list').getAttribute('aria-rowcount')) - 1

test('filters recount figures, options and list alike, and a link keeps them', async ({ page }) => {
  await open(page, '/contact-points?map=list')
  await expect(page.locator('h1')).toContainText('جمعیت هر نقطه تماس')
  await expect(page.locator('article[data-indicator]')).toHaveCount(4)
  expect(await shown(page, 'points')).toBe(1015)
  expect(await shown(page, 'active')).toBe(993)
  expect(await rowCount(page)).toBe(1015)

  const rural = page.locator('[data-option="rural_post"]')
  const count = Number(await rural.getAttribute('data-count'))
  await rural.click()
  await expect(page).toHaveURL(/kinds=rural_post/)
  await expect(page.locator('[data-shown="points"]')).toHaveAttribute('data-value', String(count))
  expect(await rowCount(page)).toBe(count)
  await expect(page.locator('.point-list [data-kind]:not([data-kind="rural_post"])')).toHaveCount(0)

  const open1 = page.locator('[data-option="hours"]')
  const both = Number(await open1.getAttribute('data-count'))
  expect(both).toBeLessThan(count)
  await open1.click()
  await expect(page.locator('[data-shown="points"]')).toHaveAttribute('data-value', String(both))
  await expect(page.locator('[data-shown="reach"]')).toHaveAttribute('data-value', /^\d/)
  const reach = await shown(page, 'reach')
  await page.reload()
  await page.locator('main[data-ready="true"]').waitFor()
  expect(await shown(page, 'points')).toBe(both)
  await expect(page.locator('[data-shown="reach"]')).toHaveAttribute('data-value', String(reach))
  expect(await page.locator('main').innerText()).not.toMatch(/[0-9](?![\w-]*\b)/)
})

test('an earlier month shows the network of that time', async ({ page }) => {
  await open(page, '/contact-points?map=list')
  const now = await shown(page, 'points')
  await open(page, '/contact-points?map=list&period=1401-01&status=active')
  expect(await rowCount(page)).toBeLessThan(now)
  expect(await shown(page, 'closed')).toBe(0)
})

test('the card opens, tells and closes by keyboard', async ({ page }) => {
  await open(page, '/contact-points?map=list&place=0101&lang=en')
  const first = page.locator('.point-list .row button').first()
  await first.focus()
  await page.keyboard.press('End')
  const last = page.locator(`.point-list .row[aria-rowindex="${(await rowCount(page)) + 1}"] button`)
  await expect(last).toBeFocused()
  await page.keyboard.press('Home')
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const second = page.locator('.point-list .row[aria-rowindex="3"] button')
  await expect(second).toBeFocused()
  await page.keyboard.press('Enter')
  const card = page.locator('.point-card')
  await expect(card.getByRole('heading').first()).toBeFocused()
  await expect(page).toHaveURL(/point=x-0101/)
  await expect(card.locator('[data-day]')).toHaveCount(7)
  await expect(card.locator('[data-tick]')).toHaveCount(4)
  await expect(card.locator('.near li')).toHaveCount(3)
  await expect(card.locator('.near')).toContainText('km')
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(page).not.toHaveURL(/point=/)
  await expect(second).toBeFocused()
})

test('the map shows what the list shows, and a point of a link', async ({ page }) => {
  await open(page, '/contact-points?place=0112&point=x-0112-a001')
  await expect(page.locator('.live-map')).toHaveAttribute('data-state', 'ready')
  await expect(page.locator('.point-card')).toHaveAttribute('data-point', 'x-0112-a001')
  const points = await shown(page, 'points')
  await page.getByRole('button', { name: 'نمایش به شکل فهرست' }).click()
  await expect(page.locator('.point-list')).toBeVisible()
  expect(await rowCount(page)).toBe(points)
  await expect(page.locator('.point-list .row.chosen')).toHaveAttribute('data-point', 'x-0112-a001')
})

test('services: what none gives, what one gives, and the nearest giver', async ({ page }) => {
  await open(page, '/contact-points?view=services')
  await expect(page.locator('[data-rare="nowhere"]')).toHaveAttribute('data-count', '7')
  await expect(page.locator('[data-rare="once"]')).toHaveAttribute('data-count', '1')
  await expect(page.locator('.matrix-table tr.nowhere')).toHaveCount(7)
  await page.locator('[data-nearest="from"]').selectOption('0101011117')
  await expect(page.locator('[data-nearest-point]')).toHaveAttribute('data-nearest-point', /^x-0101/)
  await page.locator('[data-nearest="service"]').selectOption('SV001')
  await expect(page).toHaveURL(/service=SV001/)
  await expect(page.locator('[data-km]')).toHaveAttribute('data-km', /^\d/)
  await page.getByRole('tab', { name: 'خدمات' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'شبکه' })).toBeFocused()
  await expect(page).not.toHaveURL(/view=/)
  await expect(page.locator('[data-filter="service"] select')).toHaveValue('SV001')
})

test('access: shares by distance, the worst county first, and who is left out', async ({ page }) => {
  await open(page, '/contact-points?view=reach')
  const whole = page.locator('.coverage-table tr[data-place="01"][data-setting="all"] td[data-km]')
  await expect(whole).toHaveCount(4)
  const shares = await whole.evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-value'))))
  expect([...shares].sort((a, b) => a - b)).toEqual(shares)
  const counties = page.locator('.coverage-table').nth(1).locator('tbody tr')
  await expect(counties).toHaveCount(17)
  const at3 = await counties
    .locator('td[data-km="3"]')
    .evaluateAll((all) => all.map((one) => Number(one.dataset.value)))
  expect([...at3].sort((a, b) => a - b)).toEqual(at3)
  const left = page.locator('.underserved-list')
  const near = Number(await left.getAttribute('data-count'))
  expect(near).toBeGreaterThan(0)

  await page.locator('[data-reach="within"]').selectOption('10')
  await expect(page).toHaveURL(/within=10/)
  await expect.poll(async () => Number(await left.getAttribute('data-count'))).toBeLessThan(near)
  await page.locator('[data-reach="setting"]').selectOption('rural')
  await expect(page).toHaveURL(/people=rural/)
  await page.locator('[data-reach="service"]').selectOption('SV001')
  await expect(page).toHaveURL(/service=SV001/)
  await expect.poll(async () => Number(await whole.nth(1).getAttribute('data-value'))).toBeLessThan(shares[1] ?? 0)
  expect(await page.locator('#contact-points-view').innerText()).not.toMatch(/[0-9]|contactPoints/)
})

test('siting: the next points, proved best, kept in the link, with what-ifs', async ({ page }) => {
  await open(page, '/contact-points?view=siting')
  const whatIf = async (id: string): Promise<number> =>
    Number(await page.locator(`[data-what-if="${id}"]`).getAttribute('data-value'))
  expect(await whatIf('gained')).toBe(0)
  await page.getByRole('button', { name: 'جای نقاط تازه را بیاب' }).click()
  await expect(page.locator('.answer')).toHaveAttribute('data-outcome', 'solved')
  await expect(page.locator('.answer')).toContainText('ثابت شد')
  await expect(page.locator('.proposal-table')).toHaveAttribute('data-count', '5')
  const gained = await whatIf('gained')
  expect(gained).toBeGreaterThan(0)
  const cells = page.locator('.proposal-table td[data-value]')
  const each = await cells.evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-value'))))
  expect(each.reduce((sum, one) => sum + one, 0)).toBe(gained)
  expect(await page.locator('#contact-points-view .plan').innerText()).not.toMatch(/[0-9]|contactPoints/)

  // The link alone brings the scenario back.
  await page.reload()
  await page.locator('main[data-ready="true"]').waitFor()
  await expect(page.locator('.proposal-table')).toHaveAttribute('data-count', '5')
  expect(await whatIf('gained')).toBe(gained)
  await expect(cells.first()).toHaveAttribute('data-value', String(each[0]))

  const first = page.locator('.proposal-table tbody tr').first()
  const place = await first.getAttribute('data-place')
  await first.getByRole('button', { name: /نباشد$/ }).click()
  await expect(page.locator('[data-chosen="forbidden"] li')).toHaveCount(1)
  await expect.poll(() => whatIf('gained')).toBeLessThan(gained)
  await page.getByRole('button', { name: 'جای نقاط تازه را بیاب' }).click()
  await expect(page.locator('.proposal-table')).toHaveAttribute('data-count', '5')
  await expect(page.locator(`.proposal-table tr[data-place="${place}"]`)).toHaveCount(0)

  await page.locator('[data-chosen="closed"] select').selectOption('x-0112-a001')
  await expect(page.locator('[data-chosen="closed"] li')).toHaveCount(1)
  await page.locator('[data-chosen="closed"] li button').click()
  await expect(page.locator('[data-chosen="closed"] li')).toHaveCount(0)
})

test('siting by hand: a point put down, moved with the arrow keys, saved as a file and opened again', async ({
  page,
}) => {
  await open(page, '/contact-points?view=siting')
  const gained = page.locator('[data-what-if="gained"]')
  await expect(page.locator('.reach-map canvas').first()).toBeVisible()
  await page.locator('[data-move="add"]').click()
  const spot = page.locator('.spot-list li[data-sort="spot"]')
  await expect(spot).toHaveCount(1)
  await expect(gained).not.toHaveAttribute('data-value', '0')
  const before = Number(await gained.getAttribute('data-value'))

  // Far out at sea nobody is near; each press builds on the one before it.
  await spot.getByRole('button').first().focus()
  for (let press = 0; press < 40; press += 1) await page.keyboard.press('Shift+ArrowUp')
  await expect.poll(async () => Number(await gained.getAttribute('data-value'))).toBeLessThan(before)
  const told = new URL(page.url()).searchParams.get('plan')

  const saved = page.waitForEvent('download')
  await page.locator('[data-plan="save"]').click()
  const file = await (await saved).path()
  await spot.getByRole('button', { name: /^برگرداندن/ }).click()
  await expect(spot).toHaveCount(0)
  await page.locator('[data-plan="open"]').setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: await readFile(file),
  })
  await expect(spot).toHaveCount(1)
  await expect.poll(() => new URL(page.url()).searchParams.get('plan')).toBe(told)
  await page.locator('[data-plan="open"]').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"other"}'),
  })
  await expect(page.locator('.plan-file [role="status"]')).toContainText('format')
})

test('siting with a place that the package does not have says so and searches on', async ({ page }) => {
  await open(page, '/contact-points?view=siting&lang=en&plan=1*cover*n1*r3*fnowhere')
  await expect(page.locator('.siting-view .warn')).toContainText('1 id of this plan')
  await page.getByRole('button', { name: 'Find the places' }).click()
  await expect(page.locator('.answer')).toHaveAttribute('data-outcome', 'solved')
  await expect(page.locator('.proposal-table')).toHaveAttribute('data-count', '1')
})

test('a figure chosen colours map, ranking and trend', async ({ page }) => {
  await open(page, '/contact-points?map=list')
  await signal(page, 'transparency').getByRole('button').first().click()
  await expect(page).toHaveURL(/figure=transparency/)
  await expect(page.locator('.ranking-bars li').first()).toHaveAttribute('data-indicator', 'transparency')
})

for (const address of [
  'lang=fa&map=list&point=x-0101-a001',
  'lang=en&map=list&point=x-0101-a001&theme=projector',
  'lang=fa&view=services&theme=projector',
  'lang=en&view=services&theme=dark',
  'lang=fa&view=reach&theme=projector',
  'lang=en&view=siting&theme=dark&place=0106&plan=1*cover*n2*r3*f0106*c0',
]) {
  test(`axe finds nothing: ${address}`, async ({ page }) => {
    test.slow() // axe looks at every row and option
    await open(page, `/contact-points?${address}`)
    await expectNoViolations(page, { strict: address.includes('projector') })
  })
}
