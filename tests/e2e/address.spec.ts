import { expect, test } from './browser'
import { open, row, signal } from './figures'

const WHOLE = '/?place=0107&period=1404-12&indicator=outsourced-volume&map=list&points=hide&lang=en&theme=projector'

test('a pasted link shows the same view', async ({ page }) => {
  await open(page, WHOLE)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector')
  await expect(page.locator('body')).toHaveAttribute('dir', 'ltr')
  const chosen = signal(page, 'outsourced-volume')
  await expect(chosen).toHaveAttribute('data-place', '0107')
  await expect(chosen).toHaveAttribute('data-period', '1404-12')
  await expect(chosen.getByRole('button', { pressed: true })).toHaveText('Outsourced transactions')
  await expect(page.locator('.area-list')).toBeVisible()
  await expect(page.locator('.live-map')).toHaveCount(0)
  expect(new URL(page.url()).search).toBe(WHOLE.slice(1))
})

test('back and forward go through what was looked at', async ({ page }) => {
  await open(page, '/?map=list')
  await row(page, '0105').getByRole('button').click()
  await page.getByRole('button', { name: 'ماه پیش' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('h1')).toContainText('Rasht')
  await page.goBack()
  await expect(page.locator('h1')).toContainText('رشت')
  await expect(signal(page, 'items-per-head')).toHaveAttribute('data-period', '1405-06')
  await page.goBack()
  await expect(signal(page, 'items-per-head')).toHaveAttribute('data-period', '1405-07')
  await page.goBack()
  await expect(signal(page, 'items-per-head')).toHaveAttribute('data-place', '01')
  await page.goForward()
  await expect(signal(page, 'items-per-head')).toHaveAttribute('data-place', '0105')
})

test('a link with nonsense in it opens on the usual view', async ({ page }) => {
  await open(page, '/?place=9999&period=1999-13&indicator=none&map=globe&lang=xx&theme=neon')
  await expect(signal(page, 'passages-unnamed')).toHaveAttribute('data-place', '01')
  await expect(signal(page, 'passages-unnamed')).toHaveAttribute('data-period', '1405-07')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fa')
})

test('another page keeps the view, and an unknown one says so', async ({ page }) => {
  await open(page, '/?place=0105&lang=en&map=list')
  await page.getByRole('link', { name: 'Data' }).click()
  await expect(page).toHaveURL(/\/data\?.*place=0105/)
  await expect(page.locator('h1')).toHaveText('About the data')
  await open(page, '/no-such-page?lang=en')
  await expect(page.locator('h1')).toHaveText('There is no such page')
})
