import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open, row, signal, valueOf } from './figures'

for (const lang of ['fa', 'en']) {
  for (const view of ['gaps', 'units', 'registers']) {
    test(`the ${view} of addressing have no violation, and nothing is cut off, in ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 720 })
      await open(page, `/addressing?view=${view}&map=list&lang=${lang}`)
      await expectNoViolations(page)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide).toBe(0)
    })
  }
}

test('three gaps stand side by side and are counted apart; the choice of one is in the link', async ({ page }) => {
  await open(page, '/addressing?map=list&lang=en')
  const gaps = page.locator('.gaps article')
  await expect(gaps).toHaveCount(3)
  await signal(page, 'premises-unplated').getByRole('button').first().click()
  await expect(page).toHaveURL(/figure=premises-unplated/)
  const shaft = await valueOf(row(page, '0112'))
  expect(Number(shaft)).toBeGreaterThan(50)
  await expect(page.locator('.closing-worst')).toHaveAttribute('data-then', /^\d/)
})

test('the units of a county say who must act, and the list is sorted by what is asked', async ({ page }) => {
  await open(page, '/addressing?view=units&place=0112&lang=en&who=dehyari')
  const rows = page.locator('.unit-table tbody tr')
  await expect(rows.first()).toContainText('Dehyar of')
  const left = await rows
    .locator('.inview')
    .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset['value'])))
  expect(left.length).toBeGreaterThan(5)
  expect(left).toEqual([...left].sort((a, b) => b - a))
})
